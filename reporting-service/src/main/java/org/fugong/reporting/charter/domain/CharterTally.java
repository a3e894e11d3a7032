package org.fugong.reporting.charter.domain;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** By how much the counts of each charter change when journeys change. */
public final class CharterTally {

    private final SortedMap<UUID, Progress> changes = new TreeMap<>();

    /** Counts a journey that was known as {@code before} (or not at all) and is now known as {@code after}. */
    public void replace(@Nullable Journey before, Journey after) {
        changes.merge(after.id().charterId(), Progress.of(after).minus(Progress.of(before)), Progress::plus);
    }

    /** By charter, in ascending order. */
    public SortedMap<UUID, Progress> changes() {
        return changes;
    }
}
