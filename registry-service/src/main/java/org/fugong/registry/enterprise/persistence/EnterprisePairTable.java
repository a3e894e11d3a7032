package org.fugong.registry.enterprise.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.enterprise.application.EnterprisePairStore;
import org.fugong.registry.enterprise.application.MergedItems;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables {@code enterprise_pair} and {@code enterprise_merged_item}. */
@ApplicationScoped
class EnterprisePairTable implements EnterprisePairStore, MergedItems {

    private final Sql sql;

    @Inject
    EnterprisePairTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int look(Instant at, int most) {
        // Counted first, so that only what occurs twice is joined: a plan made before the first ANALYZE compares each
        // with
        // each.
        return sql.update(
                """
                with r as (
                    select enterprise_id as id, town, substr(uscc, 9, 9) as organisation,
                        uscc_override_reason is not null as old_code,
                        lower(translate(regexp_replace(name, '\\s', '', 'g'), '（）', '()')) as plain
                    from enterprise where closed_on is null),
                counted as (
                    select r.*, count(*) over (partition by organisation) as same_code,
                        count(*) over (partition by plain) as same_name
                    from r),
                found as (
                    select a.id as first_id, b.id as second_id, 'SAME_ORGANISATION_CODE' as why, 1 as strength
                    from counted a join counted b on a.organisation = b.organisation and a.id < b.id
                    where a.same_code > 1 and b.same_code > 1
                    union all
                    select a.id, b.id, 'SAME_NAME_OLD_CODE', 2
                    from counted a join counted b on a.plain = b.plain and a.id < b.id and (a.old_code or b.old_code)
                    where a.same_name > 1 and b.same_name > 1
                    union all
                    select a.id, b.id, 'SAME_NAME_AND_TOWN', 3
                    from counted a join counted b on a.plain = b.plain and a.town = b.town and a.id < b.id
                    where a.same_name > 1 and b.same_name > 1)
                insert into enterprise_pair (pair_id, first_id, second_id, why, state, version, found_at)
                select gen_random_uuid(), first_id, second_id, why, 'OPEN', 1, ?
                from (select distinct on (first_id, second_id) * from found order by first_id, second_id, strength) as best
                where not exists (
                    select from enterprise_pair p where p.first_id = best.first_id and p.second_id = best.second_id)
                order by strength, first_id, second_id limit ?
                on conflict do nothing
                """,
                at,
                most);
    }

    @Override
    public Optional<Pair> find(UUID id) {
        return sql.first(
                "select * from enterprise_pair where pair_id = ? for no key update", EnterprisePairTable::read, id);
    }

    @Override
    public Optional<Pair> mergeOf(UUID mergedId) {
        return sql.first(
                """
                select * from enterprise_pair
                where state = 'MERGED' and ? in (first_id, second_id) and surviving_id <> ?
                order by settled_at desc limit 1
                """,
                EnterprisePairTable::read,
                mergedId,
                mergedId);
    }

    @Override
    public void update(Pair p) {
        sql.update(
                """
                update enterprise_pair set state = ?, version = ?, surviving_id = ?, reason = ?, settled_at = ?,
                       settled_by = ?
                where pair_id = ?
                """,
                p.state().name(),
                p.version(),
                p.survivingId(),
                p.reason(),
                p.settledAt(),
                p.settledBy(),
                p.id());
    }

    @Override
    public List<Pair> list(State state, @Nullable String town, int limit) {
        return sql.query(
                """
                select p.* from enterprise_pair p
                where p.state = ? and (?::text is null or 2 = (
                    select count(*) from enterprise e where e.enterprise_id in (p.first_id, p.second_id) and e.town = ?))
                order by p.found_at, p.pair_id limit ?
                """,
                EnterprisePairTable::read,
                state.name(),
                town,
                town,
                limit);
    }

    @Override
    public void note(UUID pairId, String kind, Collection<String> items) {
        if (!items.isEmpty()) {
            sql.update(
                    "insert into enterprise_merged_item select ?, ?, unnest(?::text[]) on conflict do nothing",
                    pairId,
                    kind,
                    new Column("text", items.toArray()));
        }
    }

    @Override
    public List<String> take(UUID pairId, String kind) {
        return sql.query(
                "delete from enterprise_merged_item where pair_id = ? and kind = ? returning item",
                row -> row.getString(1),
                pairId,
                kind);
    }

    private static Pair read(ResultSet row) throws SQLException {
        return new Pair(
                row.getObject("pair_id", UUID.class),
                row.getObject("first_id", UUID.class),
                row.getObject("second_id", UUID.class),
                Why.valueOf(row.getString("why")),
                State.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getObject("surviving_id", UUID.class),
                row.getString("reason"),
                Objects.requireNonNull(Sql.instant(row, "found_at")),
                Sql.instant(row, "settled_at"),
                row.getString("settled_by"));
    }
}
