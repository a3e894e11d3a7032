package org.fugong.transport.charter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.CharterCounts;
import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.charter.domain.Company;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.charter.domain.Withdrawal;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlNominations implements Nominations {

    static final String PLACED = "SELECT n.*, CASE WHEN n.status = 'WAITING' THEN (SELECT count(*) FROM nomination w"
            + " WHERE w.charter_id = n.charter_id AND w.status = 'WAITING' AND w.number <= n.number)"
            + " ELSE 0 END AS waiting_place FROM nomination n";

    static final String IN_SCOPE =
            " AND (CAST(? AS uuid) IS NULL OR n.enterprise_id = ?) AND (CAST(? AS text) IS NULL OR n.town = ?)";

    private final Sql sql;

    SqlNominations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Standing> standings(Collection<UUID> charterIds, Map<UUID, Set<UUID>> capped) {
        Map<UUID, Map<UUID, Integer>> ofEnterprise = ofEnterprise(capped);
        Map<UUID, Standing> standings = new HashMap<>();
        sql.list(
                        "SELECT * FROM nomination_standing WHERE charter_id = ANY (?)",
                        row -> Map.entry(
                                Sql.uuid(row, "charter_id"),
                                new Standing(
                                        row.getInt("seated"),
                                        row.getInt("waiting"),
                                        row.getInt("waiting_in_groups"),
                                        ofEnterprise.getOrDefault(Sql.uuid(row, "charter_id"), Map.of()),
                                        row.getInt("last_number") + 1)),
                        charterIds)
                .forEach(e -> standings.put(e.getKey(), e.getValue()));
        return standings;
    }

    private Map<UUID, Map<UUID, Integer>> ofEnterprise(Map<UUID, Set<UUID>> capped) {
        Map<UUID, Map<UUID, Integer>> ofEnterprise = new HashMap<>();
        Set<UUID> enterprises = capped.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (!enterprises.isEmpty()) {
            sql.list(
                            "SELECT charter_id, enterprise_id, count(*) AS theirs FROM nomination"
                                    + " WHERE charter_id = ANY (?) AND enterprise_id = ANY (?)"
                                    + " AND status IN ('SEATED', 'WAITING') GROUP BY charter_id, enterprise_id",
                            row -> Map.entry(
                                    Sql.uuid(row, "charter_id"),
                                    Map.entry(Sql.uuid(row, "enterprise_id"), row.getInt("theirs"))),
                            capped.keySet(),
                            enterprises)
                    .forEach(e -> ofEnterprise
                            .computeIfAbsent(e.getKey(), charter -> new HashMap<>())
                            .put(e.getValue().getKey(), e.getValue().getValue()));
        }
        return ofEnterprise;
    }

    @Override
    public Map<UUID, Terms> terms(Collection<UUID> charterIds) {
        return SqlTerms.read(sql, charterIds);
    }

    @Override
    public List<Nomination> waiting(UUID charterId) {
        return sql.list(
                "SELECT * FROM nomination WHERE charter_id = ? AND status = 'WAITING' ORDER BY number",
                SqlNominations::nomination,
                charterId);
    }

    @Override
    public Set<UUID> add(List<Added> some) {
        // By worker, so that two lists that name the same workers for two charters never wait for each other crosswise.
        List<Added> added = some.stream()
                .sorted(Comparator.comparing(one -> one.nomination().workerId()))
                .toList();
        List<Nomination> n = added.stream().map(Added::nomination).toList();
        return new HashSet<>(sql.list(
                "INSERT INTO nomination (id, charter_id, worker_id, enterprise_id, town, origin, stop, group_id,"
                        + " rest_may_travel, number, status, nominated_at, nominated_by)"
                        + " SELECT id, charter_id, worker_id, enterprise_id, town, origin, stop,"
                        + " CAST(NULLIF(group_id, '') AS uuid), rest_may_travel, number, status,"
                        + " CAST(nominated_at AS timestamptz), nominated_by"
                        + " FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS u (id, charter_id, worker_id,"
                        + " enterprise_id, town, origin, stop, group_id, rest_may_travel, number, status, nominated_at,"
                        + " nominated_by)"
                        + " ON CONFLICT (worker_id) WHERE status IN ('SEATED', 'WAITING', 'TRAVELS') DO NOTHING"
                        + " RETURNING worker_id",
                row -> Sql.uuid(row, "worker_id"),
                n.stream().map(Nomination::id).toList(),
                n.stream().map(Nomination::charterId).toList(),
                n.stream().map(Nomination::workerId).toList(),
                n.stream().map(Nomination::enterpriseId).toList(),
                n.stream().map(Nomination::town).toList(),
                n.stream().map(Nomination::origin).toList(),
                n.stream().map(Nomination::stop).toList(),
                n.stream()
                        .map(one -> one.company().map(c -> c.id().toString()).orElse(""))
                        .toList(),
                n.stream()
                        .map(one -> one.company().map(Company::restMayTravel).orElse(false))
                        .toList(),
                n.stream().map(Nomination::number).toList(),
                n.stream().map(one -> one.status().name()).toList(),
                n.stream().map(one -> one.nominatedAt().toString()).toList(),
                added.stream().map(Added::by).toList()));
    }

    @Override
    public void forget(List<Nomination> added) {
        if (!added.isEmpty()) {
            sql.update(
                    "DELETE FROM nomination WHERE id = ANY (?)",
                    added.stream().map(Nomination::id).toList());
        }
    }

    @Override
    public Optional<Nomination> find(UUID id) {
        return sql.first("SELECT * FROM nomination WHERE id = ?", SqlNominations::nomination, id);
    }

    @Override
    public List<Nomination> ofCompany(UUID companyId) {
        return sql.list(
                "SELECT * FROM nomination WHERE group_id = ? AND status IN ('SEATED', 'WAITING', 'TRAVELS')"
                        + " ORDER BY number",
                SqlNominations::nomination,
                companyId);
    }

    @Override
    public Set<UUID> heldUpByTheirGroup(UUID charterId, Collection<UUID> cleared) {
        if (cleared.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(sql.list(
                "SELECT n.id FROM nomination n WHERE n.charter_id = ? AND n.status = 'SEATED' AND n.id = ANY (?)"
                        + " AND NOT n.rest_may_travel AND EXISTS (SELECT FROM nomination m"
                        + " WHERE m.group_id = n.group_id AND m.status = 'SEATED' AND m.id <> ALL (?))",
                row -> Sql.uuid(row, "id"),
                charterId,
                cleared,
                cleared));
    }

    @Override
    public void seat(Collection<UUID> ids) {
        sql.update("UPDATE nomination SET status = 'SEATED' WHERE id = ANY (?) AND status = 'WAITING'", ids);
    }

    @Override
    public void end(Collection<UUID> ids, NominationStatus status, Optional<Withdrawal> why, Instant at) {
        sql.update(
                "UPDATE nomination SET status = ?, ended_at = ?, withdrawal = ? WHERE id = ANY (?)",
                status,
                at,
                why.map(Withdrawal::name).orElse(null),
                ids);
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
                PLACED + " WHERE n.charter_id = ? AND n.number > ?" + IN_SCOPE + " ORDER BY n.number LIMIT ?",
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
    public List<Placed> waiting(UUID charterId, Scope scope, int afterNumber, int limit) {
        return sql.list(
                "SELECT * FROM (SELECT n.*, row_number() OVER (ORDER BY n.number) AS waiting_place FROM nomination n"
                        + " WHERE n.charter_id = ? AND n.status = 'WAITING') n WHERE n.number > ?" + IN_SCOPE
                        + " ORDER BY n.number LIMIT ?",
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
    public List<Placed> ofWorker(UUID workerId) {
        return sql.list(
                PLACED + " WHERE n.worker_id = ? ORDER BY n.nominated_at DESC LIMIT 50",
                SqlNominations::placedNomination,
                workerId);
    }

    @Override
    public Set<UUID> workers(UUID charterId, Scope scope) {
        return new HashSet<>(sql.list(
                "SELECT n.worker_id FROM nomination n WHERE n.charter_id = ?" + IN_SCOPE,
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

    @Override
    public List<UUID> keptTooLong(Duration before, int limit) {
        return sql.list(
                "SELECT c.id FROM charter c WHERE c.state = 'ANNOUNCED' AND c.deadline > clock_timestamp()"
                        + " AND c.deadline <= clock_timestamp() + make_interval(secs => ?)"
                        + " AND EXISTS (SELECT FROM nomination w WHERE w.charter_id = c.id AND w.status = 'WAITING'"
                        + " AND w.group_id IS NOT NULL) AND c.seats > (SELECT count(*) FROM nomination s"
                        + " WHERE s.charter_id = c.id AND s.status = 'SEATED') LIMIT ?",
                row -> Sql.uuid(row, "id"),
                (double) before.toSeconds(),
                limit);
    }

    static Placed placedNomination(ResultSet row) throws SQLException {
        return new Placed(nomination(row), row.getInt("waiting_place"));
    }

    private static Nomination nomination(ResultSet row) throws SQLException {
        UUID group = row.getObject("group_id", UUID.class);
        return new Nomination(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "charter_id"),
                Sql.uuid(row, "worker_id"),
                Sql.uuid(row, "enterprise_id"),
                row.getString("town"),
                row.getString("origin"),
                row.getInt("stop"),
                group == null ? Optional.empty() : Optional.of(new Company(group, row.getBoolean("rest_may_travel"))),
                row.getInt("number"),
                NominationStatus.valueOf(row.getString("status")),
                Sql.instant(row, "nominated_at"));
    }
}
