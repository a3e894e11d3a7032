package org.fugong.chassis.event;

import java.sql.SQLException;

/** A statement of the chassis failed. Its cause tells whether trying again may help. */
final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(String message, SQLException cause) {
        super(message, cause);
    }
}
