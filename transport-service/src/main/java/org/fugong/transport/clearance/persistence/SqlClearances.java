package org.fugong.transport.clearance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
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

import org.fugong.transport.clearance.application.Answer;
import org.fugong.transport.clearance.application.Clearances;
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

    /** No id is this one: an array without elements has no type. */
    private static final UUID NOBODY = new UUID(0, 0);

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
        // All at once: others wait for the charter meanwhile. And each nomination by its key, as OFFSET 0 has it: a
        // plan that was made while there were few would go through all of them.
        sql.update(
                "INSERT INTO clearance (id, charter_id, nomination_id, worker_id, kind, origin_division, due_at,"
                        + " closes_at, requested_at, state, number, enterprise_id, town) SELECT c.id, c.charter_id,"
                        + " c.nomination_id, c.worker_id, c.kind, c.origin_division, c.due_at::timestamptz,"
                        + " c.closes_at::timestamptz, c.requested_at::timestamptz, c.state, n.number, n.enterprise_id,"
                        + " n.town FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS c(id, charter_id, nomination_id,"
                        + " worker_id, kind, origin_division, due_at, closes_at, requested_at, state)"
                        + " CROSS JOIN LATERAL (SELECT number, enterprise_id, town FROM nomination"
                        + " WHERE id = c.nomination_id OFFSET 0) AS n",
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
    public List<Overdue> remind(int limit) {
        // Skips what answers hold just now: they are being decided, or come up at the next tick.
        return sql.list(
                "WITH due AS (UPDATE clearance SET reminded_at = clock_timestamp() WHERE id IN (SELECT c.id"
                        + " FROM clearance c JOIN charter t ON t.id = c.charter_id WHERE c.state = 'OPEN'"
                        + " AND c.reminded_at IS NULL AND c.due_at <= clock_timestamp() AND t.state = 'ANNOUNCED'"
                        + " AND t.deadline > clock_timestamp() ORDER BY c.due_at LIMIT ? FOR UPDATE OF c SKIP LOCKED)"
                        + " RETURNING charter_id, kind, origin_division, due_at)"
                        + " SELECT d.charter_id, t.name, d.kind, d.origin_division, count(*) AS open, min(d.due_at) AS due_at,"
                        + " clock_timestamp() AS at FROM due d JOIN charter t ON t.id = d.charter_id"
                        + " GROUP BY d.charter_id, t.name, d.kind, d.origin_division"
                        + " ORDER BY d.charter_id, d.kind, d.origin_division",
                row -> new Overdue(
                        Sql.uuid(row, "charter_id"),
                        row.getString("name"),
                        ClearanceKind.valueOf(row.getString("kind")),
                        row.getString("origin_division"),
                        row.getInt("open"),
                        Sql.instant(row, "due_at"),
                        Sql.instant(row, "at")),
                limit);
    }

    static Clearance clearance(ResultSet row) throws SQLException {
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
