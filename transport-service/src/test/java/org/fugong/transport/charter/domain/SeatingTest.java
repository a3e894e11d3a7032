package org.fugong.transport.charter.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeatingTest {

    private static final UUID FACTORY = new UUID(0, 1);
    private static final UUID HOTEL = new UUID(0, 2);
    private static final String TOWN = "330110001";
    private static final Rider FROM_HENAN = new Rider(FACTORY, TOWN, "411325");
    private static final Rider FROM_ANHUI = new Rider(HOTEL, TOWN, "341022");
    private static final Quota TWO_FROM_HENAN = new Quota(new Circle(CircleKind.ORIGIN, "41"), 2);
    private static final Quota THREE_OF_THE_FACTORY =
            new Quota(new Circle(CircleKind.ENTERPRISE, FACTORY.toString()), 3);

    @Test
    void seats_go_in_the_order_of_arrival() {
        List<Party> waiting = List.of(alone(1, FROM_HENAN), alone(2, FROM_ANHUI), alone(3, FROM_ANHUI));
        assertThat(seating(2, List.of(), Map.of()).give(waiting, true)).isEqualTo(waiting.subList(0, 2));
    }

    @Test
    void somebody_whose_quota_is_full_is_passed_over_and_keeps_the_place() {
        List<Party> waiting = List.of(alone(1, FROM_HENAN), alone(2, FROM_ANHUI));
        assertThat(seating(5, List.of(TWO_FROM_HENAN), Map.of(FROM_HENAN, 2)).give(waiting, true))
                .containsExactly(waiting.get(1));
        assertThat(seating(5, List.of(TWO_FROM_HENAN), Map.of(FROM_HENAN, 1, FROM_ANHUI, 1))
                        .give(waiting, true))
                .isEqualTo(waiting);
    }

    @Test
    void quotas_overlap_and_every_one_of_them_needs_room() {
        List<Quota> quotas = List.of(TWO_FROM_HENAN, THREE_OF_THE_FACTORY);
        Rider factoryFromAnhui = new Rider(FACTORY, TOWN, "341022");
        List<Party> waiting = List.of(alone(1, FROM_HENAN), alone(2, factoryFromAnhui), alone(3, FROM_ANHUI));
        assertThat(seating(9, quotas, Map.of(factoryFromAnhui, 3)).give(waiting, true))
                .as("room from Henan, none of the factory")
                .containsExactly(waiting.get(2));
    }

    @Test
    void a_group_is_seated_whole_or_waits_whole() {
        Party four = group(1, FROM_ANHUI, 4);
        assertThat(seating(4, List.of(), Map.of()).give(List.of(four), true)).containsExactly(four);
        assertThat(seating(4, List.of(), Map.of(FROM_HENAN, 1)).give(List.of(four), true))
                .isEmpty();
    }

    @Test
    void free_seats_are_kept_for_a_group_so_that_those_behind_do_not_starve_it() {
        List<Party> waiting = List.of(group(1, FROM_ANHUI, 4), alone(2, FROM_ANHUI));
        assertThat(seating(10, List.of(), Map.of(FROM_HENAN, 7)).give(waiting, true))
                .isEmpty();
        assertThat(seating(10, List.of(), Map.of(FROM_HENAN, 6)).give(waiting, true))
                .containsExactly(waiting.get(0));
    }

    @Test
    void shortly_before_the_deadline_nothing_is_kept_so_that_no_seat_rides_empty() {
        List<Party> waiting = List.of(group(1, FROM_ANHUI, 4), alone(2, FROM_ANHUI), group(3, FROM_ANHUI, 2));
        assertThat(seating(10, List.of(), Map.of(FROM_HENAN, 7)).give(waiting, false))
                .isEqualTo(waiting.subList(1, 3));
    }

    @Test
    void for_a_group_that_lacks_room_in_a_quota_that_room_is_kept_and_nothing_else() {
        List<Party> waiting = List.of(group(1, FROM_HENAN, 2), alone(2, FROM_HENAN), alone(3, FROM_ANHUI));
        assertThat(seating(10, List.of(TWO_FROM_HENAN), Map.of(FROM_HENAN, 1)).give(waiting, true))
                .containsExactly(waiting.get(2));
    }

    @Test
    void a_group_that_never_fits_is_told_at_once() {
        List<Quota> quotas = List.of(TWO_FROM_HENAN);
        assertThat(Seating.canEverSeat(group(1, FROM_HENAN, 3), 10, quotas)).isFalse();
        assertThat(Seating.canEverSeat(group(1, FROM_ANHUI, 11), 10, quotas)).isFalse();
        assertThat(Seating.canEverSeat(group(1, FROM_ANHUI, 10), 10, quotas)).isTrue();
    }

    /** What can happen to a charter: a party arrives, or one that has a seat or waits drops out. */
    record Happening(boolean arrives, int size, int rider, int whom) {}

    @Provide
    Arbitrary<Happening> happenings() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(3, true), Tuple.of(2, false)),
                        Arbitraries.frequency(Tuple.of(6, 1), Tuple.of(2, 2), Tuple.of(1, 4)),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 40))
                .as(Happening::new);
    }

    @Property(tries = 400)
    void whatever_happens_seats_and_quotas_hold_and_the_order_is_kept(
            @ForAll @IntRange(min = 1, max = 12) int seats,
            @ForAll @IntRange(min = 0, max = 3) int quotaCount,
            @ForAll @Size(max = 60) List<@From("happenings") Happening> happenings) {
        // Given
        List<Quota> quotas = List.of(
                        new Quota(new Circle(CircleKind.ORIGIN, "41"), 2),
                        new Quota(new Circle(CircleKind.ENTERPRISE, FACTORY.toString()), 3),
                        new Quota(new Circle(CircleKind.TOWN, TOWN), 6))
                .subList(0, quotaCount);
        List<Rider> kinds = List.of(
                FROM_HENAN,
                FROM_ANHUI,
                new Rider(FACTORY, TOWN, "341022"),
                new Rider(HOTEL, "330110002", "411325"),
                new Rider(HOTEL, "330110002", "510107"),
                new Rider(new UUID(0, 3), "330110003", "510107"));
        List<Party> seated = new ArrayList<>();
        List<Party> waiting = new ArrayList<>();
        int arrived = 0;
        int gone = 0;

        for (Happening h : happenings) {
            // When
            if (h.arrives()) {
                Party party = group(arrived + 1, kinds.get(h.rider()), h.size());
                if (Seating.canEverSeat(party, seats, quotas)) {
                    waiting.add(party);
                    arrived++;
                }
            } else if (!seated.isEmpty() || !waiting.isEmpty()) {
                List<Party> all = new ArrayList<>(seated);
                all.addAll(waiting);
                Party out = all.get(h.whom() % all.size());
                seated.remove(out);
                waiting.remove(out);
                gone++;
            }
            Map<Rider, Integer> before = count(seated);
            List<Party> served = seating(seats, quotas, before).give(waiting, true);
            assertOrder(served, waiting, seats, quotas, seated);
            waiting.removeAll(served);
            seated.addAll(served);

            // Then
            int given = seated.stream().mapToInt(Party::size).sum();
            assertThat(given).as("never over-released").isLessThanOrEqualTo(seats);
            for (Quota quota : quotas) {
                assertThat(seated.stream().mapToInt(p -> p.within(quota)).sum())
                        .as("quota %s", quota)
                        .isLessThanOrEqualTo(quota.seats());
            }
            assertThat(seated.size() + waiting.size() + gone).as("none lost").isEqualTo(arrived);
            assertThat(seating(seats, quotas, count(seated)).give(waiting, true))
                    .as("nobody who fits waits")
                    .isEmpty();
            // And shortly before the deadline nobody at all who fits is left out
            List<Party> last = seating(seats, quotas, count(seated)).give(waiting, false);
            List<Party> inTheEnd = new ArrayList<>(seated);
            inTheEnd.addAll(last);
            assertThat(waiting).filteredOn(p -> !last.contains(p)).noneMatch(p -> fits(p, seats, quotas, inTheEnd));
        }
    }

    /**
     * Nobody got a seat before somebody further up who would have fitted by then, unless the room that those need is kept for
     * a group that is further up still.
     */
    private static void assertOrder(
            List<Party> served, List<Party> waiting, int seats, List<Quota> quotas, List<Party> seatedBefore) {
        List<Party> seated = new ArrayList<>(seatedBefore);
        for (Party party : served) {
            assertThat(waiting.subList(0, waiting.indexOf(party)))
                    .filteredOn(p -> !seated.contains(p))
                    .filteredOn(p -> fits(p, seats, quotas, seated))
                    .allMatch(p -> waiting.subList(0, waiting.indexOf(p)).stream()
                            .anyMatch(group -> group.size() > 1
                                    && !seated.contains(group)
                                    && quotas.stream().anyMatch(q -> group.within(q) > 0 && p.within(q) > 0)));
            seated.add(party);
        }
    }

    /** Who has a seat, with how many of the same kind there are. */
    private static Seating seating(int seats, List<Quota> quotas, Map<Rider, Integer> seated) {
        return new Seating(
                seats,
                quotas,
                seated.values().stream().mapToInt(Integer::intValue).sum(),
                quotas.stream()
                        .map(Quota::circle)
                        .distinct()
                        .collect(Collectors.toMap(circle -> circle, circle -> seated.entrySet().stream()
                                .filter(entry -> entry.getKey().isIn(circle))
                                .mapToInt(Map.Entry::getValue)
                                .sum())));
    }

    private static boolean fits(Party party, int seats, List<Quota> quotas, List<Party> seated) {
        int given = seated.stream().mapToInt(Party::size).sum();
        return given + party.size() <= seats
                && quotas.stream()
                        .allMatch(
                                q -> seated.stream().mapToInt(p -> p.within(q)).sum() + party.within(q) <= q.seats());
    }

    private static Map<Rider, Integer> count(List<Party> seated) {
        Map<Rider, Integer> riders = new HashMap<>();
        seated.forEach(p -> p.riders().forEach(r -> riders.merge(r, 1, Integer::sum)));
        return riders;
    }

    private static Party alone(int number, Rider rider) {
        return group(number, rider, 1);
    }

    private static Party group(int number, Rider rider, int size) {
        return new Party(
                new UUID(7, number),
                IntStream.range(0, size).mapToObj(i -> rider).toList());
    }
}
