package org.fugong.transport.roster.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.fugong.transport.roster.domain.SeatMap.Place;

/**
 * Who sits where. Everyone gets a seat and nobody's is given twice; a group sits in one carriage if it fits, side by side
 * if that can be; where seats are left, strangers do not sit beside each other. As few groups as possible are split over
 * carriages. Where only plain numbers are known, seats go in the order of nomination. Depends on nothing but its input.
 */
public final class Seating {

    private static final int OTHER_ROW = 2;

    private final SeatMap map;
    private final TreeMap<Integer, TreeSet<Integer>> freeByCarriage = new TreeMap<>();
    /** Whose group sits on a seat. */
    private final Map<Integer, UUID> taken = new HashMap<>();

    private final Map<UUID, Integer> seats = new LinkedHashMap<>();

    private Seating(SeatMap map) {
        this.map = map;
        map.places().forEach(place -> freeByCarriage
                .computeIfAbsent(place.carriage(), none -> new TreeSet<>())
                .add(place.number()));
    }

    /**
     * Somebody to seat.
     *
     * @param group the id shared by those who travel together; for somebody alone an id of their own
     */
    public record Rider(UUID workerId, UUID group) {}

    /**
     * Seats all.
     *
     * @param riders in the order of nomination
     * @return the number of each rider's seat, by worker
     * @throws IllegalArgumentException if there are more riders than seats
     */
    public static Map<UUID, Integer> assign(SeatMap map, List<Rider> riders) {
        if (riders.size() > map.size()) {
            throw new IllegalArgumentException(riders.size() + " riders and " + map.size() + " seats");
        }
        Map<UUID, List<UUID>> groups = new LinkedHashMap<>();
        riders.forEach(rider ->
                groups.computeIfAbsent(rider.group(), none -> new ArrayList<>()).add(rider.workerId()));
        Seating seating = new Seating(map);
        if (map.isPlain()) {
            // Who sits beside whom is not known: the order of nomination, each group where its first member is.
            groups.forEach((id, members) -> seating.sitInOrder(id, members));
        } else {
            seating.seat(groups);
        }
        return seating.seats;
    }

    /**
     * A seat for one more, when the others have theirs.
     *
     * @param sitting the groups of those who sit, by seat
     * @return the number of the seat: beside the group if it has one and that can be, else away from others
     * @throws IllegalArgumentException if none is free
     */
    public static int oneMore(SeatMap map, Map<Integer, UUID> sitting, Rider rider) {
        Seating seating = new Seating(map);
        sitting.forEach((seat, group) -> seating.take(seat, group));
        if (map.isPlain()) {
            return map.places().stream()
                    .map(Place::number)
                    .filter(seat -> !sitting.containsKey(seat))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No seat is free"));
        }
        return map.places().stream()
                .filter(place -> !sitting.containsKey(place.number()))
                .min(Comparator.comparing((Place place) -> seating.distance(place, rider.group()))
                        .thenComparing(place -> seating.strangers(place, rider.group()))
                        .thenComparing(Place::number))
                .orElseThrow(() -> new IllegalArgumentException("No seat is free"))
                .number();
    }

    private void sitInOrder(UUID group, List<UUID> members) {
        for (UUID member : members) {
            int seat = seats.size() + 1;
            take(seat, group);
            seats.put(member, seat);
        }
    }

    private void seat(Map<UUID, List<UUID>> groups) {
        List<UUID> together = groups.keySet().stream()
                .filter(id -> members(groups, id).size() > 1)
                .toList();
        List<Integer> carriages = List.copyOf(freeByCarriage.keySet());
        int[] packed = Packing.pack(
                together.stream().map(id -> members(groups, id).size()).toList(),
                carriages.stream().map(c -> free(c).size()).toList());
        List<UUID> split = new ArrayList<>();
        Map<Integer, List<UUID>> inCarriage = new TreeMap<>();
        for (int i = 0; i < packed.length; i++) {
            if (packed[i] < 0) {
                split.add(together.get(i));
            } else {
                inCarriage
                        .computeIfAbsent(carriages.get(packed[i]), none -> new ArrayList<>())
                        .add(together.get(i));
            }
        }
        inCarriage.forEach((carriage, ids) -> ids.stream()
                .sorted(Comparator.comparing((UUID id) -> -members(groups, id).size()))
                .forEach(id -> sitTogether(carriage, id, members(groups, id))));
        split.forEach(id -> sitInParts(id, members(groups, id)));
        groups.forEach((id, members) -> {
            if (members.size() == 1) {
                sitTogether(emptiest(), id, members);
            }
        });
    }

    /** As few parts as can be: the carriage with the most room takes all that fit, then the next. */
    private void sitInParts(UUID group, List<UUID> members) {
        int seated = 0;
        while (seated < members.size()) {
            int carriage = emptiest();
            int part = Math.min(members.size() - seated, free(carriage).size());
            sitTogether(carriage, group, members.subList(seated, seated + part));
            seated += part;
        }
    }

    /** By share of free seats, so that who travels alone spreads over the train. */
    private int emptiest() {
        int found = freeByCarriage.firstKey();
        for (int carriage : freeByCarriage.keySet()) {
            if (free(carriage).size() > free(found).size()) {
                found = carriage;
            }
        }
        return found;
    }

    private void sitTogether(int carriage, UUID group, List<UUID> members) {
        List<Place> order = along(carriage);
        int size = members.size();
        int bestAt = 0;
        int[] best = null;
        for (int at = 0; at + size <= order.size(); at++) {
            int[] cost = cost(order.subList(at, at + size), group);
            if (best == null || isLess(cost, best)) {
                best = cost;
                bestAt = at;
            }
        }
        List<Integer> chosen = order.subList(bestAt, bestAt + size).stream()
                .map(Place::number)
                .sorted()
                .toList();
        for (int i = 0; i < size; i++) {
            take(chosen.get(i), group);
            seats.put(members.get(i), chosen.get(i));
        }
    }

    /** The free seats of a carriage as one walks through it, every other row the other way, so that rows join. */
    private List<Place> along(int carriage) {
        return free(carriage).stream()
                .map(map::place)
                .sorted(Comparator.comparing(Place::row)
                        .thenComparing(place -> place.row() % 2 == 0 ? -place.column() : place.column()))
                .toList();
    }

    /** How far apart they sit, then how many strangers they touch, then how much of a row they leave torn. */
    private int[] cost(List<Place> together, UUID group) {
        int apart = 0;
        int strangers = 0;
        for (int i = 0; i < together.size(); i++) {
            strangers += strangers(together.get(i), group);
            if (i > 0) {
                apart += step(together.get(i - 1), together.get(i));
            }
        }
        return new int[] {apart, strangers, torn(together)};
    }

    private static int step(Place one, Place next) {
        int columns = Math.abs(one.column() - next.column());
        return one.row() == next.row()
                ? columns - 1
                : OTHER_ROW * Math.abs(one.row() - next.row()) + Math.min(columns, 1);
    }

    /** Free seats that would touch these on the same side of the aisle: a pair better takes a pair's seats. */
    private int torn(List<Place> together) {
        int torn = 0;
        for (Place place : together) {
            for (Place neighbour : neighbours(place)) {
                if (neighbour.row() == place.row()
                        && !taken.containsKey(neighbour.number())
                        && !together.contains(neighbour)) {
                    torn++;
                }
            }
        }
        return torn;
    }

    private int strangers(Place place, UUID group) {
        int strangers = 0;
        for (Place neighbour : neighbours(place)) {
            UUID there = taken.get(neighbour.number());
            if (there != null && !there.equals(group)) {
                strangers++;
            }
        }
        return strangers;
    }

    private List<Place> neighbours(Place place) {
        List<Place> found = new ArrayList<>(4);
        // Nobody sits more than a row of seats further on in the numbering.
        int reach = 24;
        for (int number = Math.max(1, place.number() - reach);
                number <= Math.min(map.size(), place.number() + reach);
                number++) {
            if (map.place(number).touches(place)) {
                found.add(map.place(number));
            }
        }
        return found;
    }

    private int distance(Place place, UUID group) {
        int nearest = Integer.MAX_VALUE;
        for (Map.Entry<Integer, UUID> one : taken.entrySet()) {
            Place there = map.place(one.getKey());
            if (one.getValue().equals(group) && there.carriage() == place.carriage()) {
                nearest = Math.min(
                        nearest,
                        OTHER_ROW * Math.abs(there.row() - place.row()) + Math.abs(there.column() - place.column()));
            }
        }
        return nearest;
    }

    private static boolean isLess(int[] one, int[] other) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                return one[i] < other[i];
            }
        }
        return false;
    }

    private static List<UUID> members(Map<UUID, List<UUID>> groups, UUID group) {
        return Objects.requireNonNull(groups.get(group));
    }

    private TreeSet<Integer> free(int carriage) {
        return Objects.requireNonNull(freeByCarriage.get(carriage));
    }

    private void take(int seat, UUID group) {
        if (taken.put(seat, group) != null) {
            throw new IllegalStateException("Seat " + seat + " is taken");
        }
        free(map.place(seat).carriage()).remove(seat);
    }
}
