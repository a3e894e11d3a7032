package org.fugong.transport.charter.persistence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.BoundPeople;
import org.fugong.transport.charter.domain.Circle;
import org.fugong.transport.charter.domain.CircleKind;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlBoundPeople implements BoundPeople {

    private static final String BOUND = "charter_id = ? AND status IN ('SEATED', 'WAITING', 'TRAVELS')";

    private final Sql sql;

    SqlBoundPeople(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int seated(UUID charterId) {
        return sql.one(
                "SELECT count(*) AS seated FROM nomination WHERE charter_id = ? AND status = 'SEATED'",
                row -> row.getInt("seated"),
                charterId);
    }

    @Override
    public Set<UUID> enterprises(UUID charterId) {
        return Set.copyOf(sql.list(
                "SELECT DISTINCT enterprise_id FROM nomination WHERE " + BOUND,
                row -> Sql.uuid(row, "enterprise_id"),
                charterId));
    }

    @Override
    public Map<Circle, Integer> quotasTaken(UUID charterId) {
        return sql
                .list(
                        "SELECT q.kind, q.code, count(n.id) AS taken FROM charter_quota q"
                                + " LEFT JOIN nomination n ON n.charter_id = q.charter_id"
                                + " AND n.status IN ('SEATED', 'TRAVELS', 'TRAVELLED')"
                                + " AND CASE q.kind WHEN 'ENTERPRISE' THEN n.enterprise_id::text = q.code"
                                + " WHEN 'TOWN' THEN n.town = q.code ELSE starts_with(n.origin, q.code) END"
                                + " WHERE q.charter_id = ? GROUP BY q.kind, q.code",
                        row -> Map.entry(
                                new Circle(CircleKind.valueOf(row.getString("kind")), row.getString("code")),
                                row.getInt("taken")),
                        charterId)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Freed> free(UUID charterId) {
        return sql.list(
                "UPDATE nomination SET status = 'CANCELLED' WHERE " + BOUND + " RETURNING id, enterprise_id",
                row -> new Freed(Sql.uuid(row, "id"), Sql.uuid(row, "enterprise_id")),
                charterId);
    }
}
