package org.fugong.registry.labour.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.fugong.registry.labour.application.matching.Matcher;
import org.fugong.registry.labour.application.matching.Matcher.Found;
import org.fugong.registry.labour.application.matching.Matcher.Market;
import org.fugong.registry.labour.domain.Capacity;
import org.fugong.registry.labour.domain.Lot;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Markets;
import org.fugong.registry.labour.domain.Pairing;
import org.fugong.registry.labour.domain.Pairing.Dealings;
import org.fugong.registry.labour.domain.Pairing.Look;
import org.fugong.registry.labour.domain.Period;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;
import org.fugong.registry.labour.domain.Weights;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the market: nobody is lent twice at a time, nor beyond the days, nor more than are offered or needed. */
class MatchingPropertyTest {

    private final Matcher matcher = new Matcher();

    @Property(tries = 500)
    void the_first_plan_keeps_every_rule(@ForAll("markets") Market market) {
        Map<UUID, MarketEntry> entries = new HashMap<>();
        market.entries().forEach(entry -> entries.put(entry.id(), entry));
        List<Pairing> pairings = new ArrayList<>();
        for (MarketEntry need : market.entries()) {
            for (MarketEntry surplus : market.entries()) {
                if (need.side() == Side.NEED
                        && surplus.side() == Side.SURPLUS
                        && Pairing.look(need, surplus, 9, Dealings.NONE, Weights.DEFAULT) instanceof Look.Fits fits) {
                    pairings.add(fits.pairing());
                }
            }
        }
        int[] people = Capacity.firstPlan(pairings, market.promised(), entries, Weights.DEFAULT);
        List<Lot> lots = new ArrayList<>(market.promised());
        for (int i = 0; i < people.length; i++) {
            Pairing pairing = pairings.get(i);
            lots.add(new Lot(pairing.needId(), pairing.surplusId(), pairing.period(), people[i]));
        }
        keepsTheRules(lots, market);
    }

    @Property(tries = 12)
    void the_solvers_plan_keeps_every_rule(@ForAll("markets") Market market) {
        Found found = matcher.match(market, Duration.ofMillis(80));
        List<Lot> lots = new ArrayList<>(market.promised());
        found.proposals().forEach(proposal -> lots.add(proposal.lot()));
        keepsTheRules(lots, market);
        found.proposals().forEach(proposal -> assertThat(proposal.reasons()).isNotEmpty());
    }

    /** Day by day and in another way than the rules count. */
    private static void keepsTheRules(List<Lot> lots, Market market) {
        for (MarketEntry entry : market.entries()) {
            for (int day = -2; day < 45; day++) {
                var date = Markets.FIRST.plusDays(day);
                int away = lots.stream()
                        .filter(lot -> entry.side() == Side.NEED
                                ? lot.needId().equals(entry.id())
                                : lot.surplusId().equals(entry.id()))
                        .filter(lot -> lot.period().contains(date))
                        .mapToInt(Lot::people)
                        .sum();
                assertThat(away)
                        .isLessThanOrEqualTo(
                                entry.work().period().contains(date)
                                        ? entry.work().people()
                                        : 0);
            }
        }
    }

    @Provide
    Arbitrary<Market> markets() {
        Arbitrary<int[]> entry = Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(0, 2))
                .as((side, people, from, days, occupation) -> new int[] {side, people, from, days, occupation});
        return entry.list().ofMinSize(1).ofMaxSize(9).map(MatchingPropertyTest::market);
    }

    private static Market market(List<int[]> drawn) {
        List<MarketEntry> entries = new ArrayList<>();
        List<Lot> promised = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            int[] d = drawn.get(i);
            String occupation = List.of("6-05", "6-04", "4-03").get(d[4]);
            MarketEntry entry = Markets.entry(
                    i + 1,
                    d[0] == 0 ? Side.NEED : Side.SURPLUS,
                    occupation,
                    d[1],
                    Shift.DAY,
                    d[2],
                    d[3],
                    d[1] % 2 == 0);
            entries.add(entry);
            if (d[1] > 30) {
                // Some are promised already, to or by somebody who is not in the market any more.
                Period days = new Period(
                        entry.work().period().from(), entry.work().period().from());
                UUID other = Markets.id(500 + i);
                promised.add(
                        entry.side() == Side.NEED
                                ? new Lot(entry.id(), other, days, 25)
                                : new Lot(other, entry.id(), days, 25));
            }
        }
        return new Market(entries, promised, Map.of(), (from, to) -> 9, Weights.DEFAULT);
    }
}
