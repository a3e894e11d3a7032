package org.fugong.reporting.labour.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * People that an enterprise needs or can lend, by the newest version of its entry; the join is commutative, associative and
 * idempotent.
 *
 * @param open whether it is posted or partly filled, so that people are still needed or to be had
 * @param occupation middle group of GB/T 6565-2015
 * @param skills wanted or had, ascending, each on one line
 */
public record LabourEntry(
        UUID id,
        long version,
        UUID enterpriseId,
        boolean surplus,
        boolean open,
        String occupation,
        int people,
        LocalDate from,
        LocalDate to,
        String town,
        List<String> skills)
        implements Comparable<LabourEntry> {
    private static final Comparator<LabourEntry> ORDER = Comparator.comparingLong(LabourEntry::version)
            .thenComparing(LabourEntry::open)
            .thenComparingInt(LabourEntry::people)
            .thenComparing(LabourEntry::toString);

    public LabourEntry {
        skills = skills.stream()
                .map(skill -> skill.replaceAll("\\R", " "))
                .distinct()
                .sorted()
                .toList();
    }

    /** The newer of two versions. */
    public LabourEntry join(LabourEntry other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("two entries");
        }
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(LabourEntry other) {
        return ORDER.compare(this, other);
    }
}
