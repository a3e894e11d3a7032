package org.fugong.reporting.charter.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.charter.application.JourneyStore;
import org.fugong.reporting.charter.application.JourneyView;
import org.fugong.reporting.charter.application.OpenCharter;
import org.fugong.reporting.charter.application.Traveller;
import org.fugong.reporting.charter.application.TravellerGroup;
import org.fugong.reporting.charter.domain.ClearanceKind;
import org.fugong.reporting.charter.domain.Journey;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;

@ApplicationScoped
class JdbcJourneyStore implements JourneyStore {
    /** Journeys with their charter, and the person and employer whose they are; a person may go by another record by now. */
    private static final String TRAVELLERS =
            """
            FROM journey j LEFT JOIN charter c ON c.id = j.charter_id
            LEFT JOIN person_alias a ON a.merged_id = j.worker_id
            LEFT JOIN person p ON p.id = coalesce(a.surviving_id, j.worker_id)
            LEFT JOIN enterprise e ON e.id = p.enterprise_id
            WHERE (?::text IS NULL OR e.town = ?) AND (?::uuid IS NULL OR p.enterprise_id = ?::uuid) AND\s""";

    private final Database database;

    JdbcJourneyStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public List<JourneyView> of(Collection<UUID> workerIds) {
        return database.query(
                """
                SELECT j.*, c.name AS charter_name, coalesce(c.revised_departure_at, c.departure_at) AS departure,
                    c.cancelled_at
                FROM journey j LEFT JOIN charter c ON c.id = j.charter_id
                WHERE j.worker_id = ANY (?) ORDER BY j.worker_id, j.charter_id
                """,
                (connection, statement) ->
                        new Columns<>(connection, statement, List.copyOf(workerIds)).add("uuid", id -> id),
                JdbcJourneyStore::read);
    }

    @Override
    public List<Traveller> list(
            TravellerGroup group,
            @Nullable String town,
            @Nullable UUID enterpriseId,
            Traveller.@Nullable Place after,
            int limit) {
        return database.query(
                "SELECT j.*, c.name AS charter_name, coalesce(c.revised_departure_at, c.departure_at) AS departure,"
                        + " c.cancelled_at, coalesce(a.surviving_id, j.worker_id) AS person_id, p.enterprise_id,"
                        + " e.name AS enterprise_name " + TRAVELLERS + group.condition()
                        + (after == null ? "" : " AND (j.charter_id, j.worker_id) > (?::uuid, ?::uuid)")
                        + " ORDER BY j.charter_id, j.worker_id LIMIT " + limit,
                (connection, statement) -> {
                    bind(statement, town, enterpriseId);
                    if (after != null) {
                        statement.setString(5, after.charterId().toString());
                        statement.setString(6, after.workerId().toString());
                    }
                },
                rs -> new Traveller(
                        read(rs),
                        Columns.uuid(rs, "person_id"),
                        rs.getObject("enterprise_id", UUID.class),
                        rs.getString("enterprise_name")));
    }

    @Override
    public long count(TravellerGroup group, @Nullable String town, @Nullable UUID enterpriseId) {
        return database.query(
                        "SELECT count(*) " + TRAVELLERS + group.condition(),
                        (connection, statement) -> bind(statement, town, enterpriseId),
                        rs -> rs.getLong(1))
                .get(0);
    }

    private static void bind(PreparedStatement statement, @Nullable String town, @Nullable UUID enterpriseId)
            throws SQLException {
        String enterprise = enterpriseId == null ? null : enterpriseId.toString();
        statement.setString(1, town);
        statement.setString(2, town);
        statement.setString(3, enterprise);
        statement.setString(4, enterprise);
    }

    @Override
    public List<OpenCharter> openAt(Instant now, int limit) {
        return database.query(
                """
                SELECT c.id, c.name, c.origin_division, coalesce(c.revised_deadline, c.deadline) AS closes,
                    coalesce(c.revised_departure_at, c.departure_at) AS departs,
                    greatest(0, coalesce(c.revised_seats, c.seats) - coalesce(p.seated, 0)) AS seats_left
                FROM charter c LEFT JOIN charter_progress p ON p.charter_id = c.id
                WHERE c.announced_at IS NOT NULL AND c.cancelled_at IS NULL AND c.frozen_at IS NULL
                    AND c.origin_division IS NOT NULL AND coalesce(c.revised_deadline, c.deadline) > ?::timestamptz
                ORDER BY closes, c.id LIMIT ?
                """,
                (connection, statement) -> {
                    statement.setString(1, now.toString());
                    statement.setInt(2, limit);
                },
                rs -> new OpenCharter(
                        Columns.uuid(rs, "id"),
                        rs.getString("name"),
                        rs.getString("origin_division"),
                        Columns.requiredInstant(rs, "closes"),
                        Columns.requiredInstant(rs, "departs"),
                        rs.getLong("seats_left")));
    }

    private static JourneyView read(ResultSet rs) throws SQLException {
        Journey journey = JourneyTable.read(rs);
        List<JourneyView.Clearance> clearances = new ArrayList<>();
        for (ClearanceKind kind : ClearanceKind.values()) {
            Journey.Clearance answer = journey.answers().get(kind);
            if (answer != null) {
                clearances.add(new JourneyView.Clearance(kind.name(), answer.at(), answer.granted()));
            } else if (journey.asked().contains(kind)) {
                clearances.add(new JourneyView.Clearance(kind.name(), null, null));
            }
        }
        Journey.Nomination nomination = journey.nomination();
        return new JourneyView(
                journey.id().charterId(),
                rs.getString("charter_name"),
                Columns.instant(rs, "departure"),
                rs.getObject("cancelled_at") != null,
                journey.id().workerId(),
                nomination == null ? null : nomination.place().name(),
                nomination == null ? null : nomination.at(),
                clearances,
                journey.boarded(),
                journey.arrived());
    }
}
