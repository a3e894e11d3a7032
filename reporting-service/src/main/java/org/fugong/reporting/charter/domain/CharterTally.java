package org.fugong.reporting.charter.domain;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * By how much the counts of each charter change when journeys change, and between which instants people boarded and
 * arrived.
 */
public final class CharterTally {

    /**
     * @param boardedAt earliest boarding seen, if any
     * @param arrivedAt latest arrival seen, if any
     */
    public record Change(Progress progress, @Nullable Instant boardedAt, @Nullable Instant arrivedAt) {
        private Change plus(Change o) {
            return new Change(
                    progress.plus(o.progress),
                    Journey.earlier(boardedAt, o.boardedAt),
                    Journey.later(arrivedAt, o.arrivedAt));
        }
    }

    private final SortedMap<UUID, Change> changes = new TreeMap<>();

    /** Counts a journey that was known as {@code before} (or not at all) and is now known as {@code after}. */
    public void replace(@Nullable Journey before, Journey after) {
        Change change = new Change(Progress.of(after).minus(Progress.of(before)), after.boarded(), after.arrived());
        changes.merge(after.id().charterId(), change, Change::plus);
    }

    /** By charter, in ascending order. */
    public SortedMap<UUID, Change> changes() {
        return changes;
    }
}
