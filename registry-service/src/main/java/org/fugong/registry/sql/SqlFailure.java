package org.fugong.registry.sql;

import java.sql.SQLException;

/** A statement failed. The message holds no values, which may be personal; the cause is for programs. */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super("The database refused a statement (SQLSTATE " + cause.getSQLState() + ")", cause);
    }
}
