package org.fugong.reporting.trend.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * By how much the counts of each day change, hour by hour. Sums of such changes are the counts themselves, whatever the
 * order in which facts become known.
 */
public final class HourTally {
    /** Hours of a local day. Where clocks are put back or forth, two hours count in one or one is empty. */
    public static final int HOURS = 24;

    /** One count of one enterprise on one local day. */
    public record Row(LocalDate day, String measure, UUID enterpriseId) implements Comparable<Row> {
        private static final Comparator<Row> ORDER =
                Comparator.comparing(Row::day).thenComparing(Row::measure).thenComparing(Row::enterpriseId);

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }

    private final SortedMap<Row, long[]> changes = new TreeMap<>();

    public void add(Row row, int hour, long amount) {
        changes.computeIfAbsent(row, absent -> new long[HOURS])[hour] += amount;
    }

    /** The changes of each row that has any, in ascending order, as one number for each hour. */
    public Map<Row, long[]> changes() {
        SortedMap<Row, long[]> some = new TreeMap<>();
        changes.forEach((row, hours) -> {
            for (long hour : hours) {
                if (hour != 0) {
                    some.put(row, hours);
                    break;
                }
            }
        });
        return some;
    }
}
