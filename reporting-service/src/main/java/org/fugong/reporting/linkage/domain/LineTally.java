package org.fugong.reporting.linkage.domain;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** By how much the numbers of lines change when lines change; those that were removed count nowhere. */
public final class LineTally {
    /** Lines that are counted together. */
    public record Group(UUID enterpriseId, String month, InsuredLine.Outcome outcome, String kind, String rule)
            implements Comparable<Group> {
        private static final Comparator<Group> ORDER = Comparator.comparing(Group::enterpriseId)
                .thenComparing(Group::month)
                .thenComparing(Group::outcome)
                .thenComparing(Group::kind)
                .thenComparing(Group::rule);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    private final SortedMap<Group, Long> changes = new TreeMap<>();

    /** Counts a line that was known as {@code before} (or not at all) and is now known as {@code after}. */
    public void replace(@Nullable InsuredLine before, InsuredLine after) {
        add(before, -1);
        add(after, 1);
    }

    /** In ascending order, none of them zero. */
    public SortedMap<Group, Long> changes() {
        return changes;
    }

    private void add(@Nullable InsuredLine line, long sign) {
        if (line == null || line.outcome() == InsuredLine.Outcome.REMOVED) {
            return;
        }
        InsuredLine.Id id = line.id();
        Group group = new Group(id.enterpriseId(), id.month(), line.outcome(), line.kind(), line.rule());
        changes.merge(group, sign, Long::sum);
        changes.remove(group, 0L);
    }
}
