package org.fugong.transport.roster.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.roster.application.Bonds;
import org.fugong.transport.roster.application.Trips;
import org.fugong.transport.roster.domain.SeatMap;
import org.fugong.transport.sql.Sql;
import org.fugong.transport.worker.application.KnownWorker;

/** Reads and binds where charters and nominations are kept. */
@ApplicationScoped
class SqlTrips implements Trips, Bonds {

    private static final Company ALONE = new Company(Optional.empty(), 1);

    private static final String COMPANY =
            "SELECT n.worker_id, n.group_id, n.stop FROM nomination n WHERE n.charter_id = ?";

    private final Sql sql;

    SqlTrips(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Trip> find(UUID charterId) {
        return sql.first(
                "SELECT * FROM charter WHERE id = ?",
                row -> new Trip(
                        charterId,
                        row.getString("name"),
                        row.getString("mode"),
                        row.getString("state"),
                        row.getString("origin"),
                        row.getString("destination"),
                        Sql.instant(row, "departure_at"),
                        Sql.instant(row, "arrival_at"),
                        row.getString("announced_by"),
                        stops(charterId)),
                charterId);
    }

    private List<Stop> stops(UUID charterId) {
        return sql.list(
                "SELECT * FROM charter_stop WHERE charter_id = ? ORDER BY number",
                row -> new Stop(
                        row.getInt("number"),
                        row.getString("name"),
                        Sql.instantOrNull(row, "arrive_at"),
                        Sql.instantOrNull(row, "depart_at")),
                charterId);
    }

    @Override
    public SeatMap seats(UUID charterId) {
        List<SeatMap.Carriage> carriages = sql.list(
                "SELECT * FROM charter_carriage WHERE charter_id = ? ORDER BY number",
                row -> new SeatMap.Carriage(
                        row.getInt("number"), row.getString("label"), row.getInt("rows"), row.getString("letters")),
                charterId);
        int seats = sql.first("SELECT seats FROM charter WHERE id = ?", row -> row.getInt("seats"), charterId)
                .orElse(0);
        return SeatMap.of(carriages, seats);
    }

    @Override
    public Map<UUID, Company> companies(UUID charterId) {
        Map<UUID, Company> companies = new HashMap<>();
        sql.list(
                        COMPANY + " AND n.status IN ('SEATED', 'TRAVELS')",
                        row -> Map.entry(Sql.uuid(row, "worker_id"), company(row)),
                        charterId)
                .forEach(one -> companies.put(one.getKey(), one.getValue()));
        return companies;
    }

    @Override
    public Map<UUID, UUID> leftOut(UUID charterId) {
        Map<UUID, UUID> workers = new LinkedHashMap<>();
        sql.list(
                        "SELECT n.worker_id, n.enterprise_id FROM nomination n WHERE n.charter_id = ?"
                                + " AND NOT EXISTS (SELECT FROM nomination h WHERE h.worker_id = n.worker_id"
                                + " AND h.status IN ('SEATED', 'WAITING', 'TRAVELS')) ORDER BY n.number LIMIT 500",
                        row -> Map.entry(Sql.uuid(row, "worker_id"), Sql.uuid(row, "enterprise_id")),
                        charterId)
                .forEach(one -> workers.put(one.getKey(), one.getValue()));
        return workers;
    }

    @Override
    public Company company(UUID charterId, UUID workerId) {
        return sql.first(
                        COMPANY + " AND n.worker_id = ? ORDER BY n.number DESC LIMIT 1",
                        SqlTrips::company,
                        charterId,
                        workerId)
                .orElse(ALONE);
    }

    private static Company company(ResultSet row) throws SQLException {
        return new Company(Optional.ofNullable(row.getObject("group_id", UUID.class)), row.getInt("stop"));
    }

    @Override
    public void loosen(UUID charterId, UUID workerId) {
        sql.update(
                "UPDATE nomination SET status = 'LEFT_OUT' WHERE charter_id = ? AND worker_id = ?"
                        + " AND status = 'TRAVELS'",
                charterId,
                workerId);
    }

    @Override
    public boolean bind(UUID charterId, KnownWorker worker, int stop, Instant at, String by) {
        return sql.update(
                        "INSERT INTO nomination (id, charter_id, worker_id, enterprise_id, town, origin, number,"
                                + " status, nominated_at, nominated_by, stop) SELECT ?, ?, ?, ?, ?, ?,"
                                + " coalesce(max(number), 0) + 1, 'TRAVELS', ?, ?, ? FROM nomination WHERE charter_id = ?"
                                + " ON CONFLICT (worker_id) WHERE status IN ('SEATED', 'WAITING', 'TRAVELS') DO NOTHING",
                        UUID.randomUUID(),
                        charterId,
                        worker.workerId(),
                        worker.enterpriseId(),
                        worker.town(),
                        worker.origin(),
                        at,
                        by,
                        stop,
                        charterId)
                == 1;
    }
}
