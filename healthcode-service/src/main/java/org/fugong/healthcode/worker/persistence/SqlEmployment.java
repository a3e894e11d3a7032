package org.fugong.healthcode.worker.persistence;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.database.Database;
import org.fugong.healthcode.worker.application.Employment;
import org.fugong.healthcode.worker.application.Workplaces;

@ApplicationScoped
class SqlEmployment implements Employment {

    private final Database database;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    SqlEmployment(
            Database database,
            Clock clock,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /** A statement may touch a row once only, and rows are locked in one order. */
    private static <T> List<T> newest(Collection<T> facts, Function<T, UUID> id, Comparator<T> order) {
        Map<UUID, T> newest = new TreeMap<>();
        facts.forEach(fact -> newest.merge(id.apply(fact), fact, (a, b) -> order.compare(b, a) >= 0 ? b : a));
        return List.copyOf(newest.values());
    }

    @Override
    public void keepEmployed(Collection<Employed> employed) {
        List<Employed> rows = newest(employed, Employed::workerId, Comparator.comparingLong(Employed::version));
        database.change(
                "insert into employment as e (worker_id, enterprise_id, version, town, last_day) "
                        + "select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::date[]) "
                        + "on conflict (worker_id) do update set enterprise_id = excluded.enterprise_id, "
                        + "version = excluded.version, town = excluded.town, last_day = excluded.last_day "
                        + "where e.version < excluded.version",
                s -> {
                    Database.array(s, 1, "uuid", rows, Employed::workerId);
                    Database.array(s, 2, "uuid", rows, Employed::enterpriseId);
                    Database.array(s, 3, "int8", rows, Employed::version);
                    Database.array(s, 4, "text", rows, Employed::town);
                    Database.array(s, 5, "date", rows, e -> date(e.lastDay()));
                });
    }

    @Override
    public void keepLent(Collection<Lent> lent) {
        List<Lent> rows = newest(lent, Lent::workerId, Comparator.comparingLong(Lent::version));
        database.change(
                "insert into lending as l (worker_id, version, borrower_id, town, from_day, until_day) "
                        + "select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::date[], ?::date[]) "
                        + "on conflict (worker_id) do update set version = excluded.version, "
                        + "borrower_id = excluded.borrower_id, town = excluded.town, from_day = excluded.from_day, "
                        + "until_day = excluded.until_day where l.version < excluded.version",
                s -> {
                    Database.array(s, 1, "uuid", rows, Lent::workerId);
                    Database.array(s, 2, "int8", rows, Lent::version);
                    Database.array(s, 3, "uuid", rows, l -> l.to() == null ? null : l.to().borrowerId());
                    Database.array(s, 4, "text", rows, l -> l.to() == null ? null : l.to().town());
                    Database.array(s, 5, "date", rows, l -> l.to() == null ? null : date(l.to().from()));
                    Database.array(s, 6, "date", rows, l -> l.to() == null ? null : date(l.to().until()));
                });
    }

    @Override
    public void keepMerged(Collection<Merged> merged) {
        List<Merged> rows = newest(
                merged, Merged::mergedId, Comparator.comparing(Merged::at).thenComparingLong(Merged::version));
        // Chains are followed over what others wrote too; merges are rare, and those who read go on meanwhile.
        database.change("lock table worker_alias in share row exclusive mode", s -> {});
        database.change(
                "insert into worker_alias as w (merged_id, surviving_id, at, version, undone) "
                        + "select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::bigint[], ?::bool[]) "
                        + "on conflict (merged_id) do update set surviving_id = excluded.surviving_id, at = excluded.at, "
                        + "version = excluded.version, undone = excluded.undone "
                        + "where (w.at, w.version) < (excluded.at, excluded.version)",
                s -> {
                    Database.array(s, 1, "uuid", rows, Merged::mergedId);
                    Database.array(s, 2, "uuid", rows, Merged::survivingId);
                    Database.array(s, 3, "timestamptz", rows, m -> Database.time(m.at()));
                    Database.array(s, 4, "int8", rows, Merged::version);
                    Database.array(s, 5, "bool", rows, Merged::undone);
                });
        followChains();
    }

    /** Where two say that each goes on as the other, since an undoing has not come yet, each stays who it is until then. */
    private void followChains() {
        database.change(
                """
                with recursive chain (merged_id, id) as (
                  select merged_id, surviving_id from worker_alias where not undone
                  union all
                  select c.merged_id, a.surviving_id from chain c
                  join worker_alias a on a.merged_id = c.id and not a.undone)
                  cycle id set turns using path,
                ends as (
                  select c.merged_id, c.id from chain c
                  where not c.turns and not exists (
                    select from worker_alias a where a.merged_id = c.id and not a.undone)),
                found as (select a.merged_id, e.id from worker_alias a left join ends e using (merged_id))
                update worker_alias a set goes_on_as = f.id from found f
                where f.merged_id = a.merged_id and a.goes_on_as is distinct from f.id
                """,
                s -> {});
    }

    @Override
    public Map<UUID, Workplaces> workplaces(Collection<UUID> persons) {
        Map<UUID, Workplaces> found = new HashMap<>();
        if (persons.isEmpty()) {
            return found;
        }
        // Each by its key: a plan made while the tables are empty would otherwise go through all of them.
        database.list(
                        """
                        select p.id, e.enterprise_id, e.town, l.borrower_id, l.town as borrower_town
                        from unnest(?::uuid[]) as p (id)
                        left join worker_alias a on a.merged_id = p.id
                        cross join lateral (select coalesce(a.goes_on_as, p.id) as id offset 0) r
                        left join lateral (
                          select enterprise_id, town from employment
                          where worker_id = r.id and (last_day is null or last_day >= ?) offset 0) e on true
                        left join lateral (
                          select borrower_id, town from lending
                          where worker_id = r.id and ? between from_day and until_day offset 0) l on true
                        where e.enterprise_id is not null or l.borrower_id is not null
                        """,
                        s -> {
                            Database.array(s, 1, "uuid", persons);
                            s.setDate(2, today());
                            s.setDate(3, today());
                        },
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Workplaces(
                                        row.getObject(2, UUID.class),
                                        row.getString(3),
                                        row.getObject(4, UUID.class),
                                        row.getString(5))))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    @Override
    public List<UUID> workersOf(UUID enterprise, @Nullable UUID after, int atMost) {
        return database.list(
                """
                with own as materialized (
                  select worker_id from workplace where enterprise_id = ? and ? between from_day and until_day)
                select id from (
                  select worker_id as id from own
                  union
                  select a.merged_id from own join worker_alias a on a.goes_on_as = own.worker_id) w
                where ?::uuid is null or id > ? order by id limit ?
                """,
                s -> {
                    s.setObject(1, enterprise);
                    s.setDate(2, today());
                    s.setObject(3, after);
                    s.setObject(4, after);
                    s.setInt(5, atMost);
                },
                row -> row.getObject(1, UUID.class));
    }

    @Override
    public Map<UUID, List<UUID>> idsOf(Collection<UUID> records) {
        Map<UUID, List<UUID>> ids = new HashMap<>();
        records.forEach(id -> ids.put(id, new ArrayList<>(List.of(id))));
        database.list(
                        "select goes_on_as, merged_id from worker_alias where goes_on_as = any(?) order by merged_id",
                        s -> Database.array(s, 1, "uuid", records),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .forEach(alias -> ids.computeIfPresent(alias.getKey(), (id, all) -> {
                    all.add(alias.getValue());
                    return all;
                }));
        return ids;
    }

    private Date today() {
        return Date.valueOf(LocalDate.ofInstant(clock.instant(), zone));
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
