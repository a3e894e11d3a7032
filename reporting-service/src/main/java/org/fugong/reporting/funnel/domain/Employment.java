package org.fugong.reporting.funnel.domain;

import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who employs a person, by which version of the worker's record.
 *
 * @param enterpriseId null once the worker left
 */
public record Employment(long version, @Nullable UUID enterpriseId) implements Comparable<Employment> {
    private static final Comparator<Employment> ORDER = Comparator.comparingLong(Employment::version)
            .thenComparing(Employment::enterpriseId, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Employment other) {
        return ORDER.compare(this, other);
    }
}
