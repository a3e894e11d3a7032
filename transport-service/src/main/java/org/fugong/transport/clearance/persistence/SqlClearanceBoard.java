package org.fugong.transport.clearance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.clearance.application.Calls;
import org.fugong.transport.clearance.application.ClearanceBoard;
import org.fugong.transport.clearance.domain.AnswerEffect;
import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.ClearanceOwner;
import org.fugong.transport.clearance.domain.ClearanceState;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlClearanceBoard implements ClearanceBoard {

    static final String IN_SCOPE =
            " AND (CAST(? AS uuid) IS NULL OR c.enterprise_id = ?) AND (CAST(? AS text) IS NULL OR c.town = ?)";

    /**
     * All that the board counts, in one look. What was decided is one group in the counts of what is open, so that there are
     * few groups; the kinds that the charter asks for come as groups of nothing.
     */
    private static final String COUNTS =
            """
            SELECT grouping(o.division) = 0 AS by_origin, grouping(o.enterprise) = 0 AS by_enterprise,
                o.kind, o.state, o.division, o.enterprise, count(*) AS many,
                count(*) FILTER (WHERE o.seated) AS seated, min(o.due_at) AS due_at,
                count(*) FILTER (WHERE o.state = 'OPEN' AND o.due_at <= clock_timestamp()) AS overdue,
                count(*) FILTER (WHERE o.contradicted) AS contradicted
            FROM (SELECT c.kind, c.state, c.due_at, c.contradicted, n.status = 'SEATED' AS seated,
                    CASE WHEN c.state = 'OPEN' THEN c.origin_division END AS division,
                    CASE WHEN c.state = 'OPEN' THEN c.enterprise_id END AS enterprise
                FROM clearance c JOIN nomination n ON n.id = c.nomination_id AND n.charter_id = c.charter_id
                WHERE c.charter_id = ?%s) o
            GROUP BY GROUPING SETS ((o.kind, o.state), (o.kind, o.division), (o.kind, o.enterprise))
            UNION ALL
            SELECT false, false, kind, NULL, NULL, NULL, 0, 0, NULL, 0, 0 FROM charter_clearance WHERE charter_id = ?
            """
                    .formatted(IN_SCOPE);

    private static final String LINE = "SELECT c.*, (SELECT count(*) FROM clearance_answer a"
            + " WHERE a.clearance_id = c.id) AS answers FROM clearance c";

    private final Sql sql;

    SqlClearanceBoard(Sql sql) {
        this.sql = sql;
    }

    /** One group of the counts; what it does not go by is null. */
    private record Group(
            boolean byOrigin,
            boolean byEnterprise,
            ClearanceKind kind,
            @Nullable String state,
            @Nullable String division,
            @Nullable UUID enterprise,
            int many,
            int seated,
            @Nullable Instant dueAt,
            int overdue,
            int contradicted) {

        OwnerCount ownedBy(String code) {
            return new OwnerCount(kind.owner(), code, many, seated, Objects.requireNonNull(dueAt));
        }
    }

    @Override
    public Counts counts(UUID charterId, Scope scope) {
        Map<ClearanceKind, Map<ClearanceState, Integer>> states = new EnumMap<>(ClearanceKind.class);
        List<OriginCount> origins = new ArrayList<>();
        Map<UUID, Integer> enterprises = new HashMap<>();
        Map<String, OwnerCount> owners = new HashMap<>();
        int overdue = 0;
        int contradicted = 0;
        for (Group g : groups(charterId, scope)) {
            if (g.byEnterprise()) {
                UUID enterprise = g.enterprise();
                if (enterprise != null) {
                    enterprises.merge(enterprise, g.many(), Integer::sum);
                    if (g.kind().owner() == ClearanceOwner.EMPLOYER) {
                        add(owners, g.ownedBy(enterprise.toString()));
                    }
                }
            } else if (g.byOrigin()) {
                String division = g.division();
                if (division != null) {
                    origins.add(new OriginCount(division, g.kind(), g.many()));
                    if (g.kind().owner() != ClearanceOwner.EMPLOYER) {
                        add(owners, g.ownedBy(division));
                    }
                }
            } else {
                Map<ClearanceState, Integer> ofKind =
                        states.computeIfAbsent(g.kind(), kind -> new EnumMap<>(ClearanceState.class));
                if (g.state() != null) {
                    ofKind.put(ClearanceState.valueOf(g.state()), g.many());
                }
                overdue += g.overdue();
                contradicted += g.contradicted();
            }
        }
        return new Counts(
                states.entrySet().stream()
                        .map(e -> kind(e.getKey(), e.getValue()))
                        .toList(),
                origins.stream().sorted(ORIGINS).toList(),
                enterprises.entrySet().stream()
                        .map(e -> new EnterpriseCount(e.getKey(), e.getValue()))
                        .sorted(ENTERPRISES)
                        .toList(),
                List.copyOf(owners.values()),
                new Alarms(overdue, contradicted));
    }

    /** A bureau may own two kinds of one county. */
    private static void add(Map<String, OwnerCount> owners, OwnerCount some) {
        owners.merge(Calls.key(some.owner(), some.code()), some, OwnerCount::and);
    }

    private static KindCount kind(ClearanceKind kind, Map<ClearanceState, Integer> states) {
        return new KindCount(
                kind,
                states.getOrDefault(ClearanceState.OPEN, 0),
                states.getOrDefault(ClearanceState.GRANTED, 0),
                states.getOrDefault(ClearanceState.REFUSED, 0),
                states.getOrDefault(ClearanceState.LAPSED, 0));
    }

    private List<Group> groups(UUID charterId, Scope scope) {
        return sql.list(
                COUNTS,
                row -> new Group(
                        row.getBoolean("by_origin"),
                        row.getBoolean("by_enterprise"),
                        ClearanceKind.valueOf(row.getString("kind")),
                        row.getString("state"),
                        row.getString("division"),
                        row.getObject("enterprise", UUID.class),
                        row.getInt("many"),
                        row.getInt("seated"),
                        Sql.instantOrNull(row, "due_at"),
                        row.getInt("overdue"),
                        row.getInt("contradicted")),
                charterId,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null),
                charterId);
    }

    @Override
    public List<BoardLine> lines(UUID charterId, Scope scope, Wanted wanted, Optional<After> after, int limit) {
        boolean urgentFirst =
                wanted.state().filter(s -> s == ClearanceState.OPEN).isPresent();
        // A state as a parameter would hide from the planner that the index of open ones has them in this order.
        String state =
                wanted.state().map(s -> " AND c.state = '" + s.name() + "'").orElse("");
        return sql.list(
                LINE + " WHERE c.charter_id = ?" + IN_SCOPE + state
                        + (wanted.contradicted() ? " AND c.contradicted" : "")
                        + (urgentFirst
                                ? " AND (c.due_at, c.number, c.kind) > (?, ?, ?) ORDER BY c.due_at, c.number, c.kind"
                                : " AND c.due_at >= ? AND (c.number, c.kind) > (?, ?) ORDER BY c.number, c.kind")
                        + " LIMIT ?",
                SqlClearanceBoard::line,
                charterId,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null),
                urgentFirst ? after.map(After::dueAt).orElse(Instant.EPOCH) : Instant.EPOCH,
                after.map(After::number).orElse(0),
                after.map(a -> a.kind().name()).orElse(""),
                limit);
    }

    @Override
    public List<Stray> stray(UUID charterId, Scope scope, Optional<Long> before, int limit) {
        return sql.list(
                "SELECT c.*, 0 AS answers, a.id AS answer_id, a.outcome AS said,"
                        + " a.reason AS said_reason, a.answered_by AS said_by, a.answered_at AS said_at, a.received_at,"
                        + " a.effect FROM clearance_answer a JOIN clearance c ON c.id = a.clearance_id"
                        + " WHERE c.charter_id = ?" + IN_SCOPE
                        + " AND a.effect NOT IN ('DECIDED', 'REPEATED') AND a.id < ? ORDER BY a.id DESC LIMIT ?",
                row -> new Stray(
                        row.getLong("answer_id"),
                        line(row),
                        new AnswerRecord(
                                AnswerOutcome.valueOf(row.getString("said")),
                                row.getString("said_reason"),
                                row.getString("said_by"),
                                Sql.instant(row, "said_at"),
                                Sql.instant(row, "received_at"),
                                AnswerEffect.valueOf(row.getString("effect")))),
                charterId,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null),
                before.orElse(Long.MAX_VALUE),
                limit);
    }

    @Override
    public Optional<BoardLine> line(UUID id) {
        return sql.first(LINE + " WHERE c.id = ?", SqlClearanceBoard::line, id);
    }

    @Override
    public List<AnswerRecord> history(UUID clearanceId) {
        return sql.list(
                "SELECT * FROM clearance_answer WHERE clearance_id = ? ORDER BY id",
                row -> new AnswerRecord(
                        AnswerOutcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        row.getString("answered_by"),
                        Sql.instant(row, "answered_at"),
                        Sql.instant(row, "received_at"),
                        AnswerEffect.valueOf(row.getString("effect"))),
                clearanceId);
    }

    private static BoardLine line(ResultSet row) throws SQLException {
        return new BoardLine(
                SqlClearances.clearance(row),
                row.getInt("number"),
                Sql.uuid(row, "enterprise_id"),
                row.getString("town"),
                row.getString("reason"),
                row.getString("answered_by"),
                Sql.instantOrNull(row, "decided_at"),
                row.getInt("answers"));
    }
}
