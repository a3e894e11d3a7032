package org.fugong.reporting.charter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.charter.domain.ClearanceKind;
import org.fugong.reporting.charter.domain.Journey;
import org.fugong.reporting.charter.domain.Journey.Clearance;
import org.fugong.reporting.charter.domain.Journey.Nomination;
import org.fugong.reporting.charter.domain.Journey.Place;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.MergingTable;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.uuid;

final class JourneyTable extends MergingTable<Journey.Id, Journey> {
    private static final String COLUMNS =
            """
            (charter_id, worker_id, nominated_at, place, asked, ticket_at, ticket_granted, village_at, village_granted,
                bureau_at, bureau_granted, code_at, code_granted, boarded_at, arrived_at)
            """;
    private static final String UNNEST =
            """
            unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::smallint[],
                ?::timestamptz[], ?::boolean[], ?::timestamptz[], ?::boolean[],
                ?::timestamptz[], ?::boolean[], ?::timestamptz[], ?::boolean[], ?::timestamptz[], ?::timestamptz[])
            AS f """
                    + COLUMNS;

    /** The columns of each clearance: when the latest answer was given, and whether it was granted. */
    private static final Map<ClearanceKind, String> PREFIX = Map.of(
            ClearanceKind.TICKET, "ticket",
            ClearanceKind.VILLAGE_EXIT, "village",
            ClearanceKind.ORIGIN_BUREAU, "bureau",
            ClearanceKind.HEALTH_CODE, "code");

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
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO journey " + COLUMNS + " SELECT * FROM " + UNNEST
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
                UPDATE journey j SET nominated_at = f.nominated_at, place = f.place, asked = f.asked,
                    ticket_at = f.ticket_at, ticket_granted = f.ticket_granted,
                    village_at = f.village_at, village_granted = f.village_granted,
                    bureau_at = f.bureau_at, bureau_granted = f.bureau_granted,
                    code_at = f.code_at, code_granted = f.code_granted,
                    boarded_at = f.boarded_at, arrived_at = f.arrived_at
                FROM """
                        + " " + UNNEST + " WHERE j.charter_id = f.charter_id AND j.worker_id = f.worker_id")) {
            bind(connection, statement, rows);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Journey> rows)
            throws SQLException {
        Columns<Journey> columns = new Columns<>(connection, statement, rows)
                .add("uuid", j -> j.id().charterId())
                .add("uuid", j -> j.id().workerId())
                .add(
                        "timestamptz",
                        j -> j.nomination() == null ? null : j.nomination().at())
                .add(
                        "text",
                        j -> j.nomination() == null
                                ? null
                                : j.nomination().place().name())
                .add("smallint", j -> bits(j.asked()));
        for (ClearanceKind kind : ClearanceKind.values()) {
            columns.add("timestamptz", answer(kind, Clearance::at)).add("boolean", answer(kind, Clearance::granted));
        }
        columns.add("timestamptz", Journey::boarded).add("timestamptz", Journey::arrived);
    }

    private static Function<Journey, @Nullable Object> answer(ClearanceKind kind, Function<Clearance, Object> column) {
        return j -> {
            Clearance answer = j.answers().get(kind);
            return answer == null ? null : column.apply(answer);
        };
    }

    static Journey read(ResultSet rs) throws SQLException {
        Instant nominated = instant(rs, "nominated_at");
        Map<ClearanceKind, Clearance> answers = new EnumMap<>(ClearanceKind.class);
        for (Map.Entry<ClearanceKind, String> columns : PREFIX.entrySet()) {
            Instant answered = instant(rs, columns.getValue() + "_at");
            if (answered != null) {
                answers.put(columns.getKey(), new Clearance(answered, rs.getBoolean(columns.getValue() + "_granted")));
            }
        }
        return new Journey(
                new Journey.Id(uuid(rs, "charter_id"), uuid(rs, "worker_id")),
                nominated == null ? null : new Nomination(nominated, Place.valueOf(rs.getString("place"))),
                kinds(rs.getInt("asked")),
                answers,
                instant(rs, "boarded_at"),
                instant(rs, "arrived_at"));
    }

    /** A set of kinds as a number: the first kind is bit 0. */
    private static short bits(Set<ClearanceKind> kinds) {
        return (short) kinds.stream().mapToInt(kind -> 1 << kind.ordinal()).sum();
    }

    private static Set<ClearanceKind> kinds(int bits) {
        Set<ClearanceKind> kinds = EnumSet.noneOf(ClearanceKind.class);
        for (ClearanceKind kind : ClearanceKind.values()) {
            if ((bits & 1 << kind.ordinal()) != 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
