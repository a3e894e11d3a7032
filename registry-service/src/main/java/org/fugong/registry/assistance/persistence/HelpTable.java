package org.fugong.registry.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.application.HelpLoad;
import org.fugong.registry.assistance.application.HelpStore;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Course.State;
import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Step;
import org.fugong.registry.assistance.domain.Urgency;
import org.fugong.registry.sql.Sql;
import org.fugong.registry.sql.Sql.Column;

/** The tables {@code help_request} and {@code help_step}. */
@ApplicationScoped
class HelpTable implements HelpStore {

    static final String UNANSWERED =
            "state in ('OPEN', 'ACCEPTED', 'WAITING_FOR_ENTERPRISE', 'HANDED_OVER', 'REOPENED')";
    private static final String BY_DUE = "coalesce(due_at, timestamptz '9999-12-31 00:00:00+00')";
    private static final String SELECT = "select * from help_request ";

    private final Sql sql;

    @Inject
    HelpTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<HelpRequest> find(UUID id) {
        return sql.first(SELECT + "where request_id = ?", HelpTable::read, id);
    }

    @Override
    public Optional<HelpRequest> lock(UUID id) {
        return sql.first(SELECT + "where request_id = ? for no key update", HelpTable::read, id);
    }

    @Override
    public void insert(HelpRequest r) {
        sql.update(
                """
                insert into help_request (request_id, enterprise_id, version, state, category, department, urgency, text,
                    quantity, park_id, town, filed_at, answer_by, level, hand_overs, since, due_at, policy, answer,
                    resolved_at, stars, praise, reopenings, scheme_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                r.id(),
                r.enterpriseId(),
                r.version(),
                r.state().name(),
                r.category() == null ? null : r.category().name(),
                r.department(),
                r.urgency().name(),
                r.text(),
                r.quantity(),
                r.parkId(),
                r.town(),
                r.filedAt(),
                r.answerBy(),
                r.level(),
                r.handOvers(),
                r.since(),
                r.dueAt(),
                r.policy(),
                r.answer(),
                r.resolvedAt(),
                r.stars(),
                r.praise(),
                r.reopenings(),
                r.schemeId());
    }

    @Override
    public void update(HelpRequest r) {
        sql.update(
                """
                update help_request
                set version = ?, state = ?, category = ?, department = ?, answer_by = ?, level = ?, hand_overs = ?,
                    since = ?, due_at = ?, policy = ?, answer = ?, resolved_at = ?, stars = ?, praise = ?,
                    reopenings = ?, scheme_id = ?
                where request_id = ?
                """,
                r.version(),
                r.state().name(),
                r.category() == null ? null : r.category().name(),
                r.department(),
                r.answerBy(),
                r.level(),
                r.handOvers(),
                r.since(),
                r.dueAt(),
                r.policy(),
                r.answer(),
                r.resolvedAt(),
                r.stars(),
                r.praise(),
                r.reopenings(),
                r.schemeId(),
                r.id());
    }

    @Override
    public void changeTown(UUID enterpriseId, String town) {
        sql.update(
                """
                update help_request set town = ?, park_id = null
                where enterprise_id = ? and state not in ('CLOSED', 'WITHDRAWN')
                """,
                town,
                enterpriseId);
    }

    @Override
    public List<UUID> changeEnterprise(UUID from, UUID to, String town, @Nullable Collection<String> only) {
        Column ids = only == null
                ? null
                : new Column("uuid", only.stream().map(UUID::fromString).toArray());
        return sql.query(
                "update help_request set enterprise_id = ?, park_id = case when town = ? then park_id end, town = ?"
                        + " where enterprise_id = ? and (?::uuid[] is null or request_id = any(?::uuid[])) and "
                        + UNANSWERED + " returning request_id",
                row -> row.getObject(1, UUID.class),
                to,
                town,
                town,
                from,
                ids,
                ids);
    }

    @Override
    public void insertStep(UUID id, Step s) {
        sql.update(
                """
                insert into help_step (request_id, version, move, by_party, by_department, by_subject, state, department,
                    level, made_at, due_at, note, policy)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                s.version(),
                s.move().name(),
                s.by().party().name(),
                s.by().department(),
                s.by().subject(),
                s.state().name(),
                s.department(),
                s.level(),
                s.at(),
                s.dueAt(),
                s.note(),
                s.policy());
    }

    @Override
    public List<Step> steps(UUID id) {
        return sql.query("select * from help_step where request_id = ? order by version", HelpTable::readStep, id);
    }

    @Override
    public List<HelpRequest> list(Query query, int limit) {
        StringBuilder where = new StringBuilder("where true");
        List<@Nullable Object> arguments = new ArrayList<>();
        if (!query.states().isEmpty()) {
            where.append(" and state = any(?)");
            arguments.add(
                    new Column("text", query.states().stream().map(State::name).toArray()));
        }
        if (query.unsorted()) {
            where.append(" and category is null");
        }
        if (query.escalated()) {
            where.append(" and level > 0");
        }
        if (query.category() != null) {
            where.append(" and category = ?");
            arguments.add(query.category().name());
        }
        if (query.department() != null) {
            where.append(" and department = ?");
            arguments.add(query.department());
        }
        if (query.town() != null) {
            where.append(" and town = ?");
            arguments.add(query.town());
        }
        if (query.enterpriseId() != null) {
            where.append(" and enterprise_id = ?");
            arguments.add(query.enterpriseId());
        }
        if (query.after() != null && query.afterId() != null) {
            where.append(" and (" + BY_DUE + ", request_id) > (?, ?)");
            arguments.add(query.after());
            arguments.add(query.afterId());
        }
        arguments.add(limit);
        return sql.query(
                SELECT + where + " order by " + BY_DUE + ", request_id limit ?", HelpTable::read, arguments.toArray());
    }

    @Override
    public List<HelpRequest> open(Collection<UUID> enterpriseIds) {
        return enterpriseIds.isEmpty()
                ? List.of()
                : sql.query(
                        SELECT + "where enterprise_id = any(?) and " + UNANSWERED + " order by due_at limit 500",
                        HelpTable::read,
                        new Column("uuid", enterpriseIds.toArray()));
    }

    @Override
    public List<HelpRequest> past(UUID enterpriseId, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        String answered = SELECT + "where enterprise_id = ? and not (" + UNANSWERED + ")";
        String order = " order by filed_at desc, request_id desc limit ?";
        return before == null || beforeId == null
                ? sql.query(answered + order, HelpTable::read, enterpriseId, limit)
                : sql.query(
                        answered + " and (filed_at, request_id) < (?, ?)" + order,
                        HelpTable::read,
                        enterpriseId,
                        before,
                        beforeId,
                        limit);
    }

    @Override
    public List<HelpLoad> loads(Instant aDayAgo, Instant threeDaysAgo, Instant now, @Nullable String town) {
        return sql.query(
                """
                select department,
                    count(*) filter (where filed_at > ?) fresh,
                    count(*) filter (where filed_at <= ? and filed_at > ?) days,
                    count(*) filter (where filed_at <= ?) old,
                    count(*) filter (where answer_by < ?) late,
                    count(*) filter (where level > 0) escalated,
                    min(filed_at) oldest
                from help_request where (?::text is null or town = ?) and
                """
                        + UNANSWERED + " group by department order by count(*) desc, department",
                row -> new HelpLoad(
                        row.getString("department"),
                        row.getInt("fresh"),
                        row.getInt("days"),
                        row.getInt("old"),
                        row.getInt("late"),
                        row.getInt("escalated"),
                        time(row, "oldest")),
                aDayAgo,
                aDayAgo,
                threeDaysAgo,
                threeDaysAgo,
                now,
                town,
                town);
    }

    @Override
    public List<HelpRequest> countedSince(Instant since, @Nullable String town) {
        return sql.query(
                SELECT + "where " + UNANSWERED
                        + """
                         and quantity is not null and category is not null and filed_at >= ?
                        and (?::text is null or town = ?) order by filed_at, request_id limit 2000
                        """,
                HelpTable::read,
                since,
                town,
                town);
    }

    private static HelpRequest read(ResultSet row) throws SQLException {
        String category = row.getString("category");
        return new HelpRequest(
                row.getObject("request_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                category == null ? null : Category.valueOf(category),
                row.getString("department"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("text"),
                row.getObject("quantity", Integer.class),
                row.getObject("park_id", UUID.class),
                row.getString("town"),
                time(row, "filed_at"),
                time(row, "answer_by"),
                row.getInt("level"),
                row.getInt("hand_overs"),
                time(row, "since"),
                Sql.instant(row, "due_at"),
                row.getString("policy"),
                row.getString("answer"),
                Sql.instant(row, "resolved_at"),
                row.getObject("stars", Integer.class),
                row.getString("praise"),
                row.getInt("reopenings"),
                row.getObject("scheme_id", UUID.class));
    }

    private static Step readStep(ResultSet row) throws SQLException {
        return new Step(
                row.getLong("version"),
                Move.valueOf(row.getString("move")),
                new Doer(
                        Doer.Party.valueOf(row.getString("by_party")),
                        row.getString("by_department"),
                        row.getString("by_subject")),
                State.valueOf(row.getString("state")),
                row.getString("department"),
                row.getInt("level"),
                time(row, "made_at"),
                Sql.instant(row, "due_at"),
                row.getString("note"),
                row.getString("policy"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
