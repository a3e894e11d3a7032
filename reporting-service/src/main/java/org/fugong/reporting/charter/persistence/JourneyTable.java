package org.fugong.reporting.charter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.charter.domain.Journey;
import org.fugong.reporting.charter.domain.Journey.Clearance;
import org.fugong.reporting.charter.domain.Journey.Nomination;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.uuid;

final class JourneyTable extends MergingTable<Journey.Id, Journey> {
    private static final String UNNEST =
            """
            unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::boolean[], ?::timestamptz[], ?::boolean[],
                ?::timestamptz[], ?::boolean[], ?::timestamptz[], ?::timestamptz[])
            AS f (charter_id, worker_id, nominated_at, seated, ticket_at, ticket_granted,
                village_at, village_granted, boarded_at, arrived_at)
            """;

    JourneyTable(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected Journey.Id key(Journey row) {
        return row.id();
    }

    @Override
    protected Journey join(Journey a, Journey b) {
        return a.join(b);
    }

    @Override
    protected List<Journey> lock(Connection connection, List<Journey.Id> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                SELECT j.* FROM journey j
                JOIN unnest(?::uuid[], ?::uuid[]) AS f (charter_id, worker_id) USING (charter_id, worker_id)
                ORDER BY j.charter_id, j.worker_id FOR UPDATE OF j
                """)) {
            new Columns<>(connection, statement, keys)
                    .add("uuid", Journey.Id::charterId)
                    .add("uuid", Journey.Id::workerId);
            List<Journey> rows = new ArrayList<>(keys.size());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(read(rs));
                }
            }
            return rows;
        }
    }

    @Override
    protected Set<Journey.Id> insert(Connection connection, List<Journey> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO journey SELECT * FROM " + UNNEST
                + " ORDER BY f.charter_id, f.worker_id ON CONFLICT (charter_id, worker_id) DO NOTHING"
                + " RETURNING charter_id, worker_id")) {
            bind(connection, statement, rows);
            Set<Journey.Id> inserted = new HashSet<>();
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    inserted.add(new Journey.Id(uuid(rs, "charter_id"), uuid(rs, "worker_id")));
                }
            }
            return inserted;
        }
    }

    @Override
    protected void update(Connection connection, List<Journey> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                UPDATE journey j SET nominated_at = f.nominated_at, seated = f.seated, ticket_at = f.ticket_at,
                    ticket_granted = f.ticket_granted, village_at = f.village_at, village_granted = f.village_granted,
                    boarded_at = f.boarded_at, arrived_at = f.arrived_at
                FROM """
                        + " " + UNNEST + " WHERE j.charter_id = f.charter_id AND j.worker_id = f.worker_id")) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Journey> rows)
            throws SQLException {
        new Columns<>(connection, statement, rows)
                .add("uuid", j -> j.id().charterId())
                .add("uuid", j -> j.id().workerId())
                .add(
                        "timestamptz",
                        j -> j.nomination() == null ? null : j.nomination().at())
                .add(
                        "boolean",
                        j -> j.nomination() == null ? null : j.nomination().seated())
                .add("timestamptz", j -> j.ticket() == null ? null : j.ticket().at())
                .add("boolean", j -> j.ticket() == null ? null : j.ticket().granted())
                .add(
                        "timestamptz",
                        j -> j.villageExit() == null ? null : j.villageExit().at())
                .add(
                        "boolean",
                        j -> j.villageExit() == null ? null : j.villageExit().granted())
                .add("timestamptz", Journey::boarded)
                .add("timestamptz", Journey::arrived);
    }

    private static Journey read(ResultSet rs) throws SQLException {
        Instant nominated = instant(rs, "nominated_at");
        return new Journey(
                new Journey.Id(uuid(rs, "charter_id"), uuid(rs, "worker_id")),
                nominated == null ? null : new Nomination(nominated, rs.getBoolean("seated")),
                clearance(rs, "ticket_at", "ticket_granted"),
                clearance(rs, "village_at", "village_granted"),
                instant(rs, "boarded_at"),
                instant(rs, "arrived_at"));
    }

    private static @Nullable Clearance clearance(ResultSet rs, String at, String granted) throws SQLException {
        Instant answered = instant(rs, at);
        return answered == null ? null : new Clearance(answered, rs.getBoolean(granted));
    }
}
