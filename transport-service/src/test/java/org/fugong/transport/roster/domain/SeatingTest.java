package org.fugong.transport.roster.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import org.fugong.transport.roster.domain.SeatMap.Carriage;
import org.fugong.transport.roster.domain.SeatMap.Place;
import org.fugong.transport.roster.domain.Seating.Rider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeatingTest {

    private static final SeatMap TWO_CARRIAGES =
            SeatMap.of(List.of(new Carriage(1, "1", 4, "ABC|DF"), new Carriage(2, "2", 4, "ABC|DF")), 0);

    @Test
    void seats_are_numbered_through_the_train_and_named_as_on_the_seat() {
        assertThat(TWO_CARRIAGES.size()).isEqualTo(40);
        assertThat(TWO_CARRIAGES.place(1).inFull()).isEqualTo("1 1A");
        assertThat(TWO_CARRIAGES.place(5).inFull()).isEqualTo("1 1F");
        assertThat(TWO_CARRIAGES.place(40).inFull()).isEqualTo("2 4F");
        assertThat(SeatMap.of(List.of(), 3).place(3).inFull()).isEqualTo("3");
    }

    @Test
    void a_pair_takes_the_pair_of_seats_and_a_party_of_three_the_three() {
        List<Rider> riders = riders(3, 2);
        Map<UUID, Integer> seats = Seating.assign(TWO_CARRIAGES, riders);
        assertThat(names(riders.subList(0, 3), seats)).hasSize(3).allMatch(name -> name.matches(". .[ABC]"));
        assertThat(names(riders.subList(3, 5), seats)).hasSize(2).allMatch(name -> name.matches(". .[DF]"));
        assertThat(rowsOf(riders.subList(0, 3), seats)).hasSize(1);
        assertThat(rowsOf(riders.subList(3, 5), seats)).hasSize(1);
    }

    @Test
    void where_seats_are_left_strangers_do_not_touch() {
        List<Rider> riders = riders(2, 2, 2, 3, 1, 1);
        Map<UUID, Integer> seats = Seating.assign(TWO_CARRIAGES, riders);
        assertThat(touchingStrangers(TWO_CARRIAGES, riders, seats)).isZero();
    }

    @Test
    void a_group_that_fits_into_no_carriage_is_split_into_as_few_parts_as_can_be() {
        List<Rider> riders = riders(25);
        Map<UUID, Integer> seats = Seating.assign(TWO_CARRIAGES, riders);
        assertThat(carriagesOf(riders, seats)).hasSize(2);
        assertThat(seats.values()).doesNotHaveDuplicates();
    }

    @Test
    void a_full_train_is_packed_without_a_split_where_greedy_packing_would_split() {
        // 20 seats each: the largest first into the fullest would leave 4 + 4 for the last 8.
        SeatMap map = TWO_CARRIAGES;
        List<Rider> riders = riders(9, 8, 7, 6, 5, 5);
        Map<UUID, Integer> seats = Seating.assign(map, riders);
        assertThat(splits(riders, seats, map)).isZero();
    }

    @Test
    void more_riders_than_seats_are_refused() {
        assertThatThrownBy(() -> Seating.assign(SeatMap.of(List.of(), 2), riders(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 riders and 2 seats");
    }

    @Test
    void one_more_sits_with_the_group_or_else_away_from_strangers() {
        List<Rider> riders = riders(2, 1);
        Map<UUID, Integer> seats = Seating.assign(TWO_CARRIAGES, riders);
        Map<Integer, UUID> sitting = new HashMap<>();
        riders.forEach(rider -> sitting.put(seatOf(seats, rider), rider.group()));

        UUID group = riders.get(0).group();
        Place beside =
                TWO_CARRIAGES.place(Seating.oneMore(TWO_CARRIAGES, sitting, new Rider(UUID.randomUUID(), group)));
        assertThat(riders.subList(0, 2))
                .anyMatch(r -> TWO_CARRIAGES.place(seatOf(seats, r)).carriage() == beside.carriage()
                        && Math.abs(TWO_CARRIAGES.place(seatOf(seats, r)).row() - beside.row()) <= 1);

        UUID alone = UUID.randomUUID();
        Place away = TWO_CARRIAGES.place(Seating.oneMore(TWO_CARRIAGES, sitting, new Rider(alone, alone)));
        assertThat(sitting.keySet()).noneMatch(seat -> TWO_CARRIAGES.place(seat).touches(away));
    }

    @Property(tries = 300)
    void nobody_shares_a_seat_and_everybody_has_one(@ForAll("trips") Trip trip) {
        Map<UUID, Integer> seats = Seating.assign(trip.map(), trip.riders());
        assertThat(seats).hasSameSizeAs(trip.riders());
        assertThat(seats.values())
                .doesNotHaveDuplicates()
                .allMatch(seat -> seat >= 1 && seat <= trip.map().size());
        assertThat(Seating.assign(trip.map(), trip.riders()))
                .as("the same input, the same seats")
                .isEqualTo(seats);
    }

    @Property(tries = 200)
    void no_packing_splits_fewer_groups(@ForAll("smallTrips") Trip trip) {
        Map<UUID, Integer> seats = Seating.assign(trip.map(), trip.riders());
        assertThat(splits(trip.riders(), seats, trip.map())).isEqualTo(fewestSplits(trip));
    }

    record Trip(SeatMap map, List<Rider> riders) {

        @Override
        public String toString() {
            Map<UUID, Integer> sizes = new HashMap<>();
            riders.forEach(r -> sizes.merge(r.group(), 1, Integer::sum));
            return map.size() + " seats, groups " + sizes.values();
        }
    }

    @Provide
    Arbitrary<Trip> trips() {
        return trips(6, 12, 9);
    }

    @Provide
    Arbitrary<Trip> smallTrips() {
        return trips(3, 3, 7);
    }

    private static Arbitrary<Trip> trips(int mostCarriages, int mostRows, int mostInGroup) {
        Arbitrary<Carriage> carriage = Combinators.combine(
                        Arbitraries.integers().between(1, mostRows), Arbitraries.of("ABC|DF", "AB|CD", "A|B", "ABCD"))
                .as((rows, letters) -> new Carriage(0, "", rows, letters));
        return Combinators.combine(
                        carriage.list().ofMinSize(0).ofMaxSize(mostCarriages),
                        Arbitraries.integers()
                                .between(1, mostInGroup)
                                .list()
                                .ofMinSize(0)
                                .ofMaxSize(mostCarriages * mostRows))
                .as((carriages, sizes) -> {
                    List<Carriage> numbered = new ArrayList<>();
                    carriages.forEach(c -> numbered.add(
                            new Carriage(numbered.size() + 1, "C" + (numbered.size() + 1), c.rows(), c.letters())));
                    SeatMap map = SeatMap.of(numbered, 23);
                    List<Integer> fitting = new ArrayList<>();
                    int total = 0;
                    for (int size : sizes) {
                        if (total + size <= map.size()) {
                            fitting.add(size);
                            total += size;
                        }
                    }
                    return new Trip(
                            map,
                            riders(fitting.stream().mapToInt(Integer::intValue).toArray()));
                });
    }

    /** By trying everything. */
    private static int fewestSplits(Trip trip) {
        Map<UUID, Integer> sizes = new HashMap<>();
        trip.riders().forEach(r -> sizes.merge(r.group(), 1, Integer::sum));
        Map<Integer, Integer> free = new HashMap<>();
        trip.map().places().forEach(p -> free.merge(p.carriage(), 1, Integer::sum));
        List<Integer> groups = sizes.values().stream()
                .filter(size -> size > 1)
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        return fewest(groups, 0, new ArrayList<>(free.values()), Integer.MAX_VALUE);
    }

    private static int fewest(List<Integer> groups, int next, List<Integer> free, int bound) {
        if (next == groups.size() || bound == 0) {
            return 0;
        }
        int best = Integer.MAX_VALUE;
        for (int c = 0; c < free.size() && best > 0; c++) {
            if (free.get(c) >= groups.get(next)) {
                free.set(c, free.get(c) - groups.get(next));
                best = Math.min(best, fewest(groups, next + 1, free, Math.min(bound, best)));
                free.set(c, free.get(c) + groups.get(next));
            }
        }
        if (best > 1) {
            best = Math.min(best, 1 + fewest(groups, next + 1, free, Math.min(bound, best) - 1));
        }
        return best;
    }

    /** Groups of these sizes, in this order. */
    private static List<Rider> riders(int... sizes) {
        List<Rider> riders = new ArrayList<>();
        for (int g = 0; g < sizes.length; g++) {
            UUID group = new UUID(1, g);
            for (int i = 0; i < sizes[g]; i++) {
                riders.add(new Rider(new UUID(2, riders.size()), group));
            }
        }
        return riders;
    }

    private static List<String> names(List<Rider> some, Map<UUID, Integer> seats) {
        return some.stream()
                .map(r -> TWO_CARRIAGES.place(seatOf(seats, r)).inFull())
                .toList();
    }

    private static Set<Integer> rowsOf(List<Rider> some, Map<UUID, Integer> seats) {
        Set<Integer> rows = new HashSet<>();
        some.forEach(r -> rows.add(TWO_CARRIAGES.place(seatOf(seats, r)).row()));
        return rows;
    }

    private static Set<Integer> carriagesOf(List<Rider> some, Map<UUID, Integer> seats) {
        Set<Integer> carriages = new HashSet<>();
        some.forEach(r -> carriages.add(TWO_CARRIAGES.place(seatOf(seats, r)).carriage()));
        return carriages;
    }

    private static int splits(List<Rider> riders, Map<UUID, Integer> seats, SeatMap map) {
        Map<UUID, Set<Integer>> carriages = new HashMap<>();
        riders.forEach(r -> carriages
                .computeIfAbsent(r.group(), none -> new HashSet<>())
                .add(map.place(seatOf(seats, r)).carriage()));
        return (int) carriages.values().stream().filter(c -> c.size() > 1).count();
    }

    private static int seatOf(Map<UUID, Integer> seats, Rider rider) {
        return Objects.requireNonNull(seats.get(rider.workerId()));
    }

    private static int touchingStrangers(SeatMap map, List<Rider> riders, Map<UUID, Integer> seats) {
        int touching = 0;
        for (Rider one : riders) {
            for (Rider other : riders) {
                if (!one.group().equals(other.group())
                        && map.place(seatOf(seats, one)).touches(map.place(seatOf(seats, other)))) {
                    touching++;
                }
            }
        }
        return touching;
    }
}
