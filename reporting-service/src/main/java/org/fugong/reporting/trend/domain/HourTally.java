package org.fugong.reporting.trend.domain;

import java.time.LocalDate;
import java.util.HashMap;
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
    public record Row(LocalDate day, String measure, UUID enterpriseId) {}

    private final SortedMap<Integer, Map<Row, Long>> changes = new TreeMap<>();

    public void add(Row row, int hour, long amount) {
        changes.computeIfAbsent(hour, absent -> new HashMap<>()).merge(row, amount, Long::sum);
    }

    /** The changes of each hour that has any, none of them zero. */
    public SortedMap<Integer, Map<Row, Long>> changes() {
        changes.values().forEach(ofHour -> ofHour.values().removeIf(amount -> amount == 0));
        changes.values().removeIf(Map::isEmpty);
        return changes;
    }
}
