package org.fugong.reporting.intake.persistence;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.TopicPartition;

import org.fugong.chassis.event.InboundPositions;
import org.fugong.reporting.intake.application.Positions;
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
    /** What was taken of a topic before positions were kept stands under this number of a partition. */
    private static final int FORMERLY = -1;

    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final Database database;
    private final Clock clock;

    JdbcPositions(DataSource dataSource, Clock clock) {
        this.database = new Database(dataSource);
        this.clock = clock;
    }

    private record Next(TopicPartition partition, long offset) {}

    @Override
    public Map<TopicPartition, Long> beginnings(Set<TopicPartition> partitions) {
        Set<String> formerly = new HashSet<>();
        Map<TopicPartition, Long> known = new HashMap<>();
        for (Position one : all()) {
            Partition partition = one.partition();
            if (partition.number() == FORMERLY) {
                formerly.add(partition.topic());
            } else {
                known.put(new TopicPartition(partition.topic(), partition.number()), one.next());
            }
        }
        Map<TopicPartition, Long> beginnings = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Long next = known.get(partition);
            if (next != null) {
                beginnings.put(partition, next);
            } else if (!formerly.contains(partition.topic())) {
                beginnings.put(partition, 0L);
            }
        }
        return beginnings;
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
    public Map<TopicPartition, Long> lock(Set<TopicPartition> partitions) {
        List<TopicPartition> sorted = sorted(partitions);
        Map<TopicPartition, Long> next = locked(sorted);
        if (next.size() < sorted.size()) {
            database.update(
                    """
                    INSERT INTO intake_position (topic, partition, next_offset, events)
                    SELECT f.topic, f.partition, 0, 0 FROM unnest(?::text[], ?::integer[]) AS f (topic, partition)
                    ON CONFLICT DO NOTHING
                    """,
                    (connection, statement) -> new Columns<>(connection, statement, sorted)
                            .add("text", TopicPartition::topic)
                            .add("integer", TopicPartition::partition));
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
                        .add("timestamptz", e -> e.getValue().eventTime())
                        .add("timestamptz", e -> e.getValue().recordedAt())
                        .add("timestamptz", e -> now));
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

    private static List<TopicPartition> sorted(Set<TopicPartition> partitions) {
        return partitions.stream().sorted(ORDER).toList();
    }
}
