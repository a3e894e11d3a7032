package org.fugong.transport.charter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.CharterCounts;
import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.charter.domain.SeatCount;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlNominations implements Nominations {

    private static final String WAITING_PLACE =
            "CASE WHEN n.status = 'WAITING' THEN (SELECT count(*) FROM nomination w WHERE w.charter_id = n.charter_id"
                    + " AND w.status = 'WAITING' AND w.number <= n.number) ELSE 0 END AS waiting_place";

    private final Sql sql;

    SqlNominations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public SeatCount count(Charter charter) {
        return sql.one(
                "SELECT count(*) FILTER (WHERE status = 'SEATED') AS seated,"
                        + " count(*) FILTER (WHERE status = 'WAITING') AS waiting"
                        + " FROM nomination WHERE charter_id = ? AND status IN ('SEATED', 'WAITING')",
                row -> new SeatCount(charter.seats(), row.getInt("seated"), row.getInt("waiting")),
                charter.id());
    }

    @Override
    public Standing standing(Charter charter, UUID enterpriseId, UUID workerId) {
        return sql.one(
                "SELECT count(*) FILTER (WHERE status = 'SEATED') AS seated,"
                        + " count(*) FILTER (WHERE status = 'WAITING') AS waiting,"
                        + " count(*) FILTER (WHERE enterprise_id = ? AND status IN ('SEATED', 'WAITING')) AS theirs,"
                        + " coalesce(max(number), 0) + 1 AS next_number,"
                        + " (SELECT h.charter_id FROM nomination h WHERE h.worker_id = ?"
                        + " AND h.status IN ('SEATED', 'WAITING', 'TRAVELS')) AS holder"
                        + " FROM nomination WHERE charter_id = ?",
                row -> new Standing(
                        new SeatCount(charter.seats(), row.getInt("seated"), row.getInt("waiting")),
                        row.getInt("theirs"),
                        Optional.ofNullable(row.getObject("holder", UUID.class)),
                        row.getInt("next_number")),
                enterpriseId,
                workerId,
                charter.id());
    }

    @Override
    public boolean add(Nomination n, String nominatedBy) {
        return sql.update(
                        "INSERT INTO nomination (id, charter_id, worker_id, enterprise_id, town, origin, number,"
                                + " status, nominated_at, nominated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (worker_id) WHERE status IN ('SEATED', 'WAITING', 'TRAVELS')"
                                + " DO NOTHING",
                        n.id(),
                        n.charterId(),
                        n.workerId(),
                        n.enterpriseId(),
                        n.town(),
                        n.origin(),
                        n.number(),
                        n.status(),
                        n.nominatedAt(),
                        nominatedBy)
                == 1;
    }

    @Override
    public Optional<Nomination> find(UUID id) {
        return sql.first("SELECT * FROM nomination WHERE id = ?", SqlNominations::nomination, id);
    }

    @Override
    public Optional<Nomination> firstWaiting(UUID charterId) {
        return sql.first(
                "SELECT * FROM nomination WHERE charter_id = ? AND status = 'WAITING' ORDER BY number LIMIT 1",
                SqlNominations::nomination,
                charterId);
    }

    @Override
    public void change(Nomination to) {
        sql.update("UPDATE nomination SET status = ? WHERE id = ?", to.status(), to.id());
    }

    @Override
    public void settleAtFreeze(UUID charterId, Collection<UUID> travelling) {
        if (!travelling.isEmpty()) {
            sql.update(
                    "UPDATE nomination SET status = 'TRAVELS' WHERE charter_id = ? AND id = ANY (?)",
                    charterId,
                    travelling);
        }
        sql.update(
                "UPDATE nomination SET status = 'LEFT_OUT' WHERE charter_id = ? AND status IN ('SEATED', 'WAITING')",
                charterId);
    }

    @Override
    public void settleAtArrival(UUID charterId) {
        sql.update("UPDATE nomination SET status = 'TRAVELLED' WHERE charter_id = ? AND status = 'TRAVELS'", charterId);
    }

    @Override
    public List<Placed> list(UUID charterId, Scope scope, int afterNumber, int limit) {
        return sql.list(
                "SELECT n.*, " + WAITING_PLACE + " FROM nomination n WHERE n.charter_id = ? AND n.number > ?"
                        + " AND (CAST(? AS uuid) IS NULL OR n.enterprise_id = ?)"
                        + " AND (CAST(? AS text) IS NULL OR n.town = ?) ORDER BY n.number LIMIT ?",
                SqlNominations::placedNomination,
                charterId,
                afterNumber,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null),
                limit);
    }

    @Override
    public Set<UUID> workers(UUID charterId, Scope scope) {
        return new HashSet<>(sql.list(
                "SELECT n.worker_id FROM nomination n WHERE n.charter_id = ?"
                        + " AND (CAST(? AS uuid) IS NULL OR n.enterprise_id = ?)"
                        + " AND (CAST(? AS text) IS NULL OR n.town = ?)",
                row -> Sql.uuid(row, "worker_id"),
                charterId,
                scope.enterprise().orElse(null),
                scope.enterprise().orElse(null),
                scope.town().orElse(null),
                scope.town().orElse(null)));
    }

    @Override
    public Map<UUID, Nomination> bound(Collection<UUID> workerIds) {
        Map<UUID, Nomination> bound = new HashMap<>();
        if (!workerIds.isEmpty()) {
            sql.list(
                            "SELECT * FROM nomination WHERE worker_id = ANY (?)"
                                    + " AND status IN ('SEATED', 'WAITING', 'TRAVELS')",
                            SqlNominations::nomination,
                            workerIds)
                    .forEach(n -> bound.put(n.workerId(), n));
        }
        return bound;
    }

    @Override
    public Map<UUID, CharterCounts> counts(Collection<UUID> charterIds) {
        Map<UUID, CharterCounts> counts = new HashMap<>();
        if (!charterIds.isEmpty()) {
            sql.list(
                            "SELECT charter_id, count(*) AS nominated,"
                                    + " count(*) FILTER (WHERE status IN ('SEATED', 'TRAVELS', 'TRAVELLED')) AS seated,"
                                    + " count(*) FILTER (WHERE status = 'WAITING') AS waiting,"
                                    + " count(*) FILTER (WHERE status = 'REFUSED') AS refused,"
                                    + " count(*) FILTER (WHERE status = 'LEFT_OUT') AS left_out"
                                    + " FROM nomination WHERE charter_id = ANY (?) GROUP BY charter_id",
                            row -> Map.entry(
                                    Sql.uuid(row, "charter_id"),
                                    new CharterCounts(
                                            row.getInt("nominated"),
                                            row.getInt("seated"),
                                            row.getInt("waiting"),
                                            row.getInt("refused"),
                                            row.getInt("left_out"))),
                            charterIds)
                    .forEach(e -> counts.put(e.getKey(), e.getValue()));
        }
        return counts;
    }

    private static Placed placedNomination(ResultSet row) throws SQLException {
        return new Placed(nomination(row), row.getInt("waiting_place"));
    }

    private static Nomination nomination(ResultSet row) throws SQLException {
        return new Nomination(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "charter_id"),
                Sql.uuid(row, "worker_id"),
                Sql.uuid(row, "enterprise_id"),
                row.getString("town"),
                row.getString("origin"),
                row.getInt("number"),
                NominationStatus.valueOf(row.getString("status")),
                Sql.instant(row, "nominated_at"));
    }
}
