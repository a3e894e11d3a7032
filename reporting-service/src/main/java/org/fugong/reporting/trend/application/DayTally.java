package org.fugong.reporting.trend.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.fugong.reporting.trend.domain.HourTally;

/**
 * By how much the counts of what happens at enterprises' gates change, by local day. A batch gathers all of it before it is
 * written, so that each enterprise's day is one row. Sums of such changes are the counts themselves, whatever the order.
 */
public final class DayTally {
    /** An enterprise on a local day. */
    public record Key(LocalDate day, UUID enterpriseId) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day).thenComparing(Key::enterpriseId);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Changes of one enterprise's day, with the scans of one hour. */
    public record Row(Key key, long scans, long refused, long fevers, long onDuty, long attended) {}

    private static final int NO_HOUR = -1;

    /** Changes of one enterprise's day. */
    private static final class Change {
        private final long[] hours = new long[HourTally.HOURS];
        private int hour = NO_HOUR;
        private long refused;
        private long fevers;
        private long onDuty;
        private long attended;

        private boolean isSome() {
            return (hour != NO_HOUR && hours[hour] != 0) || refused != 0 || fevers != 0 || onDuty != 0 || attended != 0;
        }

        private Row row(Key key, int hour) {
            return new Row(key, hours[hour], refused, fevers, onDuty, attended);
        }
    }

    private final ZoneId zone;
    private final Map<LocalDate, Map<UUID, Change>> changes = new HashMap<>();
    private int lastHour;
    private final LocalDays localDays;
    // Most instants of a batch are of one day and hour.
    private Instant hourFrom = Instant.MAX;
    private Instant hourTo = Instant.MIN;
    private LocalDate changedDay = LocalDate.MIN;
    private Map<UUID, Change> ofChangedDay = new HashMap<>();

    /** @param zone decides which local day and hour an instant falls in */
    DayTally(ZoneId zone) {
        this.zone = zone;
        this.localDays = new LocalDays(zone);
    }

    /** Which local day an instant falls on. */
    public LocalDate dayOf(Instant at) {
        return localDays.of(at);
    }

    private int hourOf(Instant at) {
        if (!at.isBefore(hourFrom) && at.isBefore(hourTo)) {
            return lastHour;
        }
        ZonedDateTime local = at.atZone(zone);
        ZoneOffsetTransition next = zone.getRules().nextTransition(at);
        Instant end = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
        hourFrom = at;
        hourTo = next == null || end.isBefore(next.getInstant()) ? end : next.getInstant();
        return local.getHour();
    }

    /** A scan at a gate of the enterprise, passed or refused. */
    public void scanned(UUID enterpriseId, Instant at, boolean refused) {
        Change change = of(dayOf(at), enterpriseId);
        lastHour = hourOf(at);
        change.hour = lastHour;
        change.hours[lastHour]++;
        change.refused += refused ? 1 : 0;
    }

    /** A fever at a gate of the enterprise. */
    public void fever(UUID enterpriseId, Instant at) {
        of(dayOf(at), enterpriseId).fevers++;
    }

    /** A person is on duty by the last passage of all, or with -1 no longer is. */
    public void onDuty(UUID enterpriseId, LocalDate on, long amount) {
        of(on, enterpriseId).onDuty += amount;
    }

    /** A record's last passage of that day was an entry, or with -1 no longer is. */
    public void attended(UUID enterpriseId, LocalDate on, long amount) {
        of(on, enterpriseId).attended += amount;
    }

    private Change of(LocalDate on, UUID enterpriseId) {
        if (!on.equals(changedDay)) {
            changedDay = on;
            ofChangedDay = changes.computeIfAbsent(on, absent -> new HashMap<>());
        }
        return ofChangedDay.computeIfAbsent(enterpriseId, absent -> new Change());
    }

    /**
     * The changes by the hour of the scans in them, in ascending order. What is not of an hour comes with one that has scans, so
     * that hours are few; a row is never without any change.
     */
    public SortedMap<Integer, List<Row>> rowsByHour() {
        SortedMap<Integer, List<Row>> rows = new TreeMap<>();
        changes.forEach((on, ofDay) -> ofDay.forEach((enterpriseId, change) -> {
            Key key = new Key(on, enterpriseId);
            int main = change.hour == NO_HOUR ? lastHour : change.hour;
            for (int hour = 0; hour < HourTally.HOURS; hour++) {
                if (hour == main && change.isSome()) {
                    rows.computeIfAbsent(hour, absent -> new ArrayList<>()).add(change.row(key, hour));
                } else if (hour != main && change.hours[hour] != 0) {
                    rows.computeIfAbsent(hour, absent -> new ArrayList<>())
                            .add(new Row(key, change.hours[hour], 0, 0, 0, 0));
                }
            }
        }));
        return rows;
    }
}
