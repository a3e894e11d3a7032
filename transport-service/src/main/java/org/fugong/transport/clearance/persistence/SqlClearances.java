package org.fugong.transport.clearance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.clearance.application.Answer;
import org.fugong.transport.clearance.application.Clearances;
import org.fugong.transport.clearance.domain.AnswerEffect;
import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.Clearance;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.ClearanceState;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlClearances implements Clearances {

    /** A nomination with a seat (or on the roster) whose clearances are all granted; needs {@code nomination n}. */
    private static final String CLEARED =
            "n.status IN ('SEATED', 'TRAVELS', 'TRAVELLED') AND NOT EXISTS (SELECT FROM clearance c"
                    + " WHERE c.nomination_id = n.id AND c.state <> 'GRANTED')";

    static final String IN_SCOPE =
            " AND (CAST(? AS uuid) IS NULL OR n.enterprise_id = ?)" + " AND (CAST(? AS text) IS NULL OR n.town = ?)";

    /** No id is this one: an array without elements has no type. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String BOARD_LINE =
            "SELECT c.*, n.number, n.enterprise_id, n.town, (SELECT count(*) FROM clearance_answer a"
                    + " WHERE a.clearance_id = c.id) AS answers"
                    + " FROM clearance c JOIN nomination n ON n.id = c.nomination_id";

    private final Sql sql;

    SqlClearances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Set<ClearanceKind>> asked(Collection<UUID> charterIds) {
        Map<UUID, Set<ClearanceKind>> asked = new HashMap<>();
        if (!charterIds.isEmpty()) {
            sql.list(
                            "SELECT charter_id, kind FROM charter_clearance WHERE charter_id = ANY (?)",
                            row -> Map.entry(Sql.uuid(row, "charter_id"), ClearanceKind.valueOf(row.getString("kind"))),
                            charterIds)
                    .forEach(e -> asked.computeIfAbsent(e.getKey(), id -> EnumSet.noneOf(ClearanceKind.class))
                            .add(e.getValue()));
        }
        return asked;
    }

    @Override
    public void ask(UUID charterId, Set<ClearanceKind> kinds) {
        sql.update("DELETE FROM charter_clearance WHERE charter_id = ?", charterId);
        if (!kinds.isEmpty()) {
            sql.update(
                    "INSERT INTO charter_clearance (charter_id, kind) SELECT ?, * FROM unnest(?)",
                    charterId,
                    kinds.stream().map(ClearanceKind::name).toList());
        }
    }

    @Override
    public void addAll(List<Clearance> clearances) {
        // All at once: others wait for the charter meanwhile.
        sql.update(
                "INSERT INTO clearance (id, charter_id, nomination_id, worker_id, kind, origin_division, due_at,"
                        + " closes_at, requested_at, state) SELECT id, charter_id, nomination_id, worker_id, kind,"
                        + " origin_division, due_at::timestamptz, closes_at::timestamptz, requested_at::timestamptz,"
                        + " state FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS c(id, charter_id, nomination_id,"
                        + " worker_id, kind, origin_division, due_at, closes_at, requested_at, state)",
                clearances.stream().map(Clearance::id).toList(),
                clearances.stream().map(Clearance::charterId).toList(),
                clearances.stream().map(Clearance::nominationId).toList(),
                clearances.stream().map(Clearance::workerId).toList(),
                clearances.stream().map(c -> c.kind().name()).toList(),
                clearances.stream().map(Clearance::originDivision).toList(),
                clearances.stream().map(c -> c.dueAt().toString()).toList(),
                clearances.stream().map(c -> c.closesAt().toString()).toList(),
                clearances.stream().map(c -> c.requestedAt().toString()).toList(),
                clearances.stream().map(c -> c.state().name()).toList());
    }

    @Override
    public List<Clearance> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list("SELECT * FROM clearance WHERE id = ANY (?)", SqlClearances::clearance, ids);
    }

    @Override
    public void recordAll(List<Judged> judged, Instant receivedAt) {
        List<Answer> answers = judged.stream().map(Judged::answer).toList();
        sql.update(
                "INSERT INTO clearance_answer (received_at, clearance_id, outcome, reason, answered_by, answered_at,"
                        + " effect) SELECT ?, clearance_id, outcome, nullif(reason, ''), answered_by,"
                        + " answered_at::timestamptz, effect FROM unnest(?, ?, ?, ?, ?, ?) WITH ORDINALITY AS"
                        + " a(clearance_id, outcome, reason, answered_by, answered_at, effect, place) ORDER BY place",
                receivedAt,
                answers.stream().map(Answer::clearanceId).toList(),
                answers.stream().map(a -> a.outcome().name()).toList(),
                reasons(answers),
                answers.stream().map(Answer::answeredBy).toList(),
                answers.stream().map(a -> a.answeredAt().toString()).toList(),
                judged.stream().map(j -> j.effect().name()).toList());
        Map<UUID, Boolean> contradicted = new LinkedHashMap<>();
        judged.forEach(j -> contradicted.put(j.answer().clearanceId(), j.contradicted()));
        sql.update(
                "UPDATE clearance SET contradicted = NOT contradicted WHERE id = ANY (?) AND contradicted"
                        + " OR id = ANY (?) AND NOT contradicted",
                with(contradicted, false),
                with(contradicted, true));
    }

    private static List<UUID> with(Map<UUID, Boolean> all, boolean value) {
        List<UUID> some = all.entrySet().stream()
                .filter(e -> e.getValue() == value)
                .map(Map.Entry::getKey)
                .toList();
        return some.isEmpty() ? List.of(NOBODY) : some;
    }

    @Override
    public void decideAll(Collection<Answer> answers, Instant at) {
        sql.update(
                "UPDATE clearance c SET state = a.state, reason = nullif(a.reason, ''), answered_by = a.answered_by,"
                        + " decided_at = ? FROM unnest(?, ?, ?, ?) AS a(id, state, reason, answered_by) WHERE c.id = a.id",
                at,
                answers.stream().map(Answer::clearanceId).toList(),
                answers.stream().map(a -> a.outcome().state().name()).toList(),
                reasons(answers),
                answers.stream().map(Answer::answeredBy).toList());
    }

    /** The reasons; an empty text stands for none, which no answer can have. */
    private static List<String> reasons(Collection<Answer> answers) {
        return answers.stream()
                .map(a -> Optional.ofNullable(a.reason()).orElse(""))
                .toList();
    }

    @Override
    public void lapseOfNominations(Collection<UUID> nominationIds) {
        if (!nominationIds.isEmpty()) {
            sql.update(
                    "UPDATE clearance SET state = 'LAPSED' WHERE nomination_id = ANY (?) AND state = 'OPEN'",
                    nominationIds);
        }
    }

    @Override
    public void lapseOfCharter(UUID charterId) {
        sql.update("UPDATE clearance SET state = 'LAPSED' WHERE charter_id = ? AND state = 'OPEN'", charterId);
    }

    @Override
    public void moveDue(UUID charterId, Instant charterDeadline) {
        sql.update(
                "UPDATE clearance SET due_at = due_at + (? - closes_at), closes_at = ?, reminded_at = NULL"
                        + " WHERE charter_id = ? AND state = 'OPEN'",
                charterDeadline,
                charterDeadline,
                charterId);
    }

    @Override
    public List<ClearedNomination> clearedSeated(UUID charterId) {
        return sql.list(
                "SELECT n.* FROM nomination n WHERE n.charter_id = ? AND " + CLEARED + " ORDER BY n.number",
                row -> new ClearedNomination(
                        Sql.uuid(row, "id"), Sql.uuid(row, "worker_id"), Sql.uuid(row, "enterprise_id")),
                charterId);
    }

    @Override
    public Map<UUID, Integer> countCleared(Collection<UUID> charterIds) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!charterIds.isEmpty()) {
            sql.list(
                            "SELECT n.charter_id, count(*) AS cleared FROM nomination n"
                                    + " WHERE n.charter_id = ANY (?) AND " + CLEARED + " GROUP BY n.charter_id",
                            row -> Map.entry(Sql.uuid(row, "charter_id"), row.getInt("cleared")),
                            charterIds)
                    .forEach(e -> counts.put(e.getKey(), e.getValue()));
        }
        return counts;
    }

    @Override
    public Map<UUID, Map<String, String>> states(Collection<UUID> nominationIds) {
        Map<UUID, Map<String, String>> states = new HashMap<>();
        if (!nominationIds.isEmpty()) {
            sql.list(
                            "SELECT nomination_id, kind, state FROM clearance WHERE nomination_id = ANY (?)",
                            row -> Map.entry(
                                    Sql.uuid(row, "nomination_id"),
                                    Map.entry(row.getString("kind"), row.getString("state"))),
                            nominationIds)
                    .forEach(e -> states.computeIfAbsent(e.getKey(), id -> new TreeMap<>())
                            .put(e.getValue().getKey(), e.getValue().getValue()));
        }
        return states;
    }

    @Override
    public List<KindCount> countByKind(UUID charterId, Scope scope) {
        Map<ClearanceKind, KindCount> counts = new EnumMap<>(ClearanceKind.class);
        for (ClearanceKind kind : asked(List.of(charterId)).getOrDefault(charterId, Set.of())) {
            counts.put(kind, new KindCount(kind, 0, 0, 0, 0));
        }
        sql.list(
                        "SELECT c.kind, count(*) FILTER (WHERE c.state = 'OPEN') AS open,"
                                + " count(*) FILTER (WHERE c.state = 'GRANTED') AS granted,"
                                + " count(*) FILTER (WHERE c.state = 'REFUSED') AS refused,"
                                + " count(*) FILTER (WHERE c.state = 'LAPSED') AS lapsed"
                                + " FROM clearance c JOIN nomination n ON n.id = c.nomination_id"
                                + " WHERE c.charter_id = ?" + IN_SCOPE + " GROUP BY c.kind",
                        row -> new KindCount(
                                ClearanceKind.valueOf(row.getString("kind")),
                                row.getInt("open"),
                                row.getInt("granted"),
                                row.getInt("refused"),
                                row.getInt("lapsed")),
                        charterId,
                        scope.enterprise().orElse(null),
                        scope.enterprise().orElse(null),
                        scope.town().orElse(null),
                        scope.town().orElse(null))
                .forEach(c -> counts.put(c.kind(), c));
        return List.copyOf(counts.values());
    }

    @Override
    public List<OriginCount> openByOrigin(UUID charterId, Scope scope) {
        return sql.list(
                "SELECT c.origin_division, c.kind, count(*) AS open FROM clearance c"
                        + " JOIN nomination n ON n.id = c.nomination_id WHERE c.charter_id = ? AND c.state = 'OPEN'"
                        + IN_SCOPE + " GROUP BY c.origin_division, c.kind ORDER BY open DESC, origin_division, kind",
                row -> new OriginCount(
                        row.getString("origin_division"),
                        ClearanceKind.valueOf(row.getString("kind")),
                        row.getInt("open")),
                charterId,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null));
    }

    @Override
    public List<EnterpriseCount> openByEnterprise(UUID charterId, Scope scope) {
        return sql.list(
                "SELECT n.enterprise_id, count(*) AS open FROM clearance c"
                        + " JOIN nomination n ON n.id = c.nomination_id WHERE c.charter_id = ? AND c.state = 'OPEN'"
                        + IN_SCOPE + " GROUP BY n.enterprise_id ORDER BY open DESC, n.enterprise_id",
                row -> new EnterpriseCount(Sql.uuid(row, "enterprise_id"), row.getInt("open")),
                charterId,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null));
    }

    @Override
    public List<BoardLine> board(UUID charterId, Scope scope, Wanted wanted, Optional<After> after, int limit) {
        String state = wanted.state().map(ClearanceState::name).orElse(null);
        boolean urgentFirst =
                wanted.state().filter(s -> s == ClearanceState.OPEN).isPresent();
        return sql.list(
                BOARD_LINE + " WHERE c.charter_id = ?" + IN_SCOPE + " AND (CAST(? AS text) IS NULL OR c.state = ?)"
                        + " AND (c.contradicted OR NOT ?)"
                        + (urgentFirst
                                ? " AND (c.due_at, n.number, c.kind) > (?, ?, ?) ORDER BY c.due_at, n.number, c.kind"
                                : " AND c.due_at >= ? AND (n.number, c.kind) > (?, ?) ORDER BY n.number, c.kind")
                        + " LIMIT ?",
                SqlClearances::line,
                charterId,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null),
                state,
                state,
                wanted.contradicted(),
                urgentFirst ? after.map(After::dueAt).orElse(Instant.EPOCH) : Instant.EPOCH,
                after.map(After::number).orElse(0),
                after.map(a -> a.kind().name()).orElse(""),
                limit);
    }

    @Override
    public Alarms alarms(UUID charterId, Scope scope) {
        return sql.one(
                "SELECT count(*) FILTER (WHERE c.state = 'OPEN' AND c.due_at <= clock_timestamp()) AS overdue,"
                        + " count(*) FILTER (WHERE c.contradicted) AS contradicted FROM clearance c"
                        + " JOIN nomination n ON n.id = c.nomination_id WHERE c.charter_id = ?"
                        + " AND (c.contradicted OR c.state = 'OPEN')" + IN_SCOPE,
                row -> new Alarms(row.getInt("overdue"), row.getInt("contradicted")),
                charterId,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null));
    }

    @Override
    public List<Stray> stray(UUID charterId, Scope scope, Optional<Long> before, int limit) {
        return sql.list(
                "SELECT c.*, n.number, n.enterprise_id, n.town, 0 AS answers, a.id AS answer_id, a.outcome AS said,"
                        + " a.reason AS said_reason, a.answered_by AS said_by, a.answered_at AS said_at, a.received_at,"
                        + " a.effect FROM clearance_answer a JOIN clearance c ON c.id = a.clearance_id"
                        + " JOIN nomination n ON n.id = c.nomination_id WHERE c.charter_id = ?" + IN_SCOPE
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
    public List<Overdue> remind(int limit) {
        // Skips what answers hold just now: they are being decided, or come up at the next tick.
        return sql.list(
                "WITH due AS (UPDATE clearance SET reminded_at = clock_timestamp() WHERE id IN (SELECT c.id"
                        + " FROM clearance c JOIN charter t ON t.id = c.charter_id WHERE c.state = 'OPEN'"
                        + " AND c.reminded_at IS NULL AND c.due_at <= clock_timestamp() AND t.state = 'ANNOUNCED'"
                        + " AND t.deadline > clock_timestamp() ORDER BY c.due_at LIMIT ? FOR UPDATE OF c SKIP LOCKED)"
                        + " RETURNING charter_id, kind, origin_division, due_at)"
                        + " SELECT charter_id, kind, origin_division, count(*) AS open, min(due_at) AS due_at,"
                        + " clock_timestamp() AS at FROM due GROUP BY charter_id, kind, origin_division"
                        + " ORDER BY charter_id, kind, origin_division",
                row -> new Overdue(
                        Sql.uuid(row, "charter_id"),
                        ClearanceKind.valueOf(row.getString("kind")),
                        row.getString("origin_division"),
                        row.getInt("open"),
                        Sql.instant(row, "due_at"),
                        Sql.instant(row, "at")),
                limit);
    }

    @Override
    public Optional<BoardLine> line(UUID id) {
        return sql.first(BOARD_LINE + " WHERE c.id = ?", SqlClearances::line, id);
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
                clearance(row),
                row.getInt("number"),
                Sql.uuid(row, "enterprise_id"),
                row.getString("town"),
                row.getString("reason"),
                row.getString("answered_by"),
                Sql.instantOrNull(row, "decided_at"),
                row.getInt("answers"));
    }

    private static Clearance clearance(ResultSet row) throws SQLException {
        return new Clearance(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "charter_id"),
                Sql.uuid(row, "nomination_id"),
                Sql.uuid(row, "worker_id"),
                ClearanceKind.valueOf(row.getString("kind")),
                row.getString("origin_division"),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "closes_at"),
                Sql.instant(row, "requested_at"),
                ClearanceState.valueOf(row.getString("state")),
                row.getBoolean("contradicted"));
    }
}
