package org.fugong.registry.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.database.CopiedRows;

/**
 * Runs statements in the current transaction. Every table of this service is also written in bulk, by arrays: one plain
 * way to write a row, alone or with a thousand others, is easier to keep right than an entity beside a bulk statement.
 */
@ApplicationScoped
public class Sql {

    /** Makes something of the row that a result stands at. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads the current row only. */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * A column of values for {@code unnest}.
     *
     * @param type PostgreSQL's name of the element type
     * @param values elements, which may be null
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed to JDBC as it is, never compared.
    public record Column(String type, @Nullable Object[] values) {}

    /** The order of type {@code uuid}, in which locks are taken; Java's own counts the first bit as a sign. */
    public static final Comparator<UUID> UUIDS = (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    private final DataSource database;

    @Inject
    Sql(DataSource database) {
        this.database = database;
    }

    /** All rows of a query. */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            try (ResultSet row = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (row.next()) {
                    all.add(reader.read(row));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The first row of a query, if it has any. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        List<T> all = query(sql, reader, arguments);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Runs an insert, update or delete and gives the number of rows. */
    public int update(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /**
     * Copies rows into a table, in their order.
     *
     * @param table its name and columns in brackets
     * @throws SqlFailure if one is refused: then the transaction can only be rolled back
     */
    public void copy(String table, CopiedRows rows) {
        try (Connection connection = database.getConnection()) {
            rows.into(connection, table);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** A column of type {@code timestamptz}, or null. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        java.sql.Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof Column column) {
                statement.setArray(i + 1, connection.createArrayOf(column.type(), typed(column.values())));
            } else if (argument instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, argument);
            }
        }
    }

    /** As an array of texts if they are: the driver sends that as it is in memory, and any other quoted and escaped. */
    private static @Nullable Object[] typed(@Nullable Object[] values) {
        for (Object value : values) {
            if (value != null && !(value instanceof String)) {
                return values;
            }
        }
        return Arrays.copyOf(values, values.length, String[].class);
    }
}
