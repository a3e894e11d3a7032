package org.fugong.reporting.resumption.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;
import org.fugong.reporting.resumption.domain.Enterprise;
import org.fugong.reporting.resumption.domain.Enterprise.Closing;
import org.fugong.reporting.resumption.domain.Enterprise.Decision;
import org.fugong.reporting.resumption.domain.Enterprise.Merging;
import org.fugong.reporting.resumption.domain.Enterprise.Registration;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.uuid;

final class EnterpriseTable extends MergingTable<UUID, Enterprise> {
    private static final String UNNEST =
            """
            unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[], ?::timestamptz[],
                ?::bigint[], ?::uuid[], ?::boolean[], ?::bigint[], ?::boolean[],
                ?::timestamptz[], ?::uuid[])
            AS f (id, version, name, town, above_scale, applied_at, decided_at,
                decision_version, decision_application, decision_approved, closing_version, closed, merging_at, merged_into)
            """;

    EnterpriseTable(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected UUID key(Enterprise row) {
        return row.id();
    }

    @Override
    protected Enterprise join(Enterprise a, Enterprise b) {
        return a.join(b);
    }

    @Override
    protected List<Enterprise> lock(Connection connection, List<UUID> keys) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM enterprise WHERE id = ANY (?) ORDER BY id FOR UPDATE")) {
            new Columns<>(connection, statement, keys).add("uuid", k -> k);
            List<Enterprise> rows = new ArrayList<>(keys.size());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(read(rs));
                }
            }
            return rows;
        }
    }

    @Override
    protected Set<UUID> insert(Connection connection, List<Enterprise> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO enterprise SELECT * FROM " + UNNEST
                + " ORDER BY f.id ON CONFLICT (id) DO NOTHING RETURNING id")) {
            bind(connection, statement, rows);
            Set<UUID> inserted = new HashSet<>();
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    inserted.add(uuid(rs, "id"));
                }
            }
            return inserted;
        }
    }

    @Override
    protected void update(Connection connection, List<Enterprise> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                UPDATE enterprise e SET version = f.version, name = f.name, town = f.town, above_scale = f.above_scale,
                    applied_at = f.applied_at, decided_at = f.decided_at, decision_version = f.decision_version,
                    decision_application = f.decision_application, decision_approved = f.decision_approved,
                    closing_version = f.closing_version, closed = f.closed,
                    merging_at = f.merging_at, merged_into = f.merged_into
                FROM """
                        + " " + UNNEST + " WHERE e.id = f.id")) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Enterprise> rows)
            throws SQLException {
        new Columns<>(connection, statement, rows)
                .add("uuid", Enterprise::id)
                .add(
                        "bigint",
                        e -> e.registration() == null ? null : e.registration().version())
                .add(
                        "text",
                        e -> e.registration() == null ? null : e.registration().name())
                .add(
                        "text",
                        e -> e.registration() == null ? null : e.registration().town())
                .add(
                        "boolean",
                        e -> e.registration() == null ? null : e.registration().aboveScale())
                .add("timestamptz", Enterprise::applied)
                .add(
                        "timestamptz",
                        e -> e.decision() == null ? null : e.decision().at())
                .add("bigint", e -> e.decision() == null ? null : e.decision().version())
                .add("uuid", e -> e.decision() == null ? null : e.decision().applicationId())
                .add("boolean", e -> e.decision() == null ? null : e.decision().approved())
                .add("bigint", e -> e.closing() == null ? null : e.closing().version())
                .add("boolean", e -> e.closing() == null ? null : e.closing().closed())
                .add(
                        "timestamptz",
                        e -> e.merging() == null ? null : e.merging().at())
                .add("uuid", e -> e.merging() == null ? null : e.merging().into());
    }

    static Enterprise read(ResultSet rs) throws SQLException {
        String name = rs.getString("name");
        Instant decided = instant(rs, "decided_at");
        Instant merging = instant(rs, "merging_at");
        return new Enterprise(
                uuid(rs, "id"),
                name == null
                        ? null
                        : new Registration(
                                rs.getLong("version"), name, rs.getString("town"), rs.getBoolean("above_scale")),
                instant(rs, "applied_at"),
                decided == null
                        ? null
                        : new Decision(
                                decided,
                                rs.getLong("decision_version"),
                                uuid(rs, "decision_application"),
                                rs.getBoolean("decision_approved")),
                rs.getObject("closed") == null
                        ? null
                        : new Closing(rs.getLong("closing_version"), rs.getBoolean("closed")),
                merging == null ? null : new Merging(merging, rs.getObject("merged_into", UUID.class)));
    }
}
