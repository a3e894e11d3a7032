package org.fugong.reporting.charter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.reporting.charter.application.JourneyStore;
import org.fugong.reporting.charter.application.JourneyView;
import org.fugong.reporting.charter.application.OpenCharter;
import org.fugong.reporting.charter.domain.ClearanceKind;
import org.fugong.reporting.charter.domain.Journey;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;

@ApplicationScoped
class JdbcJourneyStore implements JourneyStore {
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
