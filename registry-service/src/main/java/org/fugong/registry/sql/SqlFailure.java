package org.fugong.registry.sql;

import java.sql.SQLException;

/** A statement failed. The message holds no values, which may be personal; the cause is for programs. */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String UNIQUE_VIOLATION = "23505";

    SqlFailure(SQLException cause) {
        super("The database refused a statement (SQLSTATE " + cause.getSQLState() + ")", cause);
    }

    /** Whether a row with that key is there already. */
    public boolean isDuplicate() {
        return getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }
}
