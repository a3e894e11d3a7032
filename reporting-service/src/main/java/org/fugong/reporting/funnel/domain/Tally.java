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
 * <p>A person is on duty on the local day of the last gate passage, if that passage was an entry. The count moves with
 * the person to the next day; only the current day's count is a figure.
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

    /** Counts a person who was known as {@code before} (or not at all) and is now known as {@code after}. */
    public void replace(@Nullable Person before, Person after) {
        if (before != null && before.employer().equals(after.employer())) {
            addStages(after.employer(), Stages.of(after).minus(Stages.of(before)));
        } else {
            if (before != null) {
                addStages(before.employer(), Stages.NONE.minus(Stages.of(before)));
            }
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
        Person.Passage last = person.lastPassage();
        if (last == null || !last.entry()) {
            return;
        }
        EnterpriseDay at =
                new EnterpriseDay(person.employer(), last.at().atZone(zone).toLocalDate());
        onDuty.merge(at, sign, Long::sum);
        onDuty.remove(at, 0L);
    }
}
