package org.fugong.transport.roster.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.roster.application.Rosters;
import org.fugong.transport.roster.domain.Roster;
import org.fugong.transport.roster.domain.Traveller;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlRosters implements Rosters {

    private final Sql sql;

    SqlRosters(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Roster r) {
        List<Traveller> travellers = r.travellers();
        if (!travellers.isEmpty()) {
            sql.update(
                    "INSERT INTO roster_traveller (charter_id, version, seat, worker_id, enterprise_id)"
                            + " SELECT ?, ?, * FROM unnest(?, ?, ?)",
                    r.charterId(),
                    r.version(),
                    travellers.stream().map(Traveller::seat).toList(),
                    travellers.stream().map(Traveller::workerId).toList(),
                    travellers.stream().map(Traveller::enterpriseId).toList());
        }
        // Last: from here on the database refuses another line.
        sql.update(
                "INSERT INTO roster (charter_id, version, travellers, checksum, frozen_at) VALUES (?, ?, ?, ?, ?)",
                r.charterId(),
                r.version(),
                travellers.size(),
                r.checksum(),
                r.frozenAt());
    }

    @Override
    public Optional<Roster> latest(UUID charterId) {
        return sql.first(
                "SELECT * FROM roster WHERE charter_id = ? ORDER BY version DESC LIMIT 1",
                row -> new Roster(
                        charterId,
                        row.getInt("version"),
                        travellers(charterId, row.getInt("version")),
                        row.getString("checksum"),
                        Sql.instant(row, "frozen_at")),
                charterId);
    }

    private List<Traveller> travellers(UUID charterId, int version) {
        return sql.list(
                "SELECT * FROM roster_traveller WHERE charter_id = ? AND version = ? ORDER BY seat",
                row -> new Traveller(row.getInt("seat"), Sql.uuid(row, "worker_id"), Sql.uuid(row, "enterprise_id")),
                charterId,
                version);
    }
}
