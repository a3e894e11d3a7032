package org.fugong.transport.charter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.domain.Arrangement;
import org.fugong.transport.charter.domain.Carriage;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.Circle;
import org.fugong.transport.charter.domain.CircleKind;
import org.fugong.transport.charter.domain.Quota;
import org.fugong.transport.charter.domain.Stop;
import org.fugong.transport.charter.domain.Via;
import org.fugong.transport.sql.Sql;

/** Stops, carriages, quotas and allow-lists of charters. */
@ApplicationScoped
class SqlArrangements {

    private final Sql sql;

    SqlArrangements(Sql sql) {
        this.sql = sql;
    }

    void add(UUID charterId, CharterPlan plan) {
        for (Stop s : plan.stops()) {
            sql.update(
                    "INSERT INTO charter_stop (charter_id, number, name, division, arrive_at, depart_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    charterId,
                    s.number(),
                    s.name(),
                    s.division().orElse(null),
                    s.arriveAt().orElse(null),
                    s.departAt().orElse(null));
        }
        Arrangement a = plan.arrangement();
        for (Carriage c : a.carriages()) {
            sql.update(
                    "INSERT INTO charter_carriage (charter_id, number, label, rows, letters) VALUES (?, ?, ?, ?, ?)",
                    charterId,
                    c.number(),
                    c.label(),
                    c.rows(),
                    c.letters());
        }
        if (!a.quotas().isEmpty()) {
            sql.update(
                    "INSERT INTO charter_quota (charter_id, kind, code, seats)"
                            + " SELECT CAST(? AS uuid), k, c, s FROM unnest(?, ?, ?) AS quota (k, c, s)",
                    charterId,
                    a.quotas().stream().map(q -> q.circle().kind().name()).toList(),
                    a.quotas().stream().map(q -> q.circle().code()).toList(),
                    a.quotas().stream().map(Quota::seats).toList());
        }
        if (!a.allowed().isEmpty()) {
            sql.update(
                    "INSERT INTO charter_allowed (charter_id, kind, code)"
                            + " SELECT CAST(? AS uuid), k, c FROM unnest(?, ?) AS allowed (k, c)",
                    charterId,
                    a.allowed().stream().map(c -> c.kind().name()).toList(),
                    a.allowed().stream().map(Circle::code).toList());
        }
    }

    void replace(UUID charterId, CharterPlan plan) {
        for (String table : List.of("charter_stop", "charter_carriage", "charter_quota", "charter_allowed")) {
            sql.update("DELETE FROM " + table + " WHERE charter_id = ?", charterId);
        }
        add(charterId, plan);
    }

    Arrangement of(UUID charterId) {
        // The first and the last stop are the charter's own.
        List<Via> via = sql.list(
                "SELECT * FROM charter_stop WHERE charter_id = ? AND arrive_at IS NOT NULL AND depart_at IS NOT NULL"
                        + " ORDER BY number",
                row -> new Via(
                        row.getString("name"),
                        row.getString("division"),
                        Sql.instant(row, "arrive_at"),
                        Sql.instant(row, "depart_at")),
                charterId);
        List<Carriage> carriages = sql.list(
                "SELECT * FROM charter_carriage WHERE charter_id = ? ORDER BY number",
                row -> new Carriage(
                        row.getInt("number"), row.getString("label"), row.getInt("rows"), row.getString("letters")),
                charterId);
        List<Quota> quotas = sql.list(
                "SELECT * FROM charter_quota WHERE charter_id = ? ORDER BY kind, code",
                row -> new Quota(circle(row), row.getInt("seats")),
                charterId);
        List<Circle> allowed = sql.list(
                "SELECT * FROM charter_allowed WHERE charter_id = ? ORDER BY kind, code",
                SqlArrangements::circle,
                charterId);
        return new Arrangement(via, carriages, quotas, allowed);
    }

    private static Circle circle(ResultSet row) throws SQLException {
        return new Circle(CircleKind.valueOf(row.getString("kind")), row.getString("code"));
    }
}
