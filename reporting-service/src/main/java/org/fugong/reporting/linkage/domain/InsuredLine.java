package org.fugong.reporting.linkage.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

/**
 * A line of an enterprise's roll of insured workers, and what came of linking it with the registered workers. Registry owns
 * the rule; of one line the highest version holds, so that the join is commutative, associative and idempotent.
 *
 * @param kind how it was linked, or why not, as registry names it
 * @param rule version of the match rule that said so
 */
public record InsuredLine(Id id, long version, Outcome outcome, String kind, String rule, Instant at)
        implements Comparable<InsuredLine> {

    /**
     * @param month of the roll, such as 2020-01
     * @param personId opaque id of the document on the roll
     * @param copy 0 for the first line with this person on the roll, then 1 and so on
     */
    public record Id(UUID enterpriseId, String month, UUID personId, int copy) {}

    public enum Outcome {
        LINKED,
        UNMATCHED,
        /** On the roll no more. */
        REMOVED
    }

    /** The kind of a line that repeats another of the same roll. */
    public static final String DUPLICATE = "duplicate-in-roll";

    private static final Comparator<InsuredLine> ORDER = Comparator.comparingLong(InsuredLine::version)
            .thenComparing(InsuredLine::at)
            .thenComparing(InsuredLine::outcome)
            .thenComparing(InsuredLine::kind)
            .thenComparing(InsuredLine::rule);

    public InsuredLine {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The newer of two that were told of one line. */
    public InsuredLine join(InsuredLine other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("two lines");
        }
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(InsuredLine other) {
        return ORDER.compare(this, other);
    }
}
