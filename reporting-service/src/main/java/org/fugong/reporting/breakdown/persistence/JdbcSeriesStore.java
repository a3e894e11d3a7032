package org.fugong.reporting.breakdown.persistence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.breakdown.application.SeriesStore;
import org.fugong.reporting.breakdown.application.SizeRule;
import org.fugong.reporting.breakdown.domain.Traits;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.resumption.application.Standing;
import org.fugong.reporting.trend.application.Measured;

@ApplicationScoped
class JdbcSeriesStore implements SeriesStore {
    private static final int HOURS = 24;
    private static final String ONE = " AND h.enterprise_id = ?::uuid";
    private static final String DAY = Standing.WITH + "SELECT " + TraitColumns.SELECT
            + """
            , h.measure, sum(h.total) AS total
            FROM (
                SELECT day, measure, enterprise_id, total FROM hour_count
                UNION ALL SELECT day, 'scans', enterprise_id, scans FROM day_count
                UNION ALL SELECT day, 'onDuty', enterprise_id, attended FROM day_count) h
            JOIN standing e ON e.id = h.enterprise_id
            WHERE h.day = ?::date%s GROUP BY 1, 2, 3, 4, 5, 6
            """;
    private static final String HOUR = Standing.WITH + "SELECT " + TraitColumns.SELECT + ", "
            + IntStream.rangeClosed(1, HOURS)
                    .mapToObj(hour -> "sum(h.hours[" + hour + "]) AS h" + hour)
                    .collect(Collectors.joining(", "))
            + """
             FROM (
                SELECT day, measure, enterprise_id, hours FROM hour_count
                UNION ALL SELECT day, 'scans', enterprise_id, hours::bigint[] FROM day_count) h
            JOIN standing e ON e.id = h.enterprise_id
            WHERE h.day = ?::date AND h.measure = ?%s GROUP BY 1, 2, 3, 4, 5
            """;

    // Each step of each person once; which columns they are in, Person says.
    private static final String OF_ORIGIN = Standing.WITH + "SELECT " + TraitColumns.SELECT
            + """
            , d.day, d.measure, count(*) AS total
            FROM person p CROSS JOIN (SELECT ?::text AS name) zone
            CROSS JOIN LATERAL (VALUES
                ('registered', (p.started_at AT TIME ZONE zone.name)::date),
                ('complete', (p.completed_at AT TIME ZONE zone.name)::date),
                ('coded', (p.coded_at AT TIME ZONE zone.name)::date),
                ('travelled', (p.boarded_at AT TIME ZONE zone.name)::date),
                ('arrived', (p.arrived_at AT TIME ZONE zone.name)::date),
                ('returned', least(p.first_passed_on, (p.arrived_at AT TIME ZONE zone.name)::date))) AS d (measure, day)
            JOIN standing e ON e.id = p.enterprise_id
            WHERE p.origin ~>=~ ? AND p.origin ~<~ ? AND d.day IS NOT NULL%s GROUP BY 1, 2, 3, 4, 5, 6, 7
            """;
    private static final String ONE_OF_ORIGIN = " AND p.enterprise_id = ?::uuid";

    private final Database database;

    JdbcSeriesStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    private record Part(Traits traits, Measured measured, long total) {}

    @Override
    public List<Counted> day(LocalDate day, SizeRule sizes, @Nullable UUID enterpriseId) {
        List<Optional<Part>> parts = database.query(
                DAY.formatted(enterpriseId == null ? "" : ONE),
                (connection, statement) -> {
                    TraitColumns.bind(connection, statement, 1, sizes);
                    statement.setString(2, day.toString());
                    if (enterpriseId != null) {
                        statement.setString(3, enterpriseId.toString());
                    }
                },
                rs -> {
                    Traits traits = TraitColumns.read(rs, null);
                    long total = rs.getLong("total");
                    return Measured.of(rs.getString("measure")).map(measured -> new Part(traits, measured, total));
                });
        Map<Traits, long[]> byTraits = new HashMap<>();
        parts.forEach(known -> known.ifPresent(
                part -> byTraits.computeIfAbsent(part.traits(), traits -> new long[Measured.values().length])[
                                part.measured().ordinal()] =
                        part.total()));
        return byTraits.entrySet().stream()
                .map(e -> new Counted(e.getKey(), e.getValue()))
                .toList();
    }

    private record DayPart(LocalDate day, Traits traits, Measured measured, long total) {}

    @Override
    public Map<LocalDate, List<Counted>> ofOrigin(
            String origin, ZoneId zone, SizeRule sizes, @Nullable UUID enterpriseId) {
        String counties = origin.replaceFirst("(00)+$", "");
        List<Optional<DayPart>> parts = database.query(
                OF_ORIGIN.formatted(enterpriseId == null ? "" : ONE_OF_ORIGIN),
                (connection, statement) -> {
                    TraitColumns.bind(connection, statement, 1, sizes);
                    statement.setString(2, zone.getId());
                    statement.setString(3, counties);
                    statement.setString(4, String.valueOf(Integer.parseInt(counties) + 1));
                    if (enterpriseId != null) {
                        statement.setString(5, enterpriseId.toString());
                    }
                },
                rs -> {
                    Traits traits = TraitColumns.read(rs, origin);
                    LocalDate day = rs.getObject("day", LocalDate.class);
                    long total = rs.getLong("total");
                    return Measured.of(rs.getString("measure"))
                            .map(measured -> new DayPart(day, traits, measured, total));
                });
        Map<LocalDate, Map<Traits, long[]>> byDay = new HashMap<>();
        parts.forEach(known -> known.ifPresent(part -> byDay.computeIfAbsent(part.day(), day -> new HashMap<>())
                        .computeIfAbsent(part.traits(), traits -> new long[Measured.values().length])[
                        part.measured().ordinal()] =
                part.total()));
        Map<LocalDate, List<Counted>> counted = new HashMap<>();
        byDay.forEach((day, byTraits) -> counted.put(
                day,
                byTraits.entrySet().stream()
                        .map(e -> new Counted(e.getKey(), e.getValue()))
                        .toList()));
        return counted;
    }

    @Override
    public List<Counted> hours(LocalDate day, Measured measured, SizeRule sizes, @Nullable UUID enterpriseId) {
        return database.query(
                HOUR.formatted(enterpriseId == null ? "" : ONE),
                (connection, statement) -> {
                    TraitColumns.bind(connection, statement, 1, sizes);
                    statement.setString(2, day.toString());
                    statement.setString(3, measured.key());
                    if (enterpriseId != null) {
                        statement.setString(4, enterpriseId.toString());
                    }
                },
                rs -> {
                    long[] hours = new long[HOURS];
                    for (int hour = 0; hour < HOURS; hour++) {
                        hours[hour] = rs.getLong("h" + (hour + 1));
                    }
                    return new Counted(TraitColumns.read(rs, null), hours);
                });
    }
}
