package org.fugong.healthcode.workforce.persistence;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.database.Database;
import org.fugong.healthcode.workforce.application.DaySummary;
import org.fugong.healthcode.workforce.application.DaySummary.ColourCounts;
import org.fugong.healthcode.workforce.application.WorkerHealth;
import org.fugong.healthcode.workforce.application.WorkforceStore;
import org.fugong.healthcode.workforce.domain.Presence;
import org.fugong.healthcode.workforce.domain.Show;
import org.fugong.healthcode.workforce.domain.Slot;

@ApplicationScoped
class SqlWorkforceStore implements WorkforceStore {

    /**
     * The enterprise's day: parameters are enterprise and today, twice, and day. Scans of a day are found by their index, so it
     * costs what the enterprise's own day holds, however many scans there are in all. A supervisor's override is what happened
     * in the end. Whoever has two records is one worker, with the stricter of two colours.
     */
    private static final String DAY =
            """
            with own as materialized (
              select worker_id, bool_or(borrowed) as borrowed from workplace
              where enterprise_id = ? and ? between from_day and until_day group by worker_id),
            the as (select ?::uuid as enterprise, ?::date as today, ?::date as day),
            scans as (
              select coalesce(a.goes_on_as, g.person_id) as worker_id, g.direction, g.gate_id, g.scanned_at, g.fever,
                coalesce(o.outcome, g.outcome) as outcome
              from the join gate_scan g on true
              left join gate_override o on o.enterprise_id = g.enterprise_id and o.scan_id = g.scan_id
              left join worker_alias a on a.merged_id = g.person_id
              where g.enterprise_id = the.enterprise and g.local_day = the.day
                and g.person_id is not null and g.double_read_of is null),
            passed as (
              select distinct on (worker_id) worker_id, direction, gate_id, scanned_at from scans
              where outcome = 'PASSED' order by worker_id, scanned_at desc),
            refused as (select distinct worker_id from scans where outcome = 'REFUSED'),
            taken as (
              select coalesce(a.goes_on_as, t.worker_id) as worker_id, t.slot, t.taken_at, t.fever
              from the join dormitory_temperature t on true left join worker_alias a on a.merged_id = t.worker_id
              where t.enterprise_id = the.enterprise and t.local_day = the.day),
            fevers as (
              select worker_id, max(at) as at from (
                select worker_id, scanned_at as at from scans where fever
                union all select worker_id, taken_at from taken where fever) f
              group by worker_id),
            slots as (
              select worker_id, max(taken_at) filter (where slot = 'MORNING') as morning,
                max(taken_at) filter (where slot = 'EVENING') as evening
              from taken group by worker_id),
            residents as (
              select distinct on (1) coalesce(a.goes_on_as, d.worker_id) as worker_id, d.dormitory
              from the join dormitory_resident d on true left join worker_alias a on a.merged_id = d.worker_id
              where d.enterprise_id = the.enterprise order by 1, d.since desc),
            workers as (
              select w.worker_id, w.borrowed, h.colour, h.since, d.dormitory, p.direction, p.gate_id, p.scanned_at,
                f.at as fever_at, s.morning, s.evening, r.worker_id is not null as refused,
                l.worker_id is not null as lent_out
              from own w
              left join lateral (
                select colour, since from (
                  select colour, since from standing where person_id = w.worker_id
                  union all
                  select s.colour, s.since from worker_alias a join standing s on s.person_id = a.merged_id
                  where a.goes_on_as = w.worker_id) all_known
                where colour is not null
                order by array_position(array['RED', 'YELLOW', 'GREEN'], colour), since limit 1) h on true
              left join lateral (
                select l.worker_id from lending l, the where l.worker_id = w.worker_id and not w.borrowed
                  and the.today between l.from_day and l.until_day) l on true
              left join residents d on d.worker_id = w.worker_id
              left join passed p on p.worker_id = w.worker_id
              left join fevers f on f.worker_id = w.worker_id
              left join slots s on s.worker_id = w.worker_id
              left join refused r on r.worker_id = w.worker_id)
            """;

    private static void bindDay(PreparedStatement s, UUID enterprise, LocalDate today, LocalDate day)
            throws SQLException {
        s.setObject(1, enterprise);
        s.setDate(2, Date.valueOf(today));
        s.setObject(3, enterprise);
        s.setDate(4, Date.valueOf(today));
        s.setDate(5, Date.valueOf(day));
    }

    private final Database database;

    @Inject
    SqlWorkforceStore(Database database) {
        this.database = database;
    }

    @Override
    public List<WorkerHealth> page(
            UUID enterprise, LocalDate today, Slot slot, Show show, @Nullable UUID after, int atMost) {
        return database.list(
                DAY + "select * from workers where (?::uuid is null or worker_id > ?) and " + where(show, slot)
                        + " order by worker_id limit ?",
                s -> {
                    bindDay(s, enterprise, today, today);
                    s.setObject(6, after);
                    s.setObject(7, after);
                    s.setInt(8, atMost);
                },
                SqlWorkforceStore::worker);
    }

    private static String where(Show show, Slot slot) {
        return switch (show) {
            case ALL -> "true";
            case PRESENT -> "direction = 'ENTRY'";
            case NOT_SEEN -> "direction is null and not lent_out";
            case LENT -> "lent_out or borrowed";
            case FEVER -> "fever_at is not null";
            case NOT_GREEN -> "colour is distinct from 'GREEN'";
            case TEMPERATURE_DUE ->
                "dormitory is not null and " + (slot == Slot.MORNING ? "morning" : "evening") + " is null";
        };
    }

    private static WorkerHealth worker(ResultSet row) throws SQLException {
        return new WorkerHealth(
                row.getObject("worker_id", UUID.class),
                row.getString("colour"),
                Database.time(row, "since"),
                Presence.of(row.getString("direction"), row.getBoolean("lent_out")),
                row.getString("gate_id"),
                Database.time(row, "scanned_at"),
                Database.time(row, "fever_at"),
                row.getString("dormitory"),
                Database.time(row, "morning"),
                Database.time(row, "evening"),
                row.getBoolean("borrowed"));
    }

    @Override
    public DaySummary summary(UUID enterprise, LocalDate today, LocalDate day, Instant asOf) {
        return Objects.requireNonNull(database.first(
                DAY
                        + """
                        select count(*) as workers,
                          count(*) filter (where colour = 'GREEN') as green,
                          count(*) filter (where colour = 'YELLOW') as yellow,
                          count(*) filter (where colour = 'RED') as red,
                          count(*) filter (where colour is null) as no_code,
                          count(*) filter (where direction = 'ENTRY') as present,
                          count(*) filter (where direction = 'EXIT') as gone,
                          count(*) filter (where direction is null and not lent_out) as not_seen,
                          count(*) filter (where direction is null and lent_out) as lent_out,
                          count(*) filter (where borrowed) as borrowed,
                          count(*) filter (where refused) as refused,
                          count(fever_at) as fevers,
                          count(dormitory) as residents,
                          count(morning) filter (where dormitory is not null) as morning,
                          count(evening) filter (where dormitory is not null) as evening
                        from workers""",
                s -> bindDay(s, enterprise, today, day),
                row -> new DaySummary(
                        day,
                        asOf,
                        row.getInt("workers"),
                        day.equals(today)
                                ? new ColourCounts(
                                        row.getInt("green"),
                                        row.getInt("yellow"),
                                        row.getInt("red"),
                                        row.getInt("no_code"))
                                : null,
                        row.getInt("present"),
                        row.getInt("gone"),
                        row.getInt("not_seen"),
                        row.getInt("lent_out"),
                        row.getInt("borrowed"),
                        row.getInt("refused"),
                        row.getInt("fevers"),
                        row.getInt("residents"),
                        row.getInt("morning"),
                        row.getInt("evening"))));
    }

    @Override
    public Set<UUID> residents(UUID enterprise, Collection<UUID> workers) {
        return new HashSet<>(database.list(
                "select worker_id from dormitory_resident where enterprise_id = ? and worker_id = any(?)",
                s -> {
                    s.setObject(1, enterprise);
                    Database.array(s, 2, "uuid", workers);
                },
                row -> row.getObject(1, UUID.class)));
    }

    @Override
    public void moveIn(UUID enterprise, String dormitory, Collection<UUID> workers, Instant at, String by) {
        Collection<UUID> sorted = new TreeSet<>(workers);
        database.change(
                "insert into dormitory_resident as d (worker_id, enterprise_id, dormitory, since, noted_by) "
                        + "select w, ?, ?, ?, ? from unnest(?::uuid[]) as w on conflict (worker_id) do update "
                        + "set enterprise_id = excluded.enterprise_id, dormitory = excluded.dormitory, "
                        + "since = excluded.since, noted_by = excluded.noted_by "
                        + "where (d.enterprise_id, d.dormitory) <> (excluded.enterprise_id, excluded.dormitory)",
                s -> {
                    s.setObject(1, enterprise);
                    s.setString(2, dormitory);
                    s.setTimestamp(3, Database.time(at));
                    s.setString(4, by);
                    Database.array(s, 5, "uuid", sorted);
                });
    }

    @Override
    public int moveOut(UUID enterprise, Collection<UUID> workers) {
        return database.change("delete from dormitory_resident where enterprise_id = ? and worker_id = any(?)", s -> {
            s.setObject(1, enterprise);
            Database.array(s, 2, "uuid", workers);
        });
    }

    private record Key(UUID worker, Instant takenAt) {}

    @Override
    public List<Measured> add(UUID enterprise, List<Measured> measured, Instant at, String by) {
        Map<Key, Measured> rows = new LinkedHashMap<>();
        measured.stream()
                .sorted(Comparator.comparing(Measured::worker).thenComparing(Measured::takenAt))
                .forEach(one -> rows.putIfAbsent(new Key(one.worker(), one.takenAt()), one));
        if (rows.isEmpty()) {
            return List.of();
        }
        Collection<Measured> all = rows.values();
        Set<Key> added = new HashSet<>(database.list(
                "insert into dormitory_temperature (worker_id, taken_at, enterprise_id, local_day, slot, sealed, fever, "
                        + "recorded_at, recorded_by) select w, t, ?, d, s, x, f, ?, ? "
                        + "from unnest(?::uuid[], ?::timestamptz[], ?::date[], ?::text[], ?::bytea[], ?::bool[]) "
                        + "as u (w, t, d, s, x, f) on conflict do nothing returning worker_id, taken_at",
                s -> {
                    s.setObject(1, enterprise);
                    s.setTimestamp(2, Database.time(at));
                    s.setString(3, by);
                    Database.array(s, 4, "uuid", all, Measured::worker);
                    Database.array(s, 5, "timestamptz", all, one -> Database.time(one.takenAt()));
                    Database.array(s, 6, "date", all, one -> Date.valueOf(one.day()));
                    Database.array(s, 7, "text", all, one -> one.slot().name());
                    Database.array(
                            s, 8, "bytea", all.stream().map(Measured::sealed).toList());
                    Database.array(s, 9, "bool", all, Measured::fever);
                },
                row -> new Key(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant())));
        return all.stream()
                .filter(one -> added.contains(new Key(one.worker(), one.takenAt())))
                .toList();
    }
}
