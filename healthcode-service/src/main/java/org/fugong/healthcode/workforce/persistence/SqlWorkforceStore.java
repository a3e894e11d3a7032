package org.fugong.healthcode.workforce.persistence;

import java.sql.Date;
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
     * The enterprise's day: parameters are enterprise and day. Scans of a day are found by their index, so it costs what the
     * enterprise's own day holds, however many scans there are in all. A supervisor's override is what happened in the end.
     */
    private static final String DAY =
            """
            with the as (select ?::uuid as enterprise, ?::date as day),
            scans as (
              select g.person_id, g.direction, g.gate_id, g.scanned_at, g.fever, coalesce(o.outcome, g.outcome) as outcome
              from the join gate_scan g on true
              left join gate_override o on o.enterprise_id = g.enterprise_id and o.scan_id = g.scan_id
              where g.enterprise_id = the.enterprise and g.local_day = the.day
                and g.person_id is not null and g.double_read_of is null),
            passed as (
              select distinct on (person_id) person_id, direction, gate_id, scanned_at from scans
              where outcome = 'PASSED' order by person_id, scanned_at desc),
            refused as (select distinct person_id from scans where outcome = 'REFUSED'),
            taken as (
              select t.* from dormitory_temperature t, the
              where t.enterprise_id = the.enterprise and t.local_day = the.day),
            fevers as (
              select person_id, max(at) as at from (
                select person_id, scanned_at as at from scans where fever
                union all select worker_id, taken_at from taken where fever) f
              group by person_id),
            slots as (
              select worker_id, max(taken_at) filter (where slot = 'MORNING') as morning,
                max(taken_at) filter (where slot = 'EVENING') as evening
              from taken group by worker_id),
            workers as (
              select w.worker_id, w.colour, w.since, w.dormitory, p.direction, p.gate_id, p.scanned_at, f.at as fever_at,
                s.morning, s.evening, r.person_id is not null as refused
              from worker_health w
              join the on w.enterprise_id = the.enterprise
              left join passed p on p.person_id = w.worker_id
              left join fevers f on f.person_id = w.worker_id
              left join slots s on s.worker_id = w.worker_id
              left join refused r on r.person_id = w.worker_id)
            """;

    private final Database database;

    @Inject
    SqlWorkforceStore(Database database) {
        this.database = database;
    }

    @Override
    public List<WorkerHealth> page(
            UUID enterprise, LocalDate day, Slot slot, Show show, @Nullable UUID after, int atMost) {
        return database.list(
                DAY + "select * from workers where (?::uuid is null or worker_id > ?) and " + where(show, slot)
                        + " order by worker_id limit ?",
                s -> {
                    s.setObject(1, enterprise);
                    s.setDate(2, Date.valueOf(day));
                    s.setObject(3, after);
                    s.setObject(4, after);
                    s.setInt(5, atMost);
                },
                SqlWorkforceStore::worker);
    }

    private static String where(Show show, Slot slot) {
        return switch (show) {
            case ALL -> "true";
            case PRESENT -> "direction = 'ENTRY'";
            case NOT_SEEN -> "direction is null";
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
                Presence.of(row.getString("direction")),
                row.getString("gate_id"),
                Database.time(row, "scanned_at"),
                Database.time(row, "fever_at"),
                row.getString("dormitory"),
                Database.time(row, "morning"),
                Database.time(row, "evening"));
    }

    @Override
    public DaySummary summary(UUID enterprise, LocalDate day, boolean withColours, Instant asOf) {
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
                          count(*) filter (where direction is null) as not_seen,
                          count(*) filter (where refused) as refused,
                          count(fever_at) as fevers,
                          count(dormitory) as residents,
                          count(morning) filter (where dormitory is not null) as morning,
                          count(evening) filter (where dormitory is not null) as evening
                        from workers""",
                s -> {
                    s.setObject(1, enterprise);
                    s.setDate(2, Date.valueOf(day));
                },
                row -> new DaySummary(
                        day,
                        asOf,
                        row.getInt("workers"),
                        withColours
                                ? new ColourCounts(
                                        row.getInt("green"),
                                        row.getInt("yellow"),
                                        row.getInt("red"),
                                        row.getInt("no_code"))
                                : null,
                        row.getInt("present"),
                        row.getInt("gone"),
                        row.getInt("not_seen"),
                        row.getInt("refused"),
                        row.getInt("fevers"),
                        row.getInt("residents"),
                        row.getInt("morning"),
                        row.getInt("evening"))));
    }

    @Override
    public Set<UUID> own(UUID enterprise, Collection<UUID> workers) {
        return among("employment", enterprise, workers);
    }

    @Override
    public Set<UUID> residents(UUID enterprise, Collection<UUID> workers) {
        return among("dormitory_resident", enterprise, workers);
    }

    private Set<UUID> among(String table, UUID enterprise, Collection<UUID> workers) {
        return new HashSet<>(database.list(
                "select worker_id from " + table + " where enterprise_id = ? and worker_id = any(?)",
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
