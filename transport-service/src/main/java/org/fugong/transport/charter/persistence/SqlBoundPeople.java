package org.fugong.transport.charter.persistence;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.BoundPeople;
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
    public List<Freed> free(UUID charterId) {
        return sql.list(
                "UPDATE nomination SET status = 'CANCELLED' WHERE " + BOUND + " RETURNING id, enterprise_id",
                row -> new Freed(Sql.uuid(row, "id"), Sql.uuid(row, "enterprise_id")),
                charterId);
    }
}
