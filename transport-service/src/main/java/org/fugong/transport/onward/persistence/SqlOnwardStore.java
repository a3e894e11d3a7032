package org.fugong.transport.onward.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.fugong.transport.onward.application.OnwardOrder;
import org.fugong.transport.onward.application.OnwardOrder.Wish;
import org.fugong.transport.onward.application.OnwardStore;
import org.fugong.transport.onward.domain.Cause;
import org.fugong.transport.onward.domain.OnwardPlan;
import org.fugong.transport.onward.domain.Position;
import org.fugong.transport.sql.Sql;

@ApplicationScoped
class SqlOnwardStore implements OnwardStore {

    private final Sql sql;
    private final ObjectMapper json;

    SqlOnwardStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void order(UUID id, UUID charterId, Wish wish, String by, Instant at) {
        sql.update(
                "INSERT INTO onward_order (id, charter_id, wish, ordered_by, ordered_at, state)"
                        + " VALUES (?, ?, CAST(? AS jsonb), ?, ?, 'OPEN')",
                id,
                charterId,
                write(wish),
                by,
                at);
    }

    @Override
    public Optional<OnwardOrder> find(UUID charterId, UUID orderId) {
        return sql.first("SELECT * FROM onward_order WHERE charter_id = ? AND id = ?", this::order, charterId, orderId);
    }

    @Override
    public Optional<OnwardOrder> lastOrder(UUID charterId) {
        return sql.first(
                "SELECT * FROM onward_order WHERE charter_id = ? AND state <> 'FAILED' ORDER BY number DESC LIMIT 1",
                this::order,
                charterId);
    }

    @Override
    public Optional<OnwardOrder> claim(Duration atMost) {
        return sql.first(
                "UPDATE onward_order SET claimed_until = clock_timestamp() + make_interval(secs => ?)"
                        + " WHERE id = (SELECT o.id FROM onward_order o WHERE o.state = 'OPEN'"
                        + " AND (o.claimed_until IS NULL OR o.claimed_until < clock_timestamp())"
                        + " AND NOT EXISTS (SELECT FROM onward_order e WHERE e.charter_id = o.charter_id"
                        + " AND e.state = 'OPEN' AND e.number < o.number)"
                        + " ORDER BY o.number LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *",
                this::order,
                atMost.toSeconds());
    }

    @Override
    public void settled(UUID orderId, OnwardOrder.State state, int planVersion) {
        sql.update(
                "UPDATE onward_order SET state = ?, plan_version = nullif(?, 0), claimed_until = NULL WHERE id = ?",
                state,
                planVersion,
                orderId);
    }

    @Override
    public void add(OnwardPlan plan) {
        sql.update(
                "INSERT INTO onward_plan (charter_id, version, plan, made_at) VALUES (?, ?, CAST(? AS jsonb), ?)",
                plan.charterId(),
                plan.version(),
                write(plan),
                plan.madeAt());
    }

    @Override
    public Optional<OnwardPlan> latest(UUID charterId) {
        return sql.first(
                "SELECT plan FROM onward_plan WHERE charter_id = ? ORDER BY version DESC LIMIT 1",
                this::plan,
                charterId);
    }

    @Override
    public Optional<OnwardPlan> version(UUID charterId, int version) {
        return sql.first(
                "SELECT plan FROM onward_plan WHERE charter_id = ? AND version = ?", this::plan, charterId, version);
    }

    @Override
    public List<Version> versions(UUID charterId) {
        return sql.list(
                "SELECT version, made_at, plan ->> 'cause' AS cause, jsonb_array_length(plan -> 'rides') AS buses,"
                        + " jsonb_array_length(plan -> 'moves') AS moves FROM onward_plan WHERE charter_id = ?"
                        + " ORDER BY version DESC",
                row -> new Version(
                        row.getInt("version"),
                        Sql.instant(row, "made_at"),
                        Cause.valueOf(row.getString("cause")),
                        row.getInt("buses"),
                        row.getInt("moves")),
                charterId);
    }

    @Override
    public Map<UUID, Integer> boarded(UUID charterId) {
        Map<UUID, Integer> buses = new HashMap<>();
        sql.list(
                "SELECT worker_id, bus FROM onward_boarding WHERE charter_id = ?",
                row -> buses.put(Sql.uuid(row, "worker_id"), row.getInt("bus")),
                charterId);
        return buses;
    }

    @Override
    public void board(UUID charterId, int bus, Collection<UUID> workerIds, Instant at, String by) {
        if (!workerIds.isEmpty()) {
            sql.update(
                    "INSERT INTO onward_boarding AS b (charter_id, worker_id, bus, boarded_at, recorded_by)"
                            + " SELECT ?, w, ?, ?, ? FROM unnest(?) w"
                            + " ON CONFLICT (charter_id, worker_id) DO UPDATE SET bus = excluded.bus,"
                            + " boarded_at = excluded.boarded_at, recorded_by = excluded.recorded_by"
                            + " WHERE b.bus <> excluded.bus",
                    charterId,
                    bus,
                    at,
                    by,
                    workerIds);
        }
    }

    @Override
    public Map<UUID, Position> places(Collection<UUID> enterpriseIds) {
        Map<UUID, Position> places = new HashMap<>();
        if (!enterpriseIds.isEmpty()) {
            sql.list(
                    "SELECT * FROM enterprise_place WHERE enterprise_id = ANY (?) AND latitude IS NOT NULL",
                    row -> places.put(
                            Sql.uuid(row, "enterprise_id"),
                            new Position(row.getDouble("latitude"), row.getDouble("longitude"))),
                    enterpriseIds);
        }
        return places;
    }

    @Override
    public void place(UUID enterpriseId, Optional<Position> position, Instant toldAt) {
        sql.update(
                "INSERT INTO enterprise_place AS p (enterprise_id, told_at, latitude, longitude) VALUES (?, ?,"
                        + " CAST(? AS double precision), CAST(? AS double precision)) ON CONFLICT (enterprise_id) DO"
                        + " UPDATE SET told_at = excluded.told_at, latitude = excluded.latitude,"
                        + " longitude = excluded.longitude WHERE p.told_at <= excluded.told_at",
                enterpriseId,
                toldAt,
                position.map(Position::latitude).orElse(null),
                position.map(Position::longitude).orElse(null));
    }

    private OnwardOrder order(ResultSet row) throws SQLException {
        return new OnwardOrder(
                Sql.uuid(row, "id"),
                row.getLong("number"),
                Sql.uuid(row, "charter_id"),
                read(row.getString("wish"), Wish.class),
                row.getString("ordered_by"),
                Sql.instant(row, "ordered_at"),
                OnwardOrder.State.valueOf(row.getString("state")),
                Sql.optionalInt(row, "plan_version"));
    }

    private OnwardPlan plan(ResultSet row) throws SQLException {
        return read(row.getString("plan"), OnwardPlan.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
