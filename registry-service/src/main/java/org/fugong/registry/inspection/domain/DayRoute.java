package org.fugong.registry.inspection.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an inspector visits on a day, and in what order. Honest about what it knows: towns, parks and here and there a
 * coordinate, no roads. So it keeps together what lies together, and within a park or town goes to the nearest next.
 */
public final class DayRoute {

    /**
     * A place to visit.
     *
     * @param latitude WGS 84; null with longitude if nobody has said where it is
     */
    public record Stop(
            UUID taskId,
            String name,
            String town,
            @Nullable String park,
            @Nullable Double latitude,
            @Nullable Double longitude,
            Instant dueAt) {

        private boolean located() {
            return latitude != null && longitude != null;
        }
    }

    private DayRoute() {}

    /**
     * Chooses what to visit: first whatever is due by the end of the day, then what lies in the same park or town as the
     * first of these, then the rest, each by due time.
     *
     * @param candidates everything that could be visited
     * @param endOfDay what is due by then must not wait
     * @param most how many visits make a day
     */
    public static List<Stop> choose(List<Stop> candidates, Instant endOfDay, int most) {
        List<Stop> byDue = candidates.stream()
                .sorted(Comparator.comparing(Stop::dueAt).thenComparing(Stop::taskId))
                .toList();
        if (byDue.isEmpty()) {
            return List.of();
        }
        Stop first = byDue.get(0);
        return byDue.stream()
                .sorted(Comparator.comparingInt(stop -> rank(stop, first, endOfDay)))
                .limit(most)
                .toList();
    }

    private static int rank(Stop stop, Stop first, Instant endOfDay) {
        if (!stop.dueAt().isAfter(endOfDay)) {
            return 0;
        }
        if (first.park() != null && first.park().equals(stop.park())) {
            return 1;
        }
        return stop.town().equals(first.town()) ? 2 : 3;
    }

    /**
     * Puts stops in the order in which to visit them: town by town in the district's order, park by park, and there the
     * nearest next where coordinates are known; those without come last, by name.
     *
     * @param towns codes in the district's order
     */
    public static List<Stop> order(List<Stop> stops, List<String> towns) {
        List<Stop> rest = new ArrayList<>(stops);
        rest.sort(Comparator.<Stop>comparingInt(stop -> towns.indexOf(stop.town()))
                .thenComparing(stop -> stop.park() == null ? "\uffff" : stop.park())
                .thenComparing(stop -> !stop.located())
                .thenComparing(Stop::name)
                .thenComparing(Stop::taskId));
        List<Stop> ordered = new ArrayList<>();
        Stop last = null;
        while (!rest.isEmpty()) {
            Stop head = rest.get(0);
            Stop next = head;
            if (last != null && last.located() && head.located()) {
                double nearest = Double.MAX_VALUE;
                for (Stop one : rest) {
                    if (!together(one, head) || !one.located()) {
                        break;
                    }
                    double away = away(last, one);
                    if (away < nearest) {
                        nearest = away;
                        next = one;
                    }
                }
            }
            rest.remove(next);
            ordered.add(next);
            last = next;
        }
        return ordered;
    }

    private static boolean together(Stop one, Stop other) {
        return one.town().equals(other.town()) && java.util.Objects.equals(one.park(), other.park());
    }

    /** Compares distances within a district; degrees of longitude shrink with the latitude. */
    private static double away(Stop from, Stop to) {
        if (from.latitude() == null || from.longitude() == null || to.latitude() == null || to.longitude() == null) {
            return Double.MAX_VALUE;
        }
        double north = to.latitude() - from.latitude();
        double east = (to.longitude() - from.longitude()) * Math.cos(Math.toRadians(from.latitude()));
        return north * north + east * east;
    }
}
