package org.fugong.transport.charter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.Charters;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterMode;
import org.fugong.transport.charter.domain.CharterState;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlCharters implements Charters {

    private final Sql sql;

    SqlCharters(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Charter c, String announcedBy) {
        sql.update(
                "INSERT INTO charter (id, name, mode, origin, origin_division, destination, departure_at, arrival_at,"
                        + " seats, deadline, per_enterprise_cap, state, announced_at, announced_by, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                c.id(),
                c.name(),
                c.mode(),
                c.origin(),
                c.originDivision(),
                c.destination(),
                c.departureAt(),
                c.arrivalAt(),
                c.seats(),
                c.deadline(),
                c.perEnterpriseCap(),
                c.state(),
                c.announcedAt(),
                announcedBy,
                c.version());
    }

    @Override
    public Optional<Charter> find(UUID id) {
        return sql.first("SELECT * FROM charter WHERE id = ?", SqlCharters::charter, id);
    }

    @Override
    public Optional<Charter> lock(UUID id) {
        // Waits for whoever holds it, then reads what they committed.
        return sql.first("SELECT * FROM charter WHERE id = ? FOR NO KEY UPDATE", SqlCharters::charter, id);
    }

    @Override
    public List<Charter> newest(Optional<Before> before, int limit) {
        if (before.isEmpty()) {
            return sql.list(
                    "SELECT * FROM charter ORDER BY announced_at DESC, id LIMIT ?", SqlCharters::charter, limit);
        }
        Before b = before.get();
        return sql.list(
                "SELECT * FROM charter WHERE announced_at < ? OR (announced_at = ? AND id > ?)"
                        + " ORDER BY announced_at DESC, id LIMIT ?",
                SqlCharters::charter,
                b.announcedAt(),
                b.announcedAt(),
                b.id(),
                limit);
    }

    @Override
    public List<UUID> due(int limit) {
        return sql.list(
                "SELECT id FROM charter WHERE state = 'ANNOUNCED' AND deadline <= clock_timestamp()"
                        + " ORDER BY deadline LIMIT ?",
                row -> Sql.uuid(row, "id"),
                limit);
    }

    @Override
    public void move(Charter charter, CharterState to) {
        sql.update("UPDATE charter SET state = ?, version = version + 1 WHERE id = ?", to, charter.id());
    }

    private static Charter charter(ResultSet row) throws SQLException {
        return new Charter(
                Sql.uuid(row, "id"),
                row.getString("name"),
                CharterMode.valueOf(row.getString("mode")),
                row.getString("origin"),
                row.getString("origin_division"),
                row.getString("destination"),
                Sql.instant(row, "departure_at"),
                Sql.instant(row, "arrival_at"),
                row.getInt("seats"),
                Sql.instant(row, "deadline"),
                Sql.optionalInt(row, "per_enterprise_cap"),
                CharterState.valueOf(row.getString("state")),
                Sql.instant(row, "announced_at"),
                row.getLong("version"));
    }
}
