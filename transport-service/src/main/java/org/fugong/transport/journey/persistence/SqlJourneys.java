package org.fugong.transport.journey.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.journey.application.Journeys;
import org.fugong.transport.roster.application.RosterPart;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlJourneys implements Journeys {

    private final Sql sql;

    SqlJourneys(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Instant> boarded(UUID charterId) {
        return times("SELECT worker_id, boarded_at AS at FROM boarding WHERE charter_id = ?", charterId);
    }

    @Override
    public Map<UUID, Instant> arrived(UUID charterId) {
        return times("SELECT worker_id, arrived_at AS at FROM arrival WHERE charter_id = ?", charterId);
    }

    @Override
    public void recordBoarded(UUID charterId, List<RosterPart.Line> travellers, Instant at, String by) {
        write(
                "INSERT INTO boarding (charter_id, boarded_at, recorded_by, worker_id, enterprise_id)"
                        + " SELECT ?, ?, ?, * FROM unnest(?, ?)",
                charterId,
                travellers,
                at,
                by);
    }

    @Override
    public void recordArrived(UUID charterId, List<RosterPart.Line> travellers, Instant at, String by) {
        write(
                "INSERT INTO arrival (charter_id, arrived_at, recorded_by, worker_id, enterprise_id)"
                        + " SELECT ?, ?, ?, * FROM unnest(?, ?)",
                charterId,
                travellers,
                at,
                by);
    }

    private void write(String insert, UUID charterId, List<RosterPart.Line> travellers, Instant at, String by) {
        sql.update(
                insert,
                charterId,
                at,
                by,
                travellers.stream().map(RosterPart.Line::workerId).toList(),
                travellers.stream().map(RosterPart.Line::enterpriseId).toList());
    }

    private Map<UUID, Instant> times(String query, UUID charterId) {
        Map<UUID, Instant> times = new HashMap<>();
        sql.list(query, row -> Map.entry(Sql.uuid(row, "worker_id"), Sql.instant(row, "at")), charterId)
                .forEach(e -> times.put(e.getKey(), e.getValue()));
        return times;
    }
}
