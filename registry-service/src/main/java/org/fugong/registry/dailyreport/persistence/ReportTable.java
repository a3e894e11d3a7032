package org.fugong.registry.dailyreport.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.dailyreport.application.ReportStore;
import org.fugong.registry.dailyreport.domain.DailyReport;
import org.fugong.registry.dailyreport.domain.Missing;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables {@code daily_report}, {@code daily_report_version} and {@code daily_sweep}. */
@ApplicationScoped
class ReportTable implements ReportStore {

    private static final String COLUMNS =
            """
            enterprise_id, day, version, on_duty, output_percent, missing, note, headcount, by_official, reason,
            reported_at
            """;
    /** Those who owe the report of a day; arguments: the day, and the time by which they were approved. */
    private static final String OWING =
            """
            from daily_reporter e
            where not exists (select from daily_report d where d.enterprise_id = e.enterprise_id and d.day = ?)
                and e.resumed_at < ?
            """;

    private final Sql sql;

    @Inject
    ReportTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> changeEnterprise(UUID from, UUID to, @Nullable Collection<String> only) {
        Column days = only == null ? null : new Column("date", only.toArray());
        List<String> went = sql.query(
                """
                insert into daily_report (enterprise_id, day, version, on_duty, output_percent, missing, note, headcount,
                    by_official, reason, reported_at)
                select ?, day, version, on_duty, output_percent, missing, note, headcount, by_official, reason, reported_at
                from daily_report where enterprise_id = ? and (?::date[] is null or day = any(?::date[]))
                on conflict do nothing returning day
                """,
                row -> row.getString(1),
                to,
                from,
                days,
                days);
        Column those = new Column("date", went.toArray());
        sql.update(
                "update daily_report_version set enterprise_id = ? where enterprise_id = ? and day = any(?)",
                to,
                from,
                those);
        sql.update("delete from daily_report where enterprise_id = ? and day = any(?)", from, those);
        return went;
    }

    @Override
    public Optional<DailyReport> find(UUID enterpriseId, LocalDate day) {
        return sql.first(
                "select " + COLUMNS + "from daily_report where enterprise_id = ? and day = ?",
                ReportTable::read,
                enterpriseId,
                day);
    }

    @Override
    public Optional<DailyReport> latestBefore(UUID enterpriseId, LocalDate day) {
        return list(enterpriseId, day, 1).stream().findFirst();
    }

    @Override
    public List<DailyReport> list(UUID enterpriseId, @Nullable LocalDate before, int most) {
        String select = "select " + COLUMNS + "from daily_report where enterprise_id = ? ";
        return before == null
                ? sql.query(select + "order by day desc limit ?", ReportTable::read, enterpriseId, most)
                : sql.query(
                        select + "and day < ? order by day desc limit ?",
                        ReportTable::read,
                        enterpriseId,
                        before,
                        most);
    }

    @Override
    public List<DailyReport> versions(UUID enterpriseId, LocalDate day) {
        return sql.query(
                "select " + COLUMNS + "from daily_report_version where enterprise_id = ? and day = ? order by version",
                ReportTable::read,
                enterpriseId,
                day);
    }

    @Override
    public void put(DailyReport r, String by) {
        Object[] values = {
            r.enterpriseId(),
            r.day(),
            r.version(),
            r.onDuty(),
            r.outputPercent(),
            new Column("text", r.missing().stream().map(Missing::name).toArray()),
            r.note(),
            r.headcount(),
            r.byOfficial(),
            r.reason(),
            r.reportedAt()
        };
        sql.update(
                "insert into daily_report (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + """
                 on conflict (enterprise_id, day) do update
                 set (version, on_duty, output_percent, missing, note, headcount, by_official, reason, reported_at) =
                    (excluded.version, excluded.on_duty, excluded.output_percent, excluded.missing, excluded.note,
                    excluded.headcount, excluded.by_official, excluded.reason, excluded.reported_at)
                """,
                values);
        sql.update(
                "insert into daily_report_version (" + COLUMNS
                        + ", reported_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Stream.concat(Stream.of(values), Stream.of(by)).toArray());
    }

    @Override
    public List<Owing> owing(
            LocalDate day,
            Instant resumedBefore,
            @Nullable String town,
            @Nullable String afterName,
            @Nullable UUID afterId,
            int most) {
        StringBuilder query = new StringBuilder(
                        """
                        select enterprise_id, name, town, headcount,
                            (select max(day) from daily_report d where d.enterprise_id = e.enterprise_id) as last_day
                        """)
                .append(OWING);
        List<Object> arguments = new ArrayList<>(List.of(day, resumedBefore));
        if (town != null) {
            query.append(" and town = ?");
            arguments.add(town);
        }
        if (afterName != null && afterId != null) {
            query.append(" and (name collate \"C\", enterprise_id) > (?, ?)");
            arguments.add(afterName);
            arguments.add(afterId);
        }
        arguments.add(most);
        return sql.query(
                query + " order by name collate \"C\", enterprise_id limit ?",
                row -> new Owing(
                        row.getObject("enterprise_id", UUID.class),
                        row.getString("name"),
                        row.getString("town"),
                        row.getInt("headcount"),
                        row.getObject("last_day", LocalDate.class)),
                arguments.toArray());
    }

    @Override
    public List<UUID> owingIds(LocalDate day, Instant resumedBefore) {
        return sql.query("select enterprise_id " + OWING, row -> row.getObject(1, UUID.class), day, resumedBefore);
    }

    @Override
    public Map<String, Integer> owingByTown(LocalDate day, Instant resumedBefore) {
        Map<String, Integer> counts = new TreeMap<>();
        sql.query(
                "select town, count(*) " + OWING + " group by town",
                row -> counts.put(row.getString(1), row.getInt(2)),
                day,
                resumedBefore);
        return counts;
    }

    @Override
    public List<UUID> owingOf(Collection<UUID> enterpriseIds, LocalDate day, Instant resumedBefore) {
        return sql.query(
                "select enterprise_id " + OWING + " and enterprise_id = any(?)",
                row -> row.getObject(1, UUID.class),
                day,
                resumedBefore,
                new Column("uuid", enterpriseIds.toArray()));
    }

    @Override
    public List<TownDay> towns(LocalDate day, Instant resumedBefore, @Nullable String town) {
        return sql.query(
                """
                select e.town, count(*) as owing, count(d.day) as reported, coalesce(sum(d.on_duty), 0) as on_duty,
                    coalesce(sum(d.headcount), 0) as headcount,
                    round(sum(d.output_percent::numeric * d.headcount) / nullif(sum(d.headcount), 0))::integer as output
                from daily_reporter e left join daily_report d on d.enterprise_id = e.enterprise_id and d.day = ?
                where (e.resumed_at < ? or d.day is not null) and (?::text is null or e.town = ?)
                group by e.town order by e.town
                """,
                row -> new TownDay(
                        row.getString("town"),
                        row.getInt("owing"),
                        row.getInt("reported"),
                        row.getLong("on_duty"),
                        row.getLong("headcount"),
                        row.getObject("output", Integer.class)),
                day,
                resumedBefore,
                town,
                town);
    }

    @Override
    public Optional<LocalDate> swept(String kind) {
        return sql.first(
                "select day from daily_sweep where kind = ? for update",
                row -> row.getObject(1, LocalDate.class),
                kind);
    }

    @Override
    public void sweptUntil(String kind, LocalDate day) {
        sql.update(
                """
                insert into daily_sweep (kind, day) values (?, ?)
                on conflict (kind) do update set day = greatest(daily_sweep.day, excluded.day)
                """,
                kind,
                day);
    }

    private static DailyReport read(ResultSet row) throws SQLException {
        return new DailyReport(
                row.getObject("enterprise_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getLong("version"),
                row.getInt("on_duty"),
                row.getInt("output_percent"),
                Stream.of((String[]) row.getArray("missing").getArray())
                        .map(Missing::valueOf)
                        .toList(),
                row.getString("note"),
                row.getInt("headcount"),
                row.getBoolean("by_official"),
                row.getString("reason"),
                Objects.requireNonNull(Sql.instant(row, "reported_at")));
    }
}
