package org.fugong.reporting.merging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.merging.ArrayParameter.Element;

/**
 * Binds a list of rows column by column, as arrays for {@code unnest}, so that a statement takes a whole batch.
 *
 * @param <R> row
 */
public final class Columns<R> {
    private static final Map<String, Element> ELEMENTS = Arrays.stream(Element.values())
            .collect(Collectors.toUnmodifiableMap(one -> one.name().toLowerCase(Locale.ROOT), one -> one));

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<R> rows;
    private int position;

    public Columns(Connection connection, PreparedStatement statement, List<R> rows) {
        this(connection, statement, rows, 0);
    }

    /** @param bound how many parameters of the statement are bound already */
    public Columns(Connection connection, PreparedStatement statement, List<R> rows, int bound) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.position = bound;
    }

    /**
     * Binds the next parameter.
     *
     * @param type PostgreSQL's name of the element type
     * @param column reads the value: an id, an instant, a day, a number, a truth or a text as the type asks for
     */
    public Columns<R> add(String type, Function<R, @Nullable Object> column) throws SQLException {
        Element element = ELEMENTS.get(type);
        if (element == null) {
            Object[] values = rows.stream().map(column).toArray();
            statement.setArray(++position, connection.createArrayOf(type, values));
        } else {
            statement.setObject(++position, ArrayParameter.of(element, rows, column));
        }
        return this;
    }

    /** Reads an instant that may be null. */
    public static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Reads an instant of a column that is never null here. */
    public static Instant requiredInstant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Reads an id. */
    public static UUID uuid(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, UUID.class);
    }
}
