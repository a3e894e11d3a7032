package org.fugong.registry.labour.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rules that no proposal and no agreement may break: on no day are more people lent of a surplus than it offers, or for a
 * need than it asks for, and nobody is lent outside of the days that both have.
 */
public final class Capacity {

    private Capacity() {}

    /** The most people of these lots on one day. It is reached on the first day of one of them. */
    public static int peak(Collection<Lot> lots) {
        int most = 0;
        for (Lot one : lots) {
            int that = 0;
            for (Lot other : lots) {
                if (other.period().contains(one.period().from())) {
                    that += other.people();
                }
            }
            most = Math.max(most, that);
        }
        return most;
    }

    /** How many more people fit on every day of a period. */
    public static int free(int people, Collection<Lot> promised, Period period) {
        List<Lot> within = new ArrayList<>();
        for (Lot lot : promised) {
            lot.period()
                    .overlap(period)
                    .ifPresent(both -> within.add(new Lot(lot.needId(), lot.surplusId(), both, lot.people())));
        }
        return Math.max(0, people - peak(within));
    }

    /** The first rule that is broken, in an English sentence for programmers; nothing if all hold. */
    public static Optional<String> broken(Collection<Lot> lots, Map<UUID, MarketEntry> entries) {
        for (Lot lot : lots) {
            for (UUID id : List.of(lot.needId(), lot.surplusId())) {
                MarketEntry entry = entries.get(id);
                if (entry != null && !entry.work().period().contains(lot.period())) {
                    return Optional.of("Somebody is lent outside of the days of " + id);
                }
            }
            if (lot.people() < 0) {
                return Optional.of("Fewer than no people are lent to " + lot.needId());
            }
        }
        for (Function<Lot, UUID> side : List.<Function<Lot, UUID>>of(Lot::needId, Lot::surplusId)) {
            for (MarketEntry entry : entries.values()) {
                List<Lot> of = lots.stream()
                        .filter(lot -> side.apply(lot).equals(entry.id()))
                        .toList();
                if (peak(of) > entry.work().people()) {
                    return Optional.of("More people than there are, at " + entry.id());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A first plan: what brings most points goes first, as far as there are people. Breaks no rule; a solver goes on from it.
     *
     * @param pairings what could be brought together
     * @param promised lots of agreements, which stay as they are
     * @param entries by id
     * @return people for each pairing, in their order
     */
    public static int[] firstPlan(
            List<Pairing> pairings, Collection<Lot> promised, Map<UUID, MarketEntry> entries, Weights weights) {
        int[] people = new int[pairings.size()];
        List<Lot> lots = new ArrayList<>(promised);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong((Integer i) -> -pairings.get(i).points(100, weights)));
        for (int i : order) {
            Pairing pairing = pairings.get(i);
            if (pairing.points(1, weights) <= 0) {
                continue;
            }
            int free = Math.min(
                    freeAt(entries, pairing.needId(), lots, pairing.period(), Lot::needId),
                    freeAt(entries, pairing.surplusId(), lots, pairing.period(), Lot::surplusId));
            people[i] = Math.min(free, pairing.most());
            if (people[i] > 0) {
                lots.add(new Lot(pairing.needId(), pairing.surplusId(), pairing.period(), people[i]));
            }
        }
        return people;
    }

    private static int freeAt(
            Map<UUID, MarketEntry> entries, UUID id, List<Lot> lots, Period period, Function<Lot, UUID> side) {
        MarketEntry entry = entries.get(id);
        if (entry == null) {
            return 0;
        }
        List<Lot> of = lots.stream().filter(lot -> side.apply(lot).equals(id)).toList();
        return free(entry.work().people(), of, period);
    }
}
