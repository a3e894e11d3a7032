package org.fugong.reporting.intake.persistence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.InboundPositions;
import org.fugong.reporting.intake.application.LiveIntake;
import org.fugong.reporting.intake.application.Positions;
import org.fugong.reporting.intake.application.Taken;
import org.fugong.reporting.intake.domain.Partition;
import org.fugong.reporting.intake.domain.Position;
import org.fugong.reporting.merging.Columns;
import org.fugong.reporting.merging.Database;

import static org.fugong.reporting.merging.Columns.instant;

/**
 * Positions in the table {@code intake_position}. A partition is read by one instance at a time, so instances do not wait for
 * each other here, except where one does not know yet that another has taken over.
 */
@ApplicationScoped
class JdbcPositions implements InboundPositions, Positions {
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    /**
     * Batches from so many records on take turns among the instances: two of them would change many of the same persons and
     * counters, in orders of their own, and wait for each other.
     */
    private static final int LARGE = 2_000;

    private static final long TURN = 4_711_003;

    private final Database database;
    private final Clock clock;
    private final Instance<Taken> observers;

    JdbcPositions(DataSource dataSource, Clock clock, @Any Instance<Taken> observers) {
        this.database = new Database(dataSource);
        this.clock = clock;
        this.observers = observers;
    }

    private record Next(TopicPartition partition, long offset) {}

    @Override
    public Map<TopicPartition, Long> beginnings(Map<TopicPartition, Long> ofGroup) {
        Set<String> formerly = all().stream()
                .filter(Position::formerly)
                .map(one -> one.partition().topic())
                .collect(Collectors.toSet());
        List<Next> begin = ofGroup.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(one ->
                        new Next(one.getKey(), formerly.contains(one.getKey().topic()) ? one.getValue() : 0))
                .toList();
        insert(begin);
        return locked(sorted(ofGroup.keySet()));
    }

    private void insert(List<Next> begin) {
        database.update(
                """
                INSERT INTO intake_position (topic, partition, next_offset, events)
                SELECT f.topic, f.partition, f.next_offset, 0
                FROM unnest(?::text[], ?::integer[], ?::bigint[]) AS f (topic, partition, next_offset)
                ON CONFLICT DO NOTHING
                """,
                (connection, statement) -> new Columns<>(connection, statement, begin)
                        .add("text", one -> one.partition().topic())
                        .add("integer", one -> one.partition().partition())
                        .add("bigint", Next::offset));
    }

    @Override
    public void startAnew(Set<TopicPartition> partitions) {
        List<TopicPartition> sorted = sorted(partitions);
        database.update(
                """
                UPDATE intake_position p SET next_offset = 0
                FROM unnest(?::text[], ?::integer[]) AS f (topic, partition)
                WHERE p.topic = f.topic AND p.partition = f.partition
                """,
                (connection, statement) -> new Columns<>(connection, statement, sorted)
                        .add("text", TopicPartition::topic)
                        .add("integer", TopicPartition::partition));
    }

    @Override
    public Map<TopicPartition, Long> lock(Set<TopicPartition> partitions, int records) {
        boolean free = database.query(
                        "SELECT pg_try_advisory_xact_lock_shared(?) AS free, set_config('work_mem', ?, true)",
                        (connection, statement) -> {
                            statement.setLong(1, LiveIntake.LOCK);
                            statement.setString(2, LiveIntake.WORK_MEMORY);
                        },
                        rs -> rs.getBoolean("free"))
                .get(0);
        if (!free) {
            throw new HeldException();
        }
        if (records >= LARGE) {
            database.query(
                    "SELECT pg_advisory_xact_lock(?)",
                    (connection, statement) -> statement.setLong(1, TURN),
                    rs -> Boolean.TRUE);
        }
        List<TopicPartition> sorted = sorted(partitions);
        Map<TopicPartition, Long> next = locked(sorted);
        if (next.size() < sorted.size()) {
            insert(sorted.stream().map(one -> new Next(one, 0)).toList());
            next = locked(sorted);
        }
        return next;
    }

    private Map<TopicPartition, Long> locked(List<TopicPartition> partitions) {
        Map<TopicPartition, Long> next = new HashMap<>();
        database.query(
                        """
                        SELECT p.topic, p.partition, p.next_offset FROM intake_position p
                        JOIN unnest(?::text[], ?::integer[]) AS f (topic, partition)
                            ON p.topic = f.topic AND p.partition = f.partition
                        ORDER BY p.topic, p.partition FOR UPDATE OF p
                        """,
                        (connection, statement) -> new Columns<>(connection, statement, partitions)
                                .add("text", TopicPartition::topic)
                                .add("integer", TopicPartition::partition),
                        rs -> new Next(
                                new TopicPartition(rs.getString("topic"), rs.getInt("partition")),
                                rs.getLong("next_offset")))
                .forEach(one -> next.put(one.partition(), one.offset()));
        return next;
    }

    @Override
    public void advance(Map<TopicPartition, Reached> reached) {
        List<Map.Entry<TopicPartition, Reached>> rows = List.copyOf(reached.entrySet());
        String now = clock.instant().toString();
        database.update(
                """
                UPDATE intake_position p SET next_offset = f.next_offset, events = p.events + f.records,
                    event_time = greatest(p.event_time, f.event_time),
                    recorded_at = greatest(p.recorded_at, f.recorded_at), taken_at = f.taken_at
                FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::bigint[], ?::timestamptz[], ?::timestamptz[],
                        ?::timestamptz[])
                    AS f (topic, partition, next_offset, records, event_time, recorded_at, taken_at)
                WHERE p.topic = f.topic AND p.partition = f.partition
                """,
                (connection, statement) -> new Columns<>(connection, statement, rows)
                        .add("text", e -> e.getKey().topic())
                        .add("integer", e -> e.getKey().partition())
                        .add("bigint", e -> e.getValue().next())
                        .add("bigint", e -> e.getValue().records())
                        .add("timestamptz", e -> latest(e.getValue().eventTimes()))
                        .add("timestamptz", e -> e.getValue().recordedAt())
                        .add("timestamptz", e -> now));
        Map<String, List<Instant>> times = new TreeMap<>();
        reached.forEach((partition, one) -> times.computeIfAbsent(partition.topic(), topic -> new ArrayList<>())
                .addAll(one.eventTimes()));
        observers.forEach(observer -> observer.taken(times));
    }

    private static @Nullable Instant latest(List<Instant> times) {
        return times.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    @Override
    public List<Position> all() {
        return database.query(
                "SELECT * FROM intake_position ORDER BY topic, partition",
                (connection, statement) -> {},
                rs -> new Position(
                        new Partition(rs.getString("topic"), rs.getInt("partition")),
                        rs.getLong("next_offset"),
                        rs.getLong("events"),
                        instant(rs, "event_time"),
                        instant(rs, "recorded_at"),
                        instant(rs, "taken_at")));
    }

    @Override
    public long rebuilds() {
        return database.query(
                        "SELECT rebuilds FROM serving", (connection, statement) -> {}, rs -> rs.getLong("rebuilds"))
                .get(0);
    }

    private static List<TopicPartition> sorted(Set<TopicPartition> partitions) {
        return partitions.stream().sorted(ORDER).toList();
    }
}
