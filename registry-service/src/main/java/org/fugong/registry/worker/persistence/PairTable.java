package org.fugong.registry.worker.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.Vault;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.worker.application.PairStore;

/** The table {@code worker_pair}. */
@ApplicationScoped
class PairTable implements PairStore {

    private final Sql sql;
    private final Vault vault;

    @Inject
    PairTable(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public List<UUID[]> sharing(Why why, int limit) {
        return sql.query(
                """
                with shared as (
                    select array_agg(worker_id order by worker_id) as ids
                    from worker where merged_into is null and %1$s is not null
                    group by %1$s having count(*) between 2 and 5)
                select a.id, b.id from shared, unnest(ids) as a(id), unnest(ids) as b(id)
                where a.id < b.id
                  and not exists (select from worker_pair p where p.first_id = a.id and p.second_id = b.id)
                limit ?
                """
                        .formatted(why == Why.SAME_PHONE ? "phone_mark" : "person_mark"),
                row -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)},
                limit);
    }

    @Override
    public boolean insert(Pair p) {
        return sql.update(
                        """
                        insert into worker_pair (pair_id, first_id, second_id, why, state, version, surviving_id, found_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        p.id(),
                        p.first(),
                        p.second(),
                        p.why().name(),
                        p.state().name(),
                        p.version(),
                        p.survivingId(),
                        p.foundAt())
                == 1;
    }

    @Override
    public Optional<Pair> find(UUID id) {
        return sql.first("select * from worker_pair where pair_id = ? for no key update", this::pair, id);
    }

    @Override
    public void update(Pair p) {
        String reason = p.reason();
        sql.update(
                """
                update worker_pair set state = ?, version = ?, surviving_id = ?, reason_sealed = ?, settled_at = ?,
                       settled_by = ?
                where pair_id = ?
                """,
                p.state().name(),
                p.version(),
                p.survivingId(),
                reason == null ? null : vault.sealBytes(reason.getBytes(StandardCharsets.UTF_8), context(p.id())),
                p.settledAt(),
                p.settledBy(),
                p.id());
    }

    @Override
    public List<Pair> list(State state, @Nullable String town, int limit) {
        String order = " order by found_at, pair_id limit ?";
        if (town == null) {
            return sql.query("select * from worker_pair where state = ?" + order, this::pair, state.name(), limit);
        }
        return sql.query(
                """
                select p.* from worker_pair p
                where p.state = ? and 2 = (
                    select count(*) from worker w join enterprise e using (enterprise_id)
                    where w.worker_id in (p.first_id, p.second_id) and e.town = ?)
                """
                        + order,
                this::pair,
                state.name(),
                town,
                limit);
    }

    private static String context(UUID id) {
        return "worker_pair/reason/" + id;
    }

    private Pair pair(ResultSet row) throws SQLException {
        UUID id = row.getObject("pair_id", UUID.class);
        byte[] reason = row.getBytes("reason_sealed");
        return new Pair(
                id,
                row.getObject("first_id", UUID.class),
                row.getObject("second_id", UUID.class),
                Why.valueOf(row.getString("why")),
                State.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getObject("surviving_id", UUID.class),
                reason == null ? null : new String(vault.openBytes(reason, context(id)), StandardCharsets.UTF_8),
                Objects.requireNonNull(Sql.instant(row, "found_at")),
                Sql.instant(row, "settled_at"),
                row.getString("settled_by"));
    }
}
