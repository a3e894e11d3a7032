package org.fugong.registry.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.application.SchemeStore;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Like;
import org.fugong.registry.assistance.domain.Longer;
import org.fugong.registry.assistance.domain.Member;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.State;
import org.fugong.registry.assistance.domain.SchemeStep;
import org.fugong.registry.assistance.domain.Terms;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables {@code help_scheme}, {@code help_scheme_member} and {@code help_scheme_step}. */
@ApplicationScoped
class SchemeTable implements SchemeStore {

    private static final String BY_DUE = "coalesce(s.due_at, timestamptz '9999-12-31 00:00:00+00')";
    private static final String SELECT = "select s.* from help_scheme s ";
    private static final String CLOCKED = "s.state in ('PROPOSED', 'OFFERED', 'RUNNING')";

    private final Sql sql;

    @Inject
    SchemeTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Scheme> find(UUID id) {
        return first("where scheme_id = ?", id);
    }

    @Override
    public Optional<Scheme> lock(UUID id) {
        return first("where scheme_id = ? for no key update", id);
    }

    @Override
    public void put(Scheme s) {
        Terms terms = s.terms();
        Longer longer = s.longer();
        sql.update(
                """
                insert into help_scheme (scheme_id, version, state, category, nearness, town, park_id, department,
                    grounds_en, grounds_zh, proposed_at, level, since, due_at, policy, offer, provider_id, provider, what,
                    alone_fen, together_fen, shared_fen, least_members, least_units, starts_on, ends_on, answer_by,
                    ending, longer_offer, longer_ends_on, longer_answer_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (scheme_id) do update set version = excluded.version, state = excluded.state,
                    level = excluded.level, since = excluded.since, due_at = excluded.due_at, policy = excluded.policy,
                    offer = excluded.offer, provider_id = excluded.provider_id, provider = excluded.provider,
                    what = excluded.what, alone_fen = excluded.alone_fen, together_fen = excluded.together_fen,
                    shared_fen = excluded.shared_fen, least_members = excluded.least_members,
                    least_units = excluded.least_units, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                    answer_by = excluded.answer_by, ending = excluded.ending,
                    longer_offer = excluded.longer_offer, longer_ends_on = excluded.longer_ends_on,
                    longer_answer_by = excluded.longer_answer_by
                """,
                s.id(),
                s.version(),
                s.state().name(),
                s.category().name(),
                s.nearness().name(),
                s.town(),
                s.parkId(),
                s.department(),
                s.grounds().en(),
                s.grounds().zh(),
                s.proposedAt(),
                s.level(),
                s.since(),
                s.dueAt(),
                s.policy(),
                terms == null ? null : terms.offer(),
                terms == null ? null : terms.providerId(),
                terms == null ? null : terms.provider(),
                terms == null ? null : terms.what(),
                terms == null ? null : terms.aloneFen(),
                terms == null ? null : terms.togetherFen(),
                terms == null ? null : terms.sharedFen(),
                terms == null ? null : terms.leastMembers(),
                terms == null ? null : terms.leastUnits(),
                terms == null ? null : terms.startsOn(),
                terms == null ? null : terms.endsOn(),
                terms == null ? null : terms.answerBy(),
                s.ending() == null ? null : s.ending().name(),
                longer == null ? null : longer.offer(),
                longer == null ? null : longer.endsOn(),
                longer == null ? null : longer.answerBy());
        s.members().forEach(member -> put(s, member));
    }

    private void put(Scheme s, Member m) {
        sql.update(
                """
                insert into help_scheme_member (scheme_id, request_id, enterprise_id, quantity, answer, joined_at,
                    answered_at, answered_by, offer, most_fen, leaves_on, live)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (scheme_id, request_id) do update set answer = excluded.answer,
                    answered_at = excluded.answered_at, answered_by = excluded.answered_by, offer = excluded.offer,
                    most_fen = excluded.most_fen, leaves_on = excluded.leaves_on, live = excluded.live
                """,
                s.id(),
                m.requestId(),
                m.enterpriseId(),
                m.quantity(),
                m.answer().name(),
                m.joinedAt(),
                m.answeredAt(),
                m.answeredBy(),
                m.offer(),
                m.mostFen(),
                m.leavesOn(),
                live(s.state(), m.answer()));
    }

    /** Whether the scheme has the request, so that no other can. */
    private static boolean live(State state, Member.Answer answer) {
        return state.joinable()
                ? answer != Member.Answer.GONE
                : state == State.RUNNING && answer == Member.Answer.CONSENTED;
    }

    @Override
    public void insertStep(UUID id, SchemeStep s) {
        sql.update(
                """
                insert into help_scheme_step (scheme_id, version, move, by_party, by_department, by_subject,
                    enterprise_id, state, level, made_at, due_at, note, policy)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                s.version(),
                s.move().name(),
                s.by().party().name(),
                s.by().department(),
                s.by().subject(),
                s.enterpriseId(),
                s.state().name(),
                s.level(),
                s.at(),
                s.dueAt(),
                s.note(),
                s.policy());
    }

    @Override
    public List<SchemeStep> steps(UUID id) {
        return sql.query(
                "select * from help_scheme_step where scheme_id = ? order by version", SchemeReading::readStep, id);
    }

    @Override
    public List<Scheme> list(Query query, int limit) {
        StringBuilder where = new StringBuilder("where true");
        List<@Nullable Object> arguments = new ArrayList<>();
        if (!query.states().isEmpty()) {
            where.append(" and s.state = any(?)");
            arguments.add(
                    new Column("text", query.states().stream().map(State::name).toArray()));
        }
        if (query.category() != null) {
            where.append(" and s.category = ?");
            arguments.add(query.category().name());
        }
        if (query.department() != null) {
            where.append(" and s.department = ?");
            arguments.add(query.department());
        }
        if (query.town() != null) {
            where.append(" and s.town = ?");
            arguments.add(query.town());
        }
        if (query.parkId() != null) {
            where.append(" and s.park_id = ?");
            arguments.add(query.parkId());
        }
        if (query.enterpriseIds() != null) {
            where.append(" and exists (select 1 from help_scheme_member m where m.scheme_id = s.scheme_id"
                    + " and m.enterprise_id = any(?))");
            arguments.add(new Column("uuid", query.enterpriseIds().toArray()));
        }
        if (query.offered()) {
            where.append(" and s.offer is not null");
        }
        if (query.after() != null && query.afterId() != null) {
            where.append(" and (" + BY_DUE + ", s.scheme_id) > (?, ?)");
            arguments.add(query.after());
            arguments.add(query.afterId());
        }
        arguments.add(limit);
        return all(where + " order by " + BY_DUE + ", s.scheme_id limit ?", arguments.toArray());
    }

    @Override
    public List<Scheme> open(Collection<UUID> enterpriseIds) {
        return enterpriseIds.isEmpty()
                ? List.of()
                : all(
                        "where " + CLOCKED
                                + """
                                 and exists (select 1 from help_scheme_member m where m.scheme_id = s.scheme_id
                                and m.enterprise_id = any(?)) order by s.due_at limit 500""",
                        new Column("uuid", enterpriseIds.toArray()));
    }

    @Override
    public List<Scheme> providedBy(UUID enterpriseId) {
        return all("where provider_id = ? and state in ('OFFERED', 'RUNNING') order by scheme_id", enterpriseId);
    }

    @Override
    public List<UUID> changeProvider(UUID from, UUID to, @Nullable Collection<String> only) {
        return sql.query(
                """
                update help_scheme set provider_id = ?
                where provider_id = ? and state in ('OFFERED', 'RUNNING') and (?::text[] is null or scheme_id::text = any(?::text[]))
                returning scheme_id
                """,
                SchemeTable::id,
                to,
                from,
                only == null ? null : new Column("text", only.toArray()),
                only == null ? null : new Column("text", only.toArray()));
    }

    @Override
    public Optional<UUID> having(UUID requestId) {
        return sql.first(
                "select scheme_id from help_scheme_member where request_id = ? and live", SchemeTable::id, requestId);
    }

    @Override
    public void lockPlace(Category category, String town) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0)) is null",
                row -> true,
                "help-scheme/" + category.name() + "/" + town);
    }

    @Override
    public Optional<UUID> joinable(Category category, String town, @Nullable UUID parkId, Instant now) {
        return sql.first(
                """
                select scheme_id from help_scheme
                where category = ? and town = ? and park_id is not distinct from ?::uuid
                  and (state = 'PROPOSED' or state = 'OFFERED' and answer_by > ?)
                order by answer_by desc nulls first, scheme_id limit 1
                """,
                SchemeTable::id,
                category.name(),
                town,
                parkId,
                now);
    }

    @Override
    public Optional<Instant> lastOff(Category category, String town, @Nullable UUID parkId) {
        return sql.first(
                """
                select since from help_scheme
                where category = ? and town = ? and park_id is not distinct from ?::uuid
                  and state in ('LAPSED', 'DISMISSED')
                order by since desc limit 1
                """,
                row -> SchemeReading.time(row, "since"),
                category.name(),
                town,
                parkId);
    }

    @Override
    public List<Like> free(Category category, String town, Instant since) {
        return sql.query(
                "select request_id, enterprise_id, quantity, park_id, filed_at from help_request r where "
                        + HelpTable.UNANSWERED
                        + """
                         and quantity is not null and category = ? and town = ? and filed_at >= ?
                        and not exists (select 1 from help_scheme_member m where m.request_id = r.request_id and m.live)
                        order by filed_at, request_id limit 2000
                        """,
                row -> new Like(
                        row.getObject("request_id", UUID.class),
                        row.getObject("enterprise_id", UUID.class),
                        category,
                        row.getInt("quantity"),
                        town,
                        row.getObject("park_id", UUID.class),
                        SchemeReading.time(row, "filed_at")),
                category.name(),
                town,
                since);
    }

    private Optional<Scheme> first(String where, UUID id) {
        return all(where, id).stream().findFirst();
    }

    private List<Scheme> all(String where, @Nullable Object... arguments) {
        List<Scheme> bare = sql.query(SELECT + where, SchemeReading::read, arguments);
        Map<UUID, List<Member>> members = new HashMap<>();
        if (!bare.isEmpty()) {
            sql.query(
                    "select * from help_scheme_member where scheme_id = any(?) order by joined_at, request_id",
                    row -> members.computeIfAbsent(id(row), id -> new ArrayList<>())
                            .add(SchemeReading.readMember(row)),
                    new Column("uuid", bare.stream().map(Scheme::id).toArray()));
        }
        return bare.stream()
                .map(scheme -> scheme.withMembers(members.getOrDefault(scheme.id(), List.of())))
                .toList();
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("scheme_id", UUID.class);
    }
}
