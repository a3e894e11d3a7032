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
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.charter.domain.Charter;
import org.fugong.reporting.charter.domain.Charter.Announcement;
import org.fugong.reporting.charter.domain.Charter.Revision;
import org.fugong.reporting.charter.domain.Charter.Roster;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.requiredInstant;
import static org.fugong.reporting.merging.Columns.uuid;

final class CharterTable extends MergingTable<UUID, Charter> {
    private static final String UNNEST =
            """
            unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[],
                ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::timestamptz[], ?::integer[],
                ?::timestamptz[], ?::timestamptz[], ?::integer[], ?::timestamptz[], ?::timestamptz[], ?::text[])
            AS f (id, announced_at, name, mode, origin, destination, seats,
                deadline, departure_at, roster_version, frozen_at, travellers,
                cancelled_at, revised_at, revised_seats, revised_deadline, revised_departure_at,
                origin_division)
            """;

    CharterTable(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected UUID key(Charter row) {
        return row.id();
    }

    @Override
    protected Charter join(Charter a, Charter b) {
        return a.join(b);
    }

    @Override
    protected List<Charter> lock(Connection connection, List<UUID> keys) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM charter WHERE id = ANY (?) ORDER BY id FOR UPDATE")) {
            new Columns<>(connection, statement, keys).add("uuid", k -> k);
            List<Charter> rows = new ArrayList<>(keys.size());
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    rows.add(read(rs));
                }
            }
            return rows;
        }
    }

    @Override
    protected Set<UUID> insert(Connection connection, List<Charter> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO charter SELECT * FROM " + UNNEST
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
    protected void update(Connection connection, List<Charter> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                UPDATE charter c SET announced_at = f.announced_at, name = f.name, mode = f.mode, origin = f.origin,
                    destination = f.destination, seats = f.seats, deadline = f.deadline,
                    departure_at = f.departure_at, roster_version = f.roster_version, frozen_at = f.frozen_at,
                    travellers = f.travellers, cancelled_at = f.cancelled_at,
                    revised_at = f.revised_at, revised_seats = f.revised_seats,
                    revised_deadline = f.revised_deadline, revised_departure_at = f.revised_departure_at,
                    origin_division = f.origin_division
                FROM """
                        + " " + UNNEST + " WHERE c.id = f.id")) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Charter> rows)
            throws SQLException {
        new Columns<>(connection, statement, rows)
                .add("uuid", Charter::id)
                .add("timestamptz", announced(Announcement::at))
                .add("text", announced(Announcement::name))
                .add("text", announced(Announcement::mode))
                .add("text", announced(Announcement::origin))
                .add("text", announced(Announcement::destination))
                .add("integer", announced(Announcement::seats))
                .add("timestamptz", announced(Announcement::deadline))
                .add("timestamptz", announced(Announcement::departure))
                .add("bigint", frozen(Roster::version))
                .add("timestamptz", frozen(Roster::frozenAt))
                .add("integer", frozen(Roster::travellers))
                .add("timestamptz", Charter::cancelled)
                .add("timestamptz", revised(Revision::at))
                .add("integer", revised(Revision::seats))
                .add("timestamptz", revised(Revision::deadline))
                .add("timestamptz", revised(Revision::departure))
                .add("text", announced(Announcement::division));
    }

    private static Function<Charter, @Nullable Object> announced(Function<Announcement, @Nullable Object> column) {
        return c -> c.announcement() == null ? null : column.apply(c.announcement());
    }

    private static Function<Charter, @Nullable Object> frozen(Function<Roster, Object> column) {
        return c -> c.roster() == null ? null : column.apply(c.roster());
    }

    private static Function<Charter, @Nullable Object> revised(Function<Revision, Object> column) {
        return c -> c.revision() == null ? null : column.apply(c.revision());
    }

    private static Charter read(ResultSet rs) throws SQLException {
        Instant announced = instant(rs, "announced_at");
        Instant frozen = instant(rs, "frozen_at");
        Instant revised = instant(rs, "revised_at");
        return new Charter(
                uuid(rs, "id"),
                announced == null ? null : readAnnouncement(rs, announced),
                frozen == null ? null : new Roster(rs.getLong("roster_version"), frozen, rs.getInt("travellers")),
                revised == null
                        ? null
                        : new Revision(
                                revised,
                                rs.getInt("revised_seats"),
                                requiredInstant(rs, "revised_deadline"),
                                requiredInstant(rs, "revised_departure_at")),
                instant(rs, "cancelled_at"));
    }

    private static Announcement readAnnouncement(ResultSet rs, Instant announced) throws SQLException {
        return new Announcement(
                announced,
                rs.getString("name"),
                rs.getString("mode"),
                rs.getString("origin"),
                rs.getString("destination"),
                rs.getInt("seats"),
                requiredInstant(rs, "deadline"),
                requiredInstant(rs, "departure_at"),
                rs.getString("origin_division"));
    }
}
