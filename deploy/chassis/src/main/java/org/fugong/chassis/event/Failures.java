package org.fugong.chassis.event;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientException;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;

/** Tells failures that pass by themselves from those that come again with the same event. */
enum Failures {
    /** The database cannot be reached or has no room: every event fails alike, so wait for it, however long. */
    AWAY,
    /** Transactions got into each other's way: try again a few times. */
    CONTENTION,
    /** The event itself. */
    LASTING;

    static Failures of(Throwable failure) {
        Failures found = LASTING;
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            Failures one = one(cause);
            if (one == AWAY) {
                return AWAY;
            }
            found = one == CONTENTION ? CONTENTION : found;
            for (Throwable hidden : cause.getSuppressed()) {
                if (one(hidden) == AWAY) {
                    return AWAY;
                }
            }
        }
        return found;
    }

    /** For a failure while committing: unless the database said what is wrong with the data, it may succeed next time. */
    static Failures ofCommit(Throwable failure) {
        Failures kind = of(failure);
        return kind == LASTING && !complainsOfData(failure) ? CONTENTION : kind;
    }

    private static Failures one(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return ofState(sql);
        }
        if (cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || cause.getClass().getName().equals("org.hibernate.StaleStateException")) {
            return CONTENTION;
        }
        return cause instanceof IOException || cause instanceof InboundPositions.HeldException ? AWAY : LASTING;
    }

    /** SQLSTATE classes of PostgreSQL, appendix A of its manual. */
    private static Failures ofState(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // A wrapper of the real failure, or the pool, which could not give a connection in time.
            return failure instanceof BatchUpdateException ? LASTING : AWAY;
        }
        if (state.equals("40001") || state.equals("40P01") || state.equals("55P03") || state.equals("57014")) {
            return CONTENTION;
        }
        String kind = state.length() < 2 ? state : state.substring(0, 2);
        return switch (kind) {
            // Connection, resources, operator's intervention, system; 25006 is a standby that is not yet promoted.
            case "08", "53", "57", "58" -> AWAY;
            case "25" -> state.equals("25006") ? AWAY : LASTING;
            default -> failure instanceof SQLTransientException ? AWAY : LASTING;
        };
    }

    private static boolean complainsOfData(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"))) {
                return true;
            }
        }
        return false;
    }
}
