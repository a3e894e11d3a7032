package org.fugong.healthcode.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** Runs single statements. Within a transaction they belong to it; the pool gives each the transaction's connection. */
@ApplicationScoped
public class Database {

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads the row that a result stands on. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource source;

    @Inject
    Database(DataSource source) {
        this.source = source;
    }

    /** All rows, in the statement's order. */
    public <T> List<T> list(String sql, Binder binder, RowReader<T> reader) {
        try (var connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The first row, or null if there is none. */
    public <T> @Nullable T first(String sql, Binder binder, RowReader<T> reader) {
        List<T> rows = list(sql, binder, reader);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** Rows changed by a statement. */
    public int change(String sql, Binder binder) {
        try (var connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Binds a collection as an array of that PostgreSQL type, for {@code unnest} and {@code any}. */
    public static void array(PreparedStatement statement, int index, String type, Collection<?> values)
            throws SQLException {
        Object[] elements =
                switch (type) {
                    case "bytea" -> values.toArray(new byte[0][]);
                    // In UTC as ISO 8601 writes it, which takes a fraction of what the driver's own text of a timestamp
                    // does.
                    case "timestamptz" -> iso(values);
                    default -> values.toArray();
                };
        statement.setArray(index, statement.getConnection().createArrayOf(type, elements));
    }

    private static String[] iso(Collection<?> times) {
        String[] texts = new String[times.size()];
        int i = 0;
        for (Object time : times) {
            texts[i++] = time == null ? null : ((Timestamp) time).toInstant().toString();
        }
        return texts;
    }

    /** Binds a part of each element, likewise. */
    public static <T> void array(
            PreparedStatement statement,
            int index,
            String type,
            Collection<T> all,
            Function<? super T, ? extends @Nullable Object> part)
            throws SQLException {
        List<@Nullable Object> parts = new ArrayList<>(all.size());
        for (T one : all) {
            parts.add(part.apply(one));
        }
        array(statement, index, type, parts);
    }

    /** An instant as JDBC takes it. */
    public static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** The instant in a column, or null. */
    public static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
