package org.fugong.chassis.event;

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

/** Looks at what the handlers of the tests wrote. */
@ApplicationScoped
class Things {
    private final DataSource database;

    @Inject
    Things(DataSource database) {
        this.database = database;
    }

    /** Counts noted for a thing, in the order they were handled. */
    List<Long> counts(UUID thing) {
        return longs("select count from thing where thing_id = ? order by position", thing);
    }

    void note(UUID thing, long count) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into thing (thing_id, count) values (?, ?)")) {
            insert.setObject(1, thing);
            insert.setLong(2, count);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("things", e);
        }
    }

    List<Long> longs(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<Long> values = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getLong(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
