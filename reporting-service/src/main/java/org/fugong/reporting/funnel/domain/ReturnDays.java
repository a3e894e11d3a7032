package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * By how much the counts of people by employer and by the day on which they were back change when persons change. Back is who arrived
 * with a charter, or whom a gate first let pass, whichever came first.
 */
public final class ReturnDays {
    /** An employer's people who were back on a day. */
    public record Key(LocalDate day, UUID employer) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day).thenComparing(Key::employer);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final ZoneId zone;
    private final SortedMap<Key, Long> changes = new TreeMap<>();

    /** @param zone decides which local day an arrival falls on */
    public ReturnDays(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Counts a person who was known as {@code before} and is now known as {@code after}.
     *
     * @param before null if not known at all
     * @param after null if the record is another's from now on
     */
    public void replace(@Nullable Person before, @Nullable Person after) {
        Key was = key(before);
        Key is = key(after);
        if (!Objects.equals(was, is)) {
            add(was, -1);
            add(is, 1);
        }
    }

    private @Nullable Key key(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        Instant arrived = person.arrived();
        LocalDate day = Instants.earlierDay(
                person.firstPassedOn(), arrived == null ? null : LocalDate.ofInstant(arrived, zone));
        return day == null ? null : new Key(day, person.employer());
    }

    private void add(@Nullable Key key, long amount) {
        if (key != null) {
            changes.merge(key, amount, Long::sum);
            changes.remove(key, 0L);
        }
    }

    /** The changes in ascending order, none of them zero. */
    public Map<Key, Long> changes() {
        return changes;
    }
}
