package org.fugong.transport.journey.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that is known of a missing traveller.
 *
 * @param from who said so: an enterprise, an agency's source, an official
 * @param stop number of the stop where it was, if known
 */
public record LastKnown(Kind kind, Instant at, String from, OptionalInt stop) {

    /** What is known, from the earliest to the latest that one expects. */
    public enum Kind {
        NOMINATED,
        CLEARED,
        /** Looked for, and not there. */
        ABSENT,
        BOARDED,
        ARRIVED,
        HANDED_OVER,
        /** Somebody called. */
        CALLED
    }

    /** The latest; of two at the same time the one that tells more. */
    public static Optional<LastKnown> latest(Collection<LastKnown> all) {
        return all.stream().max(Comparator.comparing(LastKnown::at).thenComparing(LastKnown::kind));
    }
}
