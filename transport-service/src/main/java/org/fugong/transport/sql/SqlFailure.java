package org.fugong.transport.sql;

import java.io.Serial;
import java.sql.SQLException;

/** A statement failed; the cause tells the database's code, so that a passing failure can be told from a lasting one. */
public class SqlFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super("A statement failed with SQL state " + cause.getSQLState(), cause);
    }
}
