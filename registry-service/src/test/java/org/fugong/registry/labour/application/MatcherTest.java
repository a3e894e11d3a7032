package org.fugong.registry.labour.application;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.fugong.registry.labour.application.matching.Matcher;
import org.fugong.registry.labour.application.matching.Matcher.Found;
import org.fugong.registry.labour.application.matching.Matcher.Market;
import org.fugong.registry.labour.application.matching.Matcher.Pair;
import org.fugong.registry.labour.domain.Lot;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Markets;
import org.fugong.registry.labour.domain.Pairing.Dealings;
import org.fugong.registry.labour.domain.Period;
import org.fugong.registry.labour.domain.Proposal;
import org.fugong.registry.labour.domain.Reason;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;
import org.fugong.registry.labour.domain.Weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.labour.domain.Markets.FIRST;
import static org.fugong.registry.labour.domain.Markets.need;
import static org.fugong.registry.labour.domain.Markets.surplus;

class MatcherTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final Matcher matcher = new Matcher();

    @Test
    void the_hotels_idle_people_are_proposed_to_the_factory_with_reasons_in_words() {
        Found found = match(List.of(need(1, "6-05", 30, 0, 30), surplus(2, "4-03", 60, 0, 60)), 9);

        Proposal proposal = found.proposals().get(0);
        assertThat(proposal.lot().people()).isEqualTo(30);
        assertThat(proposal.lot().period().days()).isEqualTo(30);
        assertThat(proposal.reasons())
                .extracting(Reason::en)
                .containsExactlyInAnyOrder(
                        "for all 30 days",
                        "other work, which they are ready to be trained for",
                        "4 have a skill that is wanted",
                        "9 km away");
        assertThat(proposal.reasons()).extracting(Reason::zh).contains("相距约 9 公里", "其中 4 人具备所需技能");
        assertThat(proposal.points()).isEqualTo(30 * 100 - 30 * 9 + 4 * 20);
        assertThat(found.outlooks().get(0).open()).isZero();
    }

    @Test
    void a_need_is_filled_in_part_and_told_why_people_are_still_open() {
        Found found = match(
                List.of(
                        need(1, "6-05", 30, 0, 30),
                        surplus(2, "6-05", 12, 0, 60),
                        Markets.entry(3, Side.SURPLUS, "6-05", 7, Shift.NIGHT, 0, 60, true)),
                9);

        assertThat(found.proposals()).extracting(p -> p.lot().people()).containsExactly(12);
        assertThat(found.outlooks().get(0).open()).isEqualTo(18);
        assertThat(found.outlooks().get(0).en()).startsWith("18 still open").contains("7 people can't work this shift");
        assertThat(found.outlooks().get(0).zh()).startsWith("仍缺 18 人").contains("7 人不能上此班次");
    }

    @Test
    void one_lender_near_by_is_better_than_two() {
        Found found = match(
                List.of(need(1, "6-05", 10, 0, 30), surplus(2, "6-05", 10, 0, 30), surplus(3, "6-05", 10, 0, 30)), 9);
        assertThat(found.proposals()).hasSize(1);
    }

    @Test
    void who_was_a_bad_partner_twice_is_proposed_after_a_stranger() {
        MarketEntry need = need(1, "6-05", 10, 0, 30);
        MarketEntry badly = surplus(2, "6-05", 10, 0, 30);
        MarketEntry stranger = surplus(3, "6-05", 10, 0, 30);
        Found found = matcher.match(
                new Market(
                        List.of(need, badly, stranger),
                        List.of(),
                        Map.of(new Pair(badly.enterpriseId(), need.enterpriseId()), new Dealings(0, 2)),
                        (from, to) -> 9,
                        Weights.DEFAULT),
                SHORT);
        assertThat(found.proposals()).extracting(p -> p.lot().surplusId()).containsExactly(stranger.id());
    }

    @Test
    void what_is_promised_is_not_proposed_again_but_is_free_after_its_days() {
        MarketEntry surplus = surplus(2, "6-05", 10, 0, 60);
        MarketEntry now = need(1, "6-05", 10, 0, 20);
        MarketEntry later = need(3, "6-05", 10, 30, 20);
        Lot promised = new Lot(Markets.id(9), surplus.id(), new Period(FIRST, FIRST.plusDays(24)), 7);
        Found found = matcher.match(
                new Market(List.of(surplus, now, later), List.of(promised), Map.of(), (from, to) -> 9, Weights.DEFAULT),
                SHORT);
        Map<Object, Integer> people = new HashMap<>();
        found.proposals().forEach(p -> people.put(p.lot().needId(), p.lot().people()));
        assertThat(people).isEqualTo(Map.of(now.id(), 3, later.id(), 10));
    }

    @Test
    void a_market_without_offers_is_told_so() {
        Found found = match(List.of(need(1, "6-05", 5, 0, 10)), 9);
        assertThat(found.proposals()).isEmpty();
        assertThat(found.outlooks().get(0).en()).isEqualTo("5 still open: nobody offers people now.");
    }

    private Found match(List<MarketEntry> entries, int kilometres) {
        return matcher.match(
                new Market(entries, List.of(), Map.of(), (from, to) -> kilometres, Weights.DEFAULT), SHORT);
    }
}
