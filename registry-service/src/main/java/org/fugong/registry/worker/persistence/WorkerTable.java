package org.fugong.registry.worker.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;
import org.fugong.registry.worker.application.Person;
import org.fugong.registry.worker.application.WorkerStore;
import org.fugong.registry.worker.domain.Worker;

/** The table {@code worker}. */
@ApplicationScoped
class WorkerTable implements WorkerStore {

    private static final String COLUMNS =
            """
            worker_id, version, enterprise_id, id_type, origin, skills, registered_at, changed_at, person_sealed,
            fingerprint
            """;
    /** Skills come as one text each, since unnest would flatten an array of arrays. */
    private static final String UNNESTED =
            """
            (select worker_id, version, enterprise_id, id_type, origin, string_to_array(skill_list, E'\\n') as skills,
                    registered_at, changed_at, person_sealed, fingerprint
             from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                         ?::timestamptz[], ?::bytea[], ?::bytea[])
             as u(worker_id, version, enterprise_id, id_type, origin, skill_list, registered_at, changed_at,
                  person_sealed, fingerprint)) as r
            """;

    private final Sql sql;
    private final Vault vault;

    @Inject
    WorkerTable(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return sql.first("select " + COLUMNS + " from worker where worker_id = ?", this::kept, id);
    }

    @Override
    public Map<UUID, Known> known(Collection<UUID> ids, boolean lock) {
        Map<UUID, Known> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.query(
                    "select worker_id, enterprise_id, version, registered_at, fingerprint from worker"
                            + " where worker_id = any(?) order by worker_id"
                            + (lock ? " for no key update" : ""),
                    row -> found.put(
                            row.getObject("worker_id", UUID.class),
                            new Known(
                                    row.getObject("enterprise_id", UUID.class),
                                    row.getLong("version"),
                                    Objects.requireNonNull(Sql.instant(row, "registered_at")),
                                    row.getBytes("fingerprint"))),
                    new Column("uuid", ids.toArray()));
        }
        return found;
    }

    @Override
    public Set<UUID> insert(List<Kept> fresh) {
        if (fresh.isEmpty()) {
            return Set.of();
        }
        // In the order of their ids, as locks are taken: two imports of the same file wait and never block each other.
        return sql
                .query(
                        "insert into worker (" + COLUMNS + ") select " + COLUMNS + " from " + UNNESTED
                                + " order by worker_id on conflict do nothing returning worker_id",
                        row -> row.getObject(1, UUID.class),
                        columns(fresh))
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public void update(List<Kept> changed) {
        if (changed.isEmpty()) {
            return;
        }
        sql.update(
                """
                update worker w set version = r.version, origin = r.origin, skills = r.skills,
                       changed_at = r.changed_at, person_sealed = r.person_sealed, fingerprint = r.fingerprint
                from %s where w.worker_id = r.worker_id
                """
                        .formatted(UNNESTED),
                columns(changed));
    }

    @Override
    public List<Kept> list(UUID enterpriseId, @Nullable Instant after, @Nullable UUID afterId, int limit) {
        String order = " order by registered_at, worker_id limit ?";
        if (after == null || afterId == null) {
            return sql.query(
                    "select " + COLUMNS + " from worker where enterprise_id = ?" + order,
                    this::kept,
                    enterpriseId,
                    limit);
        }
        return sql.query(
                "select " + COLUMNS + " from worker where enterprise_id = ? and (registered_at, worker_id) > (?, ?)"
                        + order,
                this::kept,
                enterpriseId,
                after,
                afterId,
                limit);
    }

    @Override
    public long count(UUID enterpriseId) {
        return sql.first("select count(*) from worker where enterprise_id = ?", row -> row.getLong(1), enterpriseId)
                .orElse(0L);
    }

    private Object[] columns(List<Kept> rows) {
        return new Object[] {
            column("uuid", rows, k -> k.worker().id()),
            column("bigint", rows, k -> k.worker().version()),
            column("uuid", rows, k -> k.worker().enterpriseId()),
            column("text", rows, k -> k.worker().idType().name()),
            column("text", rows, k -> k.worker().origin()),
            column("text", rows, k -> String.join("\n", k.worker().skills())),
            column("timestamptz", rows, k -> Timestamp.from(k.worker().registeredAt())),
            column("timestamptz", rows, k -> Timestamp.from(k.worker().changedAt())),
            new Column("bytea", rows.stream().map(this::seal).toArray(byte[][]::new)),
            new Column("bytea", rows.stream().map(Kept::fingerprint).toArray(byte[][]::new))
        };
    }

    private static Column column(String type, List<Kept> rows, Function<Kept, Object> value) {
        return new Column(type, rows.stream().map(value).toArray());
    }

    private byte[] seal(Kept row) {
        Person person = row.person();
        StringBuilder all = new StringBuilder();
        for (PersonalData part : List.of(person.idNumber(), person.name(), person.phone(), person.originAddress())) {
            part.derive(clear -> all.append(clear).append('\n'));
        }
        return vault.sealBytes(
                all.toString().getBytes(StandardCharsets.UTF_8),
                context(row.worker().id()));
    }

    private Person open(UUID id, byte[] sealed) {
        String[] parts = new String(vault.openBytes(sealed, context(id)), StandardCharsets.UTF_8).split("\n", -1);
        return new Person(
                PersonalData.of(parts[0]),
                PersonalData.of(parts[1]),
                PersonalData.of(parts[2]),
                PersonalData.of(parts[3]));
    }

    private static String context(UUID id) {
        return "worker/person/" + id;
    }

    private Kept kept(ResultSet row) throws SQLException {
        UUID id = row.getObject("worker_id", UUID.class);
        Worker worker = new Worker(
                id,
                row.getLong("version"),
                row.getObject("enterprise_id", UUID.class),
                DocumentType.valueOf(row.getString("id_type")),
                row.getString("origin"),
                List.of((String[]) row.getArray("skills").getArray()),
                Objects.requireNonNull(Sql.instant(row, "registered_at")),
                Objects.requireNonNull(Sql.instant(row, "changed_at")));
        return new Kept(worker, open(id, row.getBytes("person_sealed")), row.getBytes("fingerprint"));
    }
}
