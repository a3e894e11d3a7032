package org.fugong.reporting.funnel.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * By how much the counts of each enterprise change when persons change: what each person counted for before is taken
 * off, what it counts for now is added. Sums of such changes are the counts themselves, whatever the order.
 *
 * <p>Stages count at the employer, also of who is lent. A person is on duty where the last gate passage was, on its
 * local day, if it was an entry: who is lent is so at the borrower's gate. The count moves with the person to the next
 * day; only the current day's count is a figure.
 */
public final class Tally {
    /** Stands for the employer of those who have none, or none yet. */
    public static final UUID UNATTRIBUTED = new UUID(0, 0);

    /** An enterprise on a local day. */
    public record EnterpriseDay(UUID enterpriseId, LocalDate day) implements Comparable<EnterpriseDay> {
        private static final Comparator<EnterpriseDay> ORDER =
                Comparator.comparing(EnterpriseDay::enterpriseId).thenComparing(EnterpriseDay::day);

        @Override
        public int compareTo(EnterpriseDay other) {
            return ORDER.compare(this, other);
        }
    }

    private final ZoneId zone;
    private final SortedMap<UUID, Stages> stages = new TreeMap<>();
    private final SortedMap<EnterpriseDay, Long> onDuty = new TreeMap<>();

    /** @param zone decides which local day a scan falls on */
    public Tally(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Counts a person who was known as {@code before} and is now known as {@code after}.
     *
     * @param before null if not known at all
     * @param after null if the record is another's from now on
     */
    public void replace(@Nullable Person before, @Nullable Person after) {
        if (before != null) {
            addStages(before.employer(), Stages.NONE.minus(Stages.of(before)));
        }
        if (after != null) {
            addStages(after.employer(), Stages.of(after));
        }
        addDuty(before, -1);
        addDuty(after, 1);
    }

    /** Changes of the stage counts, by enterprise in ascending order, none of them zero. */
    public Map<UUID, Stages> stages() {
        return stages;
    }

    /** Changes of the on-duty counts, in ascending order, none of them zero. */
    public Map<EnterpriseDay, Long> onDuty() {
        return onDuty;
    }

    private void addStages(UUID enterpriseId, Stages change) {
        stages.merge(enterpriseId, change, Stages::plus);
        stages.remove(enterpriseId, Stages.NONE);
    }

    private void addDuty(@Nullable Person person, long sign) {
        if (person == null) {
            return;
        }
        Passage last = person.lastPassage();
        if (last == null || !last.entry()) {
            return;
        }
        EnterpriseDay at =
                new EnterpriseDay(last.enterpriseId(), last.at().atZone(zone).toLocalDate());
        onDuty.merge(at, sign, Long::sum);
        onDuty.remove(at, 0L);
    }
}
