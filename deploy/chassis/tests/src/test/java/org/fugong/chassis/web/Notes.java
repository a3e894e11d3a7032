package org.fugong.chassis.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A table for tests to write to, and any statement they need. */
@ApplicationScoped
public class Notes {
    private final DataSource database;

    @Inject
    Notes(DataSource database) {
        this.database = database;
    }

    public void add(UUID id, String text) {
        update("INSERT INTO note (id, text) VALUES (?, ?)", id, text);
    }

    public long count(String text) {
        return longs("SELECT count(*) FROM note WHERE text = ?", text).get(0);
    }

    public int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public List<Long> longs(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<Long> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
