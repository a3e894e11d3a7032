package org.fugong.reporting.trend.persistence;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.merging.StoreException;
import org.fugong.reporting.trend.application.TrendStore;
import org.fugong.reporting.trend.domain.Attendance;
import org.fugong.reporting.trend.domain.HourTally;

@ApplicationScoped
class JdbcTrendStore implements TrendStore {
    // An array of arrays would be taken apart to its numbers, so each day's hours go as one text.
    private static final String ADD =
            """
            INSERT INTO hour_count AS c (day, measure, enterprise_id, total, hours)
            SELECT f.day, f.measure, f.enterprise_id, f.total, f.hours::bigint[]
            FROM unnest(?::date[], ?::text[], ?::uuid[], ?::bigint[], ?::text[])
                AS f (day, measure, enterprise_id, total, hours)
            ORDER BY f.day, f.measure, f.enterprise_id
            ON CONFLICT (day, measure, enterprise_id) DO UPDATE SET total = c.total + EXCLUDED.total,
                hours = (SELECT array_agg(t.a + t.b ORDER BY t.n)
                    FROM unnest(c.hours, EXCLUDED.hours) WITH ORDINALITY AS t (a, b, n))
            """;

    private final AttendanceTable attendances;
    private final Database database;

    JdbcTrendStore(DataSource dataSource) {
        this.attendances = new AttendanceTable(dataSource);
        this.database = new Database(dataSource);
    }

    @Override
    public void add(HourTally tally) {
        List<Map.Entry<HourTally.Row, long[]>> changes =
                List.copyOf(tally.changes().entrySet());
        if (changes.isEmpty()) {
            return;
        }
        database.update(ADD, (connection, statement) -> new Columns<>(connection, statement, changes)
                .add("date", e -> e.getKey().day())
                .add("text", e -> e.getKey().measure())
                .add("uuid", e -> e.getKey().enterpriseId())
                .add("bigint", e -> Arrays.stream(e.getValue()).sum())
                .add("text", e -> literal(e.getValue())));
    }

    private static String literal(long[] hours) {
        return Arrays.stream(hours).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void merge(Collection<Attendance> facts, BiConsumer<@Nullable Attendance, Attendance> changed) {
        try {
            attendances.merge(facts, changed);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
