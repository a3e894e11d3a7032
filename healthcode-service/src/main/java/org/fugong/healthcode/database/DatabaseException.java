package org.fugong.healthcode.database;

import java.sql.SQLException;

/** A statement failed; its cause tells whether trying again may help. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("a database statement failed", cause);
    }
}
