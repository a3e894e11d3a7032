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
        // Grouped rather than joined with itself: that compares each with each while nothing is known of a table just
        // loaded. What more than fifty are called is a kind of enterprise, not one that was registered fifty times.
        return sql.update(
                """
                with r as (
                    select enterprise_id as id, town, substr(uscc, 9, 9) as organisation,
                        uscc_override_reason is not null as old_code,
                        lower(translate(regexp_replace(name, '\\s', '', 'g'), '（）', '()')) as plain
                    from enterprise where closed_on is null),
                alike as (
                    select 'SAME_ORGANISATION_CODE' as why, 1 as strength, array_agg(id) as ids,
                        array_agg(true) as counted
                    from r group by organisation having count(*) between 2 and 50
                    union all
                    select 'SAME_NAME_OLD_CODE', 2, array_agg(id), array_agg(old_code)
                    from r group by plain having count(*) between 2 and 50 and bool_or(old_code)
                    union all
                    select 'SAME_NAME_AND_TOWN', 3, array_agg(id), array_agg(true)
                    from r group by plain, town having count(*) between 2 and 50),
                found as (
                    select a.id as first_id, b.id as second_id, alike.why, alike.strength
                    from alike, unnest(alike.ids, alike.counted) as a(id, counted),
                        unnest(alike.ids, alike.counted) as b(id, counted)
                    where a.id < b.id and (a.counted or b.counted))
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
