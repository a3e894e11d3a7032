package org.fugong.transport.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/**
 * Statements in the current transaction. Used instead of the ORM wherever the order of statements under a row lock is
 * the point: what is written here is what the database sees, when it sees it.
 */
@ApplicationScoped
public class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes one object of the row that the result set stands on. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a query.
     *
     * @param values bound in order: {@link Instant}, {@link UUID}, enums by name, collections as arrays, and what JDBC
     *     takes by itself
     */
    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /** The only row of a query that always has one. */
    public <T> T one(String sql, Row<T> row, @Nullable Object... values) {
        return first(sql, row, values).orElseThrow();
    }

    /** Runs a statement that changes rows and tells how many. */
    public int update(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** An instant of a column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /** An instant of a column that may be null. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        java.sql.@Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** A uuid of a column that is never null. */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A number of a column that may be null. */
    public static OptionalInt optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof Instant at) {
                statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else if (value instanceof OptionalInt number) {
                bindOptional(statement, i + 1, number);
            } else if (value instanceof Collection<?> many) {
                statement.setArray(i + 1, array(connection, many));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static void bindOptional(PreparedStatement statement, int index, OptionalInt number) throws SQLException {
        if (number.isPresent()) {
            statement.setInt(index, number.getAsInt());
        } else {
            statement.setNull(index, Types.INTEGER);
        }
    }

    private static Array array(Connection connection, Collection<?> many) throws SQLException {
        Object first = many.isEmpty() ? "" : many.iterator().next();
        String type = "text";
        if (first instanceof UUID) {
            type = "uuid";
        } else if (first instanceof Long) {
            type = "bigint";
        } else if (first instanceof Integer) {
            type = "integer";
        } else if (first instanceof Boolean) {
            type = "boolean";
        }
        return connection.createArrayOf(type, many.toArray());
    }
}
