package org.fugong.reporting.funnel.domain;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.domain.HealthCode.Colour;

/**
 * By how much the counts of people by employer and by the city and province that they come from change when persons change, as {@link Tally} does for the counts
 * of employers alone.
 */
public final class PeopleTally {
    /** Stands for people of all origins together. */
    public static final String ALL_ORIGINS = "";

    /**
     * An employer's people.
     *
     * @param origin six-digit code of a city or of a province, or {@link #ALL_ORIGINS}
     */
    public record Key(String origin, UUID enterpriseId) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::origin).thenComparing(Key::enterpriseId);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * How many of them.
     *
     * @param returned workers who arrived with a charter, or whom any gate ever let pass: who is here again, whatever way
     *     they came, and also who never went away
     */
    public record People(Stages stages, long returned, long green, long yellow, long red) {
        public static final People NONE = new People(Stages.NONE, 0, 0, 0, 0);

        static People of(Person p) {
            boolean here = p.arrived() != null || p.lastPassage() != null;
            return new People(
                    Stages.of(p),
                    p.employerId() != null && here ? 1 : 0,
                    one(p, Colour.GREEN),
                    one(p, Colour.YELLOW),
                    one(p, Colour.RED));
        }

        private static long one(Person p, Colour colour) {
            HealthCode code = p.code();
            return code != null && code.colour() == colour ? 1 : 0;
        }

        public People plus(People o) {
            return new People(
                    stages.plus(o.stages), returned + o.returned, green + o.green, yellow + o.yellow, red + o.red);
        }

        public People minus(People o) {
            return new People(
                    stages.minus(o.stages), returned - o.returned, green - o.green, yellow - o.yellow, red - o.red);
        }
    }

    private final SortedMap<Key, People> changes = new TreeMap<>();

    /**
     * Counts a person who was known as {@code before} and is now known as {@code after}.
     *
     * @param before null if not known at all
     * @param after null if the record is another's from now on
     */
    public void replace(@Nullable Person before, @Nullable Person after) {
        if (before != null) {
            add(before, People.NONE.minus(People.of(before)));
        }
        if (after != null) {
            add(after, People.of(after));
        }
    }

    private void add(Person person, People change) {
        add(new Key(ALL_ORIGINS, person.employer()), change);
        Background background = person.background();
        if (background != null) {
            add(new Key(background.origin().substring(0, 4) + "00", person.employer()), change);
            add(new Key(background.origin().substring(0, 2) + "0000", person.employer()), change);
        }
    }

    private void add(Key key, People change) {
        changes.merge(key, change, People::plus);
        changes.remove(key, People.NONE);
    }

    /** The changes in ascending order, none of them zero. */
    public Map<Key, People> changes() {
        return changes;
    }
}
