package org.fugong.reporting.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How far the topics are read, against where they end.
 *
 * <p>A partition that is read to its end holds nothing back. One that is not is read up to the time of its latest event, or
 * up to the latest moment at which it ended no further than it is read now, whichever is later: a quiet topic with one new
 * record is behind by a second and not by the days since its last event.
 */
public final class Reading {
    private final Map<Partition, Position> positions;
    private final List<Ends> ends;

    /** @param ends as the broker told them lately, the newest first; empty while it could not be asked */
    public Reading(List<Position> positions, List<Ends> ends) {
        this.positions = positions.stream()
                .collect(Collectors.toMap(Position::partition, position -> position, (a, b) -> a, TreeMap::new));
        this.ends = List.copyOf(ends);
    }

    /**
     * The time up to which all topics are read: no event of an earlier time waits to be read, unless its publisher was late.
     * Null before the first event, and while a partition with records was never read.
     */
    public @Nullable Instant asOf() {
        Instant latest = latestEvent();
        Instant bound = latest;
        for (Partition partition : behind()) {
            Instant readUpTo = later(eventTime(partition), caughtUpAt(partition));
            if (readUpTo == null) {
                return null;
            }
            bound = bound == null || readUpTo.isBefore(bound) ? readUpTo : bound;
        }
        return bound;
    }

    /** The latest time at which an event that was taken in happened, null before the first. */
    public @Nullable Instant latestEvent() {
        return latest(positions.values().stream().map(Position::eventTime));
    }

    /** When the last record was taken in, null before the first. */
    public @Nullable Instant lastTaken() {
        return latest(positions.values().stream().map(Position::takenAt));
    }

    /** How many records were taken in, ever. */
    public long events() {
        return positions.values().stream().mapToLong(Position::events).sum();
    }

    /** How many records are not yet read, null while that is not known. */
    public @Nullable Long lag() {
        return ends.isEmpty() ? null : behind().stream().mapToLong(this::lag).sum();
    }

    /**
     * For how long the topics have not been read to their ends: since the last record read of the partition furthest behind
     * was written. Zero if nothing waits, null while that is not known.
     */
    public @Nullable Duration lagTime(Instant now) {
        if (ends.isEmpty()) {
            return null;
        }
        Instant since = now;
        for (Partition partition : behind()) {
            Position position = positions.get(partition);
            Instant read = later(position == null ? null : position.recordedAt(), caughtUpAt(partition));
            if (read == null) {
                return null;
            }
            since = read.isBefore(since) ? read : since;
        }
        return Duration.between(since, now);
    }

    /**
     * One topic.
     *
     * @param events records taken in, ever
     * @param offset the sum of its partitions' next offsets
     * @param end the sum of its partitions' ends, null while not known
     * @param lag records not yet read, null while not known
     */
    public record Topic(
            String topic,
            int partitions,
            long events,
            long offset,
            @Nullable Long end,
            @Nullable Long lag,
            @Nullable Instant lastEvent,
            @Nullable Instant lastTaken) {}

    /** All topics by name. */
    public List<Topic> topics() {
        Map<String, Set<Partition>> byTopic = new TreeMap<>();
        Stream.concat(positions.keySet().stream(), offsets().keySet().stream())
                .forEach(one -> byTopic.computeIfAbsent(one.topic(), name -> new TreeSet<>())
                        .add(one));
        return byTopic.entrySet().stream()
                .map(entry -> topic(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Topic topic(String name, Set<Partition> partitions) {
        List<Position> read =
                partitions.stream().map(positions::get).filter(Objects::nonNull).toList();
        boolean known = partitions.stream().anyMatch(offsets()::containsKey);
        return new Topic(
                name,
                (int) partitions.stream().filter(one -> one.number() >= 0).count(),
                read.stream().mapToLong(Position::events).sum(),
                read.stream().mapToLong(Position::next).sum(),
                known
                        ? partitions.stream()
                                .mapToLong(one -> offsets().getOrDefault(one, 0L))
                                .sum()
                        : null,
                known ? partitions.stream().mapToLong(this::lag).sum() : null,
                latest(read.stream().map(Position::eventTime)),
                latest(read.stream().map(Position::takenAt)));
    }

    private Map<Partition, Long> offsets() {
        return ends.isEmpty() ? Map.of() : ends.get(0).offsets();
    }

    private List<Partition> behind() {
        return offsets().keySet().stream().filter(one -> lag(one) > 0).toList();
    }

    private long lag(Partition partition) {
        return Math.max(0, offsets().getOrDefault(partition, 0L) - next(partition));
    }

    private long next(Partition partition) {
        Position position = positions.get(partition);
        return position == null ? 0 : position.next();
    }

    private @Nullable Instant eventTime(Partition partition) {
        Position position = positions.get(partition);
        return position == null ? null : position.eventTime();
    }

    /** The newest of the moments known at which the partition ended no further than it is read now. */
    private @Nullable Instant caughtUpAt(Partition partition) {
        Optional<Ends> found = ends.stream()
                .filter(one -> one.offsets().containsKey(partition))
                .filter(one -> one.offsets().getOrDefault(partition, 0L) <= next(partition))
                .findFirst();
        return found.map(Ends::at).orElse(null);
    }

    private static @Nullable Instant latest(Stream<@Nullable Instant> times) {
        return times.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }
}
