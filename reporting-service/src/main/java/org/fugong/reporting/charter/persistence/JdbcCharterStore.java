package org.fugong.reporting.charter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.charter.application.CharterStatus;
import org.fugong.reporting.charter.application.CharterStore;
import org.fugong.reporting.charter.application.CharterTotals;
import org.fugong.reporting.charter.application.Travellers;
import org.fugong.reporting.charter.domain.Charter;
import org.fugong.reporting.charter.domain.CharterTally;
import org.fugong.reporting.charter.domain.Journey;
import org.fugong.reporting.charter.domain.Progress;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;
import org.fugong.reporting.merging.StoreException;

import static org.fugong.reporting.merging.Columns.instant;
import static org.fugong.reporting.merging.Columns.requiredInstant;
import static org.fugong.reporting.merging.Columns.uuid;

@ApplicationScoped
class JdbcCharterStore implements CharterStore {
    private static final String STATUS =
            """
            SELECT c.id, c.name, c.mode, c.origin, c.destination, coalesce(c.revised_seats, c.seats) AS seats,
                c.announced_at, coalesce(c.revised_deadline, c.deadline) AS deadline,
                coalesce(c.revised_departure_at, c.departure_at) AS departure_at, c.frozen_at, c.travellers,
                c.cancelled_at,
                p.seated, p.waiting, p.cleared, p.refused, p.boarded, p.arrived, j.boarded_at, j.arrived_at
            FROM charter c LEFT JOIN charter_progress p ON p.charter_id = c.id
            LEFT JOIN LATERAL (SELECT min(boarded_at) AS boarded_at, max(arrived_at) AS arrived_at
                FROM journey WHERE charter_id = c.id) j ON true
            WHERE c.announced_at IS NOT NULL
            """;

    private final CharterTable charters;
    private final JourneyTable journeys;
    private final Database database;

    JdbcCharterStore(DataSource dataSource) {
        this.charters = new CharterTable(dataSource);
        this.journeys = new JourneyTable(dataSource);
        this.database = new Database(dataSource);
    }

    @Override
    public void merge(Collection<Charter> facts) {
        try {
            charters.merge(facts, (before, after) -> {});
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void mergeJourneys(Collection<Journey> facts, BiConsumer<@Nullable Journey, Journey> changed) {
        try {
            journeys.merge(facts, changed);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void add(CharterTally tally) {
        List<Map.Entry<UUID, Progress>> changes = List.copyOf(tally.changes().entrySet());
        if (changes.isEmpty()) {
            return;
        }
        database.update(
                """
                INSERT INTO charter_progress AS c
                SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                        ?::bigint[])
                    AS f (charter_id, seated, waiting, cleared, refused, boarded, arrived)
                ORDER BY f.charter_id
                ON CONFLICT (charter_id) DO UPDATE SET
                    seated = c.seated + EXCLUDED.seated, waiting = c.waiting + EXCLUDED.waiting,
                    cleared = c.cleared + EXCLUDED.cleared, refused = c.refused + EXCLUDED.refused,
                    boarded = c.boarded + EXCLUDED.boarded, arrived = c.arrived + EXCLUDED.arrived
                """,
                (connection, statement) -> new Columns<>(connection, statement, changes)
                        .add("uuid", Map.Entry::getKey)
                        .add("bigint", e -> e.getValue().seated())
                        .add("bigint", e -> e.getValue().waiting())
                        .add("bigint", e -> e.getValue().cleared())
                        .add("bigint", e -> e.getValue().refused())
                        .add("bigint", e -> e.getValue().boarded())
                        .add("bigint", e -> e.getValue().arrived()));
    }

    @Override
    public CharterTotals totals() {
        return database.query(
                        """
                        SELECT count(c.announced_at) AS announced_charters,
                            count(*) FILTER (WHERE c.announced_at IS NOT NULL AND c.frozen_at IS NOT NULL)
                                AS frozen_charters,
                            count(*) FILTER (WHERE c.announced_at IS NOT NULL AND p.arrived > 0) AS arrived_charters,
                            count(*) FILTER (WHERE c.announced_at IS NOT NULL AND c.cancelled_at IS NOT NULL)
                                AS cancelled_charters,
                            coalesce(sum(p.seated) FILTER (WHERE c.cancelled_at IS NULL), 0) AS seated,
                            coalesce(sum(p.waiting) FILTER (WHERE c.cancelled_at IS NULL), 0) AS waiting,
                            coalesce(sum(p.cleared), 0) AS cleared, coalesce(sum(p.refused), 0) AS refused,
                            coalesce(sum(p.boarded), 0) AS boarded, coalesce(sum(p.arrived), 0) AS arrived
                        FROM charter c FULL JOIN charter_progress p ON p.charter_id = c.id
                        """,
                        (connection, statement) -> {},
                        rs -> new CharterTotals(
                                rs.getLong("announced_charters"),
                                rs.getLong("frozen_charters"),
                                rs.getLong("arrived_charters"),
                                rs.getLong("cancelled_charters"),
                                travellers(rs)))
                .get(0);
    }

    @Override
    public List<CharterStatus> latest(int limit) {
        return database.query(
                STATUS + "ORDER BY c.announced_at DESC, c.id LIMIT ?",
                (connection, statement) -> statement.setInt(1, limit),
                JdbcCharterStore::status);
    }

    @Override
    public List<CharterStatus> closing(Instant after, Instant until) {
        return database.query(
                STATUS
                        + """
                AND c.cancelled_at IS NULL AND c.frozen_at IS NULL
                AND coalesce(c.revised_deadline, c.deadline) > ?::timestamptz
                AND coalesce(c.revised_deadline, c.deadline) <= ?::timestamptz ORDER BY c.id
                """,
                (connection, statement) -> {
                    statement.setString(1, after.toString());
                    statement.setString(2, until.toString());
                },
                JdbcCharterStore::status);
    }

    private static CharterStatus status(ResultSet rs) throws SQLException {
        Instant frozen = instant(rs, "frozen_at");
        return new CharterStatus(
                uuid(rs, "id"),
                rs.getString("name"),
                rs.getString("mode"),
                rs.getString("origin"),
                rs.getString("destination"),
                rs.getInt("seats"),
                requiredInstant(rs, "announced_at"),
                requiredInstant(rs, "deadline"),
                requiredInstant(rs, "departure_at"),
                frozen == null ? null : new CharterStatus.Frozen(frozen, rs.getInt("travellers")),
                travellers(rs),
                instant(rs, "boarded_at"),
                instant(rs, "arrived_at"),
                instant(rs, "cancelled_at"));
    }

    private static Travellers travellers(ResultSet rs) throws SQLException {
        return new Travellers(
                rs.getLong("seated"),
                rs.getLong("waiting"),
                rs.getLong("cleared"),
                rs.getLong("refused"),
                rs.getLong("boarded"),
                rs.getLong("arrived"));
    }
}
