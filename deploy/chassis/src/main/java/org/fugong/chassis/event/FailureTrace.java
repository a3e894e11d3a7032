package org.fugong.chassis.event;

import org.apache.kafka.common.errors.ApiException;

/**
 * What a log may say of a failure that an event caused: types and places of the exceptions, never their messages. A
 * database, for one, repeats the row that violates a constraint.
 */
final class FailureTrace {
    private static final int FRAMES = 12;

    private FailureTrace() {}

    /** One line: the innermost cause, with what the database or the broker calls it. Neither repeats data. */
    static String kind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
            cause = cause.getCause();
        }
        if (cause instanceof ApiException) {
            return cause.getClass().getSimpleName() + ": " + cause.getMessage();
        }
        return cause instanceof java.sql.SQLException sql && sql.getSQLState() != null
                ? "SQLSTATE " + sql.getSQLState()
                : cause.getClass().getSimpleName();
    }

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            text.append(depth == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof java.sql.SQLException sql) {
                text.append(" [SQLSTATE ").append(sql.getSQLState()).append(']');
            }
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n    at ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
