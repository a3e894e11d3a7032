package org.fugong.reporting.resumption.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;
import org.fugong.reporting.resumption.domain.Enterprise;
import org.fugong.reporting.resumption.domain.Enterprise.Closing;
import org.fugong.reporting.resumption.domain.Enterprise.Decision;
import org.fugong.reporting.resumption.domain.Enterprise.Merging;
import org.fugong.reporting.resumption.domain.Enterprise.Move;
import org.fugong.reporting.resumption.domain.Enterprise.Registration;
import org.fugong.reporting.resumption.domain.Enterprise.Site;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.uuid;

final class EnterpriseTable extends MergingTable<UUID, Enterprise> {
    private static final String UNNEST =
            """
            unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[], ?::timestamptz[],
                ?::bigint[], ?::uuid[], ?::boolean[], ?::bigint[], ?::boolean[],
                ?::timestamptz[], ?::uuid[], ?::text[], ?::integer[],
                ?::bigint[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::date[])
            AS f (id, version, name, town, above_scale, applied_at, decided_at,
                decision_version, decision_application, decision_approved, closing_version, closed, merging_at, merged_into,
                industry, headcount, park_version, park, park_name, moved_version, moved_from, moved_on)
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
                    merging_at = f.merging_at, merged_into = f.merged_into,
                    industry = f.industry, headcount = f.headcount,
                    park_version = f.park_version, park = f.park, park_name = f.park_name,
                    moved_version = f.moved_version, moved_from = f.moved_from, moved_on = f.moved_on
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
                .add("bigint", of(Enterprise::registration, Registration::version))
                .add("text", of(Enterprise::registration, Registration::name))
                .add("text", of(Enterprise::registration, Registration::town))
                .add("boolean", of(Enterprise::registration, Registration::aboveScale))
                .add("timestamptz", Enterprise::applied)
                .add("timestamptz", of(Enterprise::decision, Decision::at))
                .add("bigint", of(Enterprise::decision, Decision::version))
                .add("uuid", of(Enterprise::decision, Decision::applicationId))
                .add("boolean", of(Enterprise::decision, Decision::approved))
                .add("bigint", of(Enterprise::closing, Closing::version))
                .add("boolean", of(Enterprise::closing, Closing::closed))
                .add("timestamptz", of(Enterprise::merging, Merging::at))
                .add("uuid", of(Enterprise::merging, Merging::into))
                .add("text", of(Enterprise::registration, Registration::industry))
                .add("integer", of(Enterprise::registration, Registration::headcount))
                .add("bigint", of(Enterprise::site, Site::version))
                .add("uuid", of(Enterprise::site, Site::park))
                .add("text", of(Enterprise::site, Site::name))
                .add("bigint", of(Enterprise::move, Move::version))
                .add("text", of(Enterprise::move, Move::from))
                .add("date", of(Enterprise::move, Move::on));
    }

    /** A field of a part, null where the part is. */
    private static <P> Function<Enterprise, @Nullable Object> of(
            Function<Enterprise, @Nullable P> part, Function<P, @Nullable Object> field) {
        return e -> {
            P known = part.apply(e);
            return known == null ? null : field.apply(known);
        };
    }

    static Enterprise read(ResultSet rs) throws SQLException {
        String name = rs.getString("name");
        Instant decided = instant(rs, "decided_at");
        Instant merging = instant(rs, "merging_at");
        String movedFrom = rs.getString("moved_from");
        return new Enterprise(
                uuid(rs, "id"),
                name == null
                        ? null
                        : new Registration(
                                rs.getLong("version"),
                                name,
                                rs.getString("town"),
                                rs.getBoolean("above_scale"),
                                rs.getString("industry"),
                                rs.getObject("headcount", Integer.class)),
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
                merging == null ? null : new Merging(merging, rs.getObject("merged_into", UUID.class)),
                rs.getObject("park_version") == null
                        ? null
                        : new Site(
                                rs.getLong("park_version"),
                                rs.getObject("park", UUID.class),
                                rs.getString("park_name")),
                movedFrom == null
                        ? null
                        : new Move(rs.getLong("moved_version"), movedFrom, rs.getObject("moved_on", LocalDate.class)));
    }
}
