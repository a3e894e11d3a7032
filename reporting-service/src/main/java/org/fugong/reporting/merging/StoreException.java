package org.fugong.reporting.merging;

import java.sql.SQLException;

/** The database failed. The cause tells whether trying again may help. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the database gave this SQLSTATE as the reason. */
    public boolean hasState(String sqlState) {
        return getCause() instanceof SQLException cause && sqlState.equals(cause.getSQLState());
    }
}
