package org.fugong.reporting.trend.persistence;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.merging.StoreException;
import org.fugong.reporting.trend.application.DayTally;
import org.fugong.reporting.trend.application.TrendStore;
import org.fugong.reporting.trend.domain.Attendance;
import org.fugong.reporting.trend.domain.HourTally;

@ApplicationScoped
class JdbcTrendStore implements TrendStore {
    // Rows of all hours are locked in one order; those that are not there yet come with the statements.
    private static final String LOCK_COUNTS =
            """
            SELECT FROM hour_count c JOIN unnest(?::date[], ?::text[], ?::uuid[]) AS f (day, measure, enterprise_id)
                ON c.day = f.day AND c.measure = f.measure AND c.enterprise_id = f.enterprise_id
            ORDER BY c.day, c.measure, c.enterprise_id FOR UPDATE OF c
            """;
    private static final String LOCK_DAYS =
            """
            SELECT FROM day_count c JOIN unnest(?::date[], ?::uuid[]) AS f (day, enterprise_id)
                ON c.day = f.day AND c.enterprise_id = f.enterprise_id
            ORDER BY c.day, c.enterprise_id FOR UPDATE OF c
            """;
    // A batch mostly lies in one hour, and to change one number of an array costs a fraction of adding two arrays up.
    private static final List<String> ADD_COUNTS_OF_HOUR = IntStream.range(0, HourTally.HOURS)
            .mapToObj(hour ->
                    """
                    INSERT INTO hour_count AS c (day, measure, enterprise_id, total, hours)
                    SELECT f.day, f.measure, f.enterprise_id, f.amount,
                        array_fill(0::bigint, ARRAY[%1$d]) || f.amount || array_fill(0::bigint, ARRAY[%2$d])
                    FROM unnest(?::date[], ?::text[], ?::uuid[], ?::bigint[]) AS f (day, measure, enterprise_id, amount)
                    ORDER BY f.day, f.measure, f.enterprise_id
                    ON CONFLICT (day, measure, enterprise_id) DO UPDATE SET total = c.total + EXCLUDED.total,
                        hours[%3$d] = c.hours[%3$d] + EXCLUDED.total
                    """
                            .formatted(hour, HourTally.HOURS - 1 - hour, hour + 1))
            .toList();
    private static final List<String> ADD_DAYS_OF_HOUR = IntStream.range(0, HourTally.HOURS)
            .mapToObj(hour ->
                    """
                    INSERT INTO day_count AS c (day, enterprise_id, scans, refused, fevers, on_duty, attended, hours)
                    SELECT f.day, f.enterprise_id, f.scans, f.refused, f.fevers, f.on_duty, f.attended,
                        array_fill(0, ARRAY[%1$d]) || f.scans::integer || array_fill(0, ARRAY[%2$d])
                    FROM unnest(?::date[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                        AS f (day, enterprise_id, scans, refused, fevers, on_duty, attended)
                    ORDER BY f.day, f.enterprise_id
                    ON CONFLICT (day, enterprise_id) DO UPDATE SET scans = c.scans + EXCLUDED.scans,
                        refused = c.refused + EXCLUDED.refused, fevers = c.fevers + EXCLUDED.fevers,
                        on_duty = c.on_duty + EXCLUDED.on_duty, attended = c.attended + EXCLUDED.attended,
                        hours[%3$d] = c.hours[%3$d] + EXCLUDED.scans::integer
                    """
                            .formatted(hour, HourTally.HOURS - 1 - hour, hour + 1))
            .toList();

    private final AttendanceTable attendances;
    private final Database database;

    JdbcTrendStore(DataSource dataSource) {
        this.attendances = new AttendanceTable(dataSource);
        this.database = new Database(dataSource);
    }

    @Override
    public void add(HourTally tally) {
        SortedMap<Integer, Map<HourTally.Row, Long>> byHour = tally.changes();
        if (byHour.size() > 1) {
            List<HourTally.Row> rows = byHour.values().stream()
                    .flatMap(ofHour -> ofHour.keySet().stream())
                    .distinct()
                    .toList();
            database.query(
                    LOCK_COUNTS,
                    (connection, statement) -> new Columns<>(connection, statement, rows)
                            .add("date", HourTally.Row::day)
                            .add("text", HourTally.Row::measure)
                            .add("uuid", HourTally.Row::enterpriseId),
                    rs -> true);
        }
        byHour.forEach((hour, changes) ->
                database.update(ADD_COUNTS_OF_HOUR.get(hour), (connection, statement) -> new Columns<>(
                                connection, statement, List.copyOf(changes.entrySet()))
                        .add("date", e -> e.getKey().day())
                        .add("text", e -> e.getKey().measure())
                        .add("uuid", e -> e.getKey().enterpriseId())
                        .add("bigint", Map.Entry::getValue)));
    }

    @Override
    public void add(DayTally tally) {
        SortedMap<Integer, List<DayTally.Row>> byHour = tally.rowsByHour();
        if (byHour.size() > 1) {
            List<DayTally.Key> keys = byHour.values().stream()
                    .flatMap(List::stream)
                    .map(DayTally.Row::key)
                    .distinct()
                    .toList();
            database.query(
                    LOCK_DAYS,
                    (connection, statement) -> new Columns<>(connection, statement, keys)
                            .add("date", DayTally.Key::day)
                            .add("uuid", DayTally.Key::enterpriseId),
                    rs -> true);
        }
        byHour.forEach((hour, rows) -> database.update(
                ADD_DAYS_OF_HOUR.get(hour), (connection, statement) -> new Columns<>(connection, statement, rows)
                        .add("date", row -> row.key().day())
                        .add("uuid", row -> row.key().enterpriseId())
                        .add("bigint", DayTally.Row::scans)
                        .add("bigint", DayTally.Row::refused)
                        .add("bigint", DayTally.Row::fevers)
                        .add("bigint", DayTally.Row::onDuty)
                        .add("bigint", DayTally.Row::attended)));
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
