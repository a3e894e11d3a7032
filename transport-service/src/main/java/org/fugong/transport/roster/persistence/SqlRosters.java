package org.fugong.transport.roster.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.privacy.Vault;
import org.fugong.transport.roster.application.RosterChange;
import org.fugong.transport.roster.application.RosterVersion;
import org.fugong.transport.roster.application.Rosters;
import org.fugong.transport.roster.domain.ChangeCause;
import org.fugong.transport.roster.domain.ChangeKind;
import org.fugong.transport.roster.domain.Roster;
import org.fugong.transport.roster.domain.Traveller;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlRosters implements Rosters {

    private final Sql sql;
    private final Vault vault;

    SqlRosters(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public void add(Roster r) {
        List<Traveller> travellers = r.travellers();
        if (!travellers.isEmpty()) {
            sql.update(
                    "INSERT INTO roster_traveller (charter_id, version, seat, worker_id, enterprise_id, place,"
                            + " group_id, stop) SELECT ?, ?, u.seat, u.worker, u.enterprise, u.place,"
                            + " nullif(u.company, '')::uuid, u.stop FROM unnest(?, ?, ?, ?, ?, ?)"
                            + " AS u(seat, worker, enterprise, place, company, stop)",
                    r.charterId(),
                    r.version(),
                    travellers.stream().map(Traveller::seat).toList(),
                    travellers.stream().map(Traveller::workerId).toList(),
                    travellers.stream().map(Traveller::enterpriseId).toList(),
                    travellers.stream().map(Traveller::place).toList(),
                    travellers.stream()
                            .map(t -> t.groupId().map(UUID::toString).orElse(""))
                            .toList(),
                    travellers.stream().map(Traveller::stop).toList());
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
    public void add(Roster roster, RosterChange change) {
        add(roster);
        sql.update(
                "INSERT INTO roster_change (charter_id, version, kind, worker_id, enterprise_id, seat, cause, note,"
                        + " changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), ?, ?)",
                change.charterId(),
                change.version(),
                change.kind(),
                change.workerId(),
                change.enterpriseId(),
                change.seat(),
                change.cause(),
                HexFormat.of().formatHex(vault.seal(change.note(), context(change.charterId(), change.version()))),
                change.by(),
                change.at());
    }

    @Override
    public Optional<Roster> latest(UUID charterId) {
        return sql.first(
                "SELECT * FROM roster WHERE charter_id = ? ORDER BY version DESC LIMIT 1", this::roster, charterId);
    }

    @Override
    public Optional<Roster> version(UUID charterId, int version) {
        return sql.first("SELECT * FROM roster WHERE charter_id = ? AND version = ?", this::roster, charterId, version);
    }

    @Override
    public List<RosterVersion> versions(UUID charterId) {
        return sql.list(
                "SELECT r.version AS number, r.travellers, r.checksum, r.frozen_at, c.* FROM roster r"
                        + " LEFT JOIN roster_change c ON c.charter_id = r.charter_id AND c.version = r.version"
                        + " WHERE r.charter_id = ? ORDER BY r.version DESC",
                row -> new RosterVersion(
                        row.getInt("number"),
                        row.getInt("travellers"),
                        row.getString("checksum"),
                        Sql.instant(row, "frozen_at"),
                        change(charterId, row)),
                charterId);
    }

    private Optional<RosterChange> change(UUID charterId, ResultSet row) throws SQLException {
        if (row.getString("kind") == null) {
            return Optional.empty();
        }
        int version = row.getInt("number");
        return Optional.of(new RosterChange(
                charterId,
                version,
                ChangeKind.valueOf(row.getString("kind")),
                Sql.uuid(row, "worker_id"),
                Sql.uuid(row, "enterprise_id"),
                row.getInt("seat"),
                ChangeCause.valueOf(row.getString("cause")),
                vault.open(row.getBytes("note"), context(charterId, version)),
                row.getString("changed_by"),
                Sql.instant(row, "changed_at")));
    }

    private Roster roster(ResultSet row) throws SQLException {
        UUID charterId = Sql.uuid(row, "charter_id");
        return new Roster(
                charterId,
                row.getInt("version"),
                travellers(charterId, row.getInt("version")),
                row.getString("checksum"),
                Sql.instant(row, "frozen_at"));
    }

    private List<Traveller> travellers(UUID charterId, int version) {
        return sql.list(
                "SELECT t.*, coalesce(t.place, t.seat::text) AS shown FROM roster_traveller t"
                        + " WHERE t.charter_id = ? AND t.version = ? ORDER BY t.seat",
                row -> new Traveller(
                        row.getInt("seat"),
                        Sql.uuid(row, "worker_id"),
                        Sql.uuid(row, "enterprise_id"),
                        row.getString("shown"),
                        Optional.ofNullable(row.getObject("group_id", UUID.class)),
                        row.getInt("stop")),
                charterId,
                version);
    }

    private static String context(UUID charterId, int version) {
        return "roster_change/note/" + charterId + "/" + version;
    }
}
