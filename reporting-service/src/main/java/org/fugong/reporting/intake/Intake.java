package org.fugong.reporting.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.IncomingEvent;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;

/** How much has been taken in, and of what time. */
@ApplicationScoped
public class Intake {
    // Which of a few rows per topic this process counts in: replicas that share one would wait for each other.
    private static final int INSTANCES = 16;

    private final Database database;
    private final Clock clock;
    private final int instance = Math.floorMod(UUID.randomUUID().hashCode(), INSTANCES);

    Intake(DataSource dataSource, Clock clock) {
        this.database = new Database(dataSource);
        this.clock = clock;
    }

    /** Notes events in the transaction that takes them in. */
    <T> void note(String topic, List<IncomingEvent<T>> events) {
        Instant last =
                events.stream().map(IncomingEvent::time).max(Instant::compareTo).orElseThrow();
        database.update(
                """
                INSERT INTO intake AS i VALUES (?, ?, ?, ?::timestamptz, ?::timestamptz)
                ON CONFLICT (topic, instance) DO UPDATE SET events = i.events + EXCLUDED.events,
                    event_time = greatest(i.event_time, EXCLUDED.event_time),
                    taken_at = greatest(i.taken_at, EXCLUDED.taken_at)
                """,
                (connection, statement) -> {
                    statement.setString(1, topic);
                    statement.setInt(2, instance);
                    statement.setLong(3, events.size());
                    statement.setString(4, last.toString());
                    statement.setString(5, clock.instant().toString());
                });
    }

    /** What has been taken in and committed. */
    public IntakeState state() {
        return database.query(
                        """
                        SELECT coalesce(sum(events), 0) AS events, max(event_time) AS event_time, max(taken_at) AS taken_at
                        FROM intake
                        """,
                        (connection, statement) -> {},
                        rs -> new IntakeState(
                                rs.getLong("events"),
                                Columns.instant(rs, "event_time"),
                                Columns.instant(rs, "taken_at")))
                .get(0);
    }
}
