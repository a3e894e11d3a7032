package org.fugong.registry.worker.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.database.CopiedRows;
import org.fugong.chassis.privacy.Vault;
import org.fugong.registry.domain.identity.ChangedMeanwhile;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;
import org.fugong.registry.sql.SqlFailure;
import org.fugong.registry.worker.application.WorkerStore;
import org.fugong.registry.worker.application.WorkerStore.Wanted.Phones;
import org.fugong.registry.worker.domain.Standing.Leaving;
import org.fugong.registry.worker.domain.Standing.Posting;
import org.fugong.registry.worker.domain.Worker;

/** The table {@code worker}. */
@ApplicationScoped
class WorkerTable implements WorkerStore {

    private static final String COLUMNS =
            """
            worker_id, version, enterprise_id, id_type, origin, skills, registered_at, changed_at, person_sealed,
            fingerprint
            """;
    private static final String STANDING =
            ", employment, posted_to, posted_from, posted_until, agreement_id, left_on, left_reason";
    private static final String MARKS = ", find, phone_mark, person_mark";
    private static final String WRITTEN = COLUMNS + MARKS + STANDING;
    private static final int WRITTEN_COLUMNS = 20;
    /** The record of an id, or the one that goes on in its place. */
    private static final String RESOLVED =
            """
             from worker where worker_id = (
                 with recursive chain(id, next) as (
                     select worker_id, merged_into from worker where worker_id = ?
                     union all
                     select w.worker_id, w.merged_into from chain join worker w on w.worker_id = chain.next)
                 select id from chain where next is null)
            """;
    /** Skills come as one text each, since unnest would flatten an array of arrays. */
    private static final String UNNESTED =
            """
            (select worker_id, version, enterprise_id, id_type, origin, string_to_array(skill_list, E'\\n') as skills,
                    registered_at, changed_at, person_sealed, fingerprint, find_list::int[] as find, phone_mark,
                    person_mark, employment, posted_to, posted_from, posted_until, agreement_id, left_on, left_reason
             from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                         ?::timestamptz[], ?::bytea[], ?::bytea[], ?::text[], ?::bigint[], ?::int[], ?::text[],
                         ?::uuid[], ?::date[], ?::date[], ?::uuid[], ?::date[], ?::text[])
             as u(worker_id, version, enterprise_id, id_type, origin, skill_list, registered_at, changed_at,
                  person_sealed, fingerprint, find_list, phone_mark, person_mark, employment, posted_to, posted_from,
                  posted_until, agreement_id, left_on, left_reason)) as r
            """;

    private static final String HERE = "with here as (select worker_id as id from worker where enterprise_id = ? ";

    private final Sql sql;
    private final WorkerRows workers;

    @Inject
    WorkerTable(Sql sql, Vault vault) {
        this.sql = sql;
        this.workers = new WorkerRows(vault);
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return sql.first("select " + COLUMNS + STANDING + RESOLVED, workers::kept, id);
    }

    @Override
    public Optional<Kept> lock(UUID id) {
        return sql.first("select " + COLUMNS + STANDING + RESOLVED + " for no key update", workers::kept, id);
    }

    @Override
    public List<Kept> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.query(
                        "select " + COLUMNS + STANDING + " from worker where worker_id = any(?)",
                        workers::kept,
                        new Column("uuid", ids.toArray()));
    }

    @Override
    public Map<UUID, Known> known(Collection<UUID> ids, boolean lock) {
        Map<UUID, Known> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.query(
                    "select worker_id, enterprise_id, version, registered_at, fingerprint, merged_into" + STANDING
                            + " from worker"
                            + " where worker_id = any(?) order by worker_id"
                            + (lock ? " for no key update" : ""),
                    row -> found.put(
                            row.getObject("worker_id", UUID.class),
                            new Known(
                                    row.getObject("enterprise_id", UUID.class),
                                    row.getLong("version"),
                                    Objects.requireNonNull(Sql.instant(row, "registered_at")),
                                    row.getBytes("fingerprint"),
                                    WorkerRows.standing(row),
                                    row.getObject("merged_into", UUID.class))),
                    new Column("uuid", ids.toArray()));
        }
        return found;
    }

    @Override
    public boolean insert(Written fresh) {
        return sql.update(
                        "insert into worker (" + WRITTEN + ") select " + WRITTEN + " from " + UNNESTED
                                + " on conflict do nothing",
                        workers.columns(List.of(fresh)))
                == 1;
    }

    @Override
    public void insertAll(List<Written> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        CopiedRows rows = new CopiedRows(WRITTEN_COLUMNS, fresh.size());
        // In the order of their ids, as locks are taken: two imports of the same file wait and never block each other.
        fresh.stream()
                .sorted(Comparator.comparing(
                        (Written written) -> written.kept().worker().id(), Sql.UUIDS))
                .forEach(written -> workers.write(rows.row(), written));
        try {
            sql.copy("worker (" + WRITTEN + ")", rows);
        } catch (SqlFailure refused) {
            throw refused.isDuplicate() ? new ChangedMeanwhile() : refused;
        }
    }

    @Override
    public void update(List<Written> changed) {
        if (changed.isEmpty()) {
            return;
        }
        sql.update(
                """
                update worker w set version = r.version, enterprise_id = r.enterprise_id, origin = r.origin,
                       skills = r.skills, changed_at = r.changed_at, person_sealed = r.person_sealed,
                       fingerprint = r.fingerprint, find = r.find, phone_mark = r.phone_mark,
                       person_mark = r.person_mark, employment = r.employment,
                       posted_to = r.posted_to, posted_from = r.posted_from, posted_until = r.posted_until,
                       agreement_id = r.agreement_id, left_on = r.left_on, left_reason = r.left_reason
                from %s where w.worker_id = r.worker_id
                """
                        .formatted(UNNESTED),
                workers.columns(changed));
    }

    @Override
    public void move(Worker moved) {
        Posting posting = moved.standing().posting();
        Leaving leaving = moved.standing().leaving();
        sql.update(
                """
                update worker set version = ?, enterprise_id = ?, changed_at = ?, employment = ?, posted_to = ?,
                       posted_from = ?, posted_until = ?, agreement_id = ?, left_on = ?, left_reason = ?
                where worker_id = ?
                """,
                moved.version(),
                moved.enterpriseId(),
                moved.changedAt(),
                moved.standing().state().name(),
                posting == null ? null : posting.to(),
                posting == null ? null : posting.from(),
                posting == null ? null : posting.until(),
                posting == null ? null : posting.agreementId(),
                leaving == null ? null : leaving.on(),
                leaving == null ? null : leaving.why().name(),
                moved.id());
    }

    @Override
    public void alias(Worker worker, @Nullable UUID goesOnAs) {
        sql.update(
                "update worker set version = ?, changed_at = ?, merged_into = ? where worker_id = ?",
                worker.version(),
                worker.changedAt(),
                goesOnAs,
                worker.id());
    }

    @Override
    public List<Worker> changeTown(UUID enterpriseId, Collection<Integer> old, int town, Instant at) {
        // Locked in the order of their ids, as everybody locks.
        return sql.query(
                """
                with here as (
                    select worker_id as id from worker where enterprise_id = ? order by worker_id for no key update),
                changed as (
                    update worker w set version = w.version + 1, changed_at = ?, find = (
                        select array_agg(distinct token order by token) from unnest(w.find || ?::int) as token
                        where token <> all(?))
                    from here where w.worker_id = here.id
                    returning w.*)
                select * from changed where merged_into is null and employment <> 'LEFT'
                """,
                WorkerRows::worker,
                enterpriseId,
                at,
                town,
                new Column("integer", old.toArray()));
    }

    @Override
    public List<Worker> changeEmployer(
            UUID from, UUID to, @Nullable Collection<String> only, Collection<Integer> old, int town, Instant at) {
        Column ids = only == null
                ? null
                : new Column("uuid", only.stream().map(UUID::fromString).toArray());
        return sql.query(
                HERE
                        + """
                        and (?::uuid[] is null or worker_id = any(?::uuid[]) or merged_into = any(?::uuid[]))
                        order by worker_id for no key update),
                        changed as (update worker w set version = w.version + 1, changed_at = ?, enterprise_id = ?, find = (
                            select array_agg(distinct token order by token) from unnest(w.find || ?::int) as token
                            where token <> all(?))
                        from here where w.worker_id = here.id returning w.*)
                        select * from changed where merged_into is null
                        """,
                WorkerRows::worker,
                from,
                ids,
                ids,
                ids,
                at,
                to,
                town,
                new Column("integer", old.toArray()));
    }

    @Override
    public List<Worker> leaveAll(UUID enterpriseId, Leaving leaving, Instant at) {
        return sql.query(
                HERE
                        + """
                        and employment = 'EMPLOYED' and merged_into is null order by worker_id for no key update)
                        update worker w set version = w.version + 1, changed_at = ?, employment = 'LEFT', left_on = ?,
                               left_reason = ?
                        from here where w.worker_id = here.id returning w.*
                        """,
                WorkerRows::worker,
                enterpriseId,
                at,
                leaving.on(),
                leaving.why().name());
    }

    @Override
    public List<Worker> returnAll(UUID enterpriseId, Instant since, Instant at) {
        return sql.query(
                HERE
                        + """
                        and employment = 'LEFT' and left_reason = 'ENTERPRISE_CLOSED' and changed_at >= ?
                        and merged_into is null order by worker_id for no key update)
                        update worker w set version = w.version + 1, changed_at = ?, employment = 'EMPLOYED',
                               left_on = null, left_reason = null
                        from here where w.worker_id = here.id returning w.*
                        """,
                WorkerRows::worker,
                enterpriseId,
                since,
                at);
    }

    @Override
    public List<Hit> candidates(List<Wanted> any, @Nullable UUID enterprise, int limit) {
        List<@Nullable Object> arguments = new ArrayList<>();
        String where =
                any.stream().map(wanted -> condition(wanted, arguments)).collect(Collectors.joining(" or ", "(", ")"));
        if (enterprise != null) {
            where += " and enterprise_id = ?";
            arguments.add(enterprise);
        }
        arguments.add(limit);
        // A limit talks the planner into reading the table until it has enough, which for a rare name never comes.
        sql.first("select set_config('enable_seqscan', 'off', true)", row -> row.getString(1));
        List<Hit> hits = sql.query(
                "select " + COLUMNS + STANDING + ", merged_into from worker where " + where + " limit ?",
                row -> new Hit(workers.kept(row), row.getObject("merged_into", UUID.class)),
                arguments.toArray());
        sql.first("select set_config('enable_seqscan', 'on', true)", row -> row.getString(1));
        return hits;
    }

    private static String condition(Wanted wanted, List<@Nullable Object> arguments) {
        List<String> all = new ArrayList<>();
        if (wanted.tokens().length > 0) {
            all.add("find @> ?");
            arguments.add(
                    new Column("integer", Arrays.stream(wanted.tokens()).boxed().toArray()));
        }
        Phones phones = wanted.phones();
        if (phones != null) {
            all.add("phone_mark between ? and ?");
            arguments.add(phones.first());
            arguments.add(phones.last());
        }
        if (!wanted.ids().isEmpty()) {
            all.add("worker_id = any(?)");
            arguments.add(new Column("uuid", wanted.ids().toArray()));
        }
        return "(" + String.join(" and ", all) + ")";
    }

    @Override
    public List<Kept> list(UUID enterpriseId, @Nullable Instant after, @Nullable UUID afterId, int limit) {
        String order = " order by registered_at, worker_id limit ?";
        if (after == null || afterId == null) {
            return sql.query(
                    "select " + COLUMNS + STANDING + " from worker where enterprise_id = ? and merged_into is null"
                            + order,
                    workers::kept,
                    enterpriseId,
                    limit);
        }
        return sql.query(
                "select " + COLUMNS + STANDING
                        + " from worker where enterprise_id = ? and merged_into is null and (registered_at, worker_id) > (?, ?)"
                        + order,
                workers::kept,
                enterpriseId,
                after,
                afterId,
                limit);
    }

    @Override
    public long count(UUID enterpriseId) {
        return sql.first(
                        "select count(*) from worker where enterprise_id = ? and merged_into is null",
                        row -> row.getLong(1),
                        enterpriseId)
                .orElse(0L);
    }
}
