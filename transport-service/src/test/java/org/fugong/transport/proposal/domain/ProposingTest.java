package org.fugong.transport.proposal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProposingTest {

    private final Proposing proposing = new Proposing(ProposalRules.DEFAULT, code -> "<" + code + ">");

    @Test
    void a_prefecture_that_fills_a_bus_gets_one_from_the_county_with_most() {
        Proposal one = only(List.of(gap(1, "341002", 30, 12, true), gap(2, "341022", 20, 15, true)));

        assertThat(one.area()).isEqualTo("3410");
        assertThat(one.division()).isEqualTo("341022");
        assertThat(one.train()).isFalse();
        assertThat(one.missing()).isEqualTo(50);
        assertThat(one.could()).isEqualTo(27);
        assertThat(one.seats()).isEqualTo(30);
        assertThat(one.asks()).extracting(Proposal.Ask::could).containsExactly(15, 12);
    }

    @Test
    void two_hundred_fill_a_train() {
        assertThat(only(List.of(gap(1, "341002", 300, 200, true))).train()).isTrue();
    }

    @Test
    void small_prefectures_of_a_province_are_joined_and_the_reason_says_so() {
        Proposal one = only(List.of(gap(1, "341002", 15, 11, true), gap(2, "340103", 12, 9, true)));

        assertThat(one.area()).isEqualTo("34");
        assertThat(one.counties()).hasSize(2);
        assertThat(one.reasons()).extracting(Reason::code).contains(Reason.Code.JOINED);
    }

    @Test
    void too_few_are_told_and_not_proposed() {
        Proposing.Proposed proposed = proposing.of(List.of(gap(1, "341002", 15, 11, true)), List.of());

        assertThat(proposed.proposals()).isEmpty();
        assertThat(proposed.tooFew()).containsExactly(new Proposal.Count("34", 15, 11));
    }

    @Test
    void whom_no_enterprise_wants_does_not_come_and_is_told() {
        Proposal one = only(List.of(gap(1, "341002", 30, 25, true), gap(2, "341002", 30, 28, false)));

        assertThat(one.could()).isEqualTo(25);
        assertThat(one.asks()).hasSize(1);
        assertThat(one.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo(Reason.Code.NOT_WANTED);
            assertThat(reason.zh()).contains("28");
        });
    }

    @Test
    void a_charter_that_has_seats_from_there_is_filled_first() {
        OpenCharter charter = new OpenCharter(new UUID(0, 9), "D5580", "341022", 12);
        OpenCharter elsewhere = new OpenCharter(new UUID(0, 8), "K1", "410000", 12);

        Proposal one = proposing
                .of(List.of(gap(1, "341002", 30, 25, true)), List.of(charter, elsewhere))
                .proposals()
                .get(0);

        assertThat(one.open()).containsExactly(charter);
        assertThat(one.reasons()).anySatisfy(reason -> assertThat(reason.en()).contains("D5580", "12 free seats"));
    }

    @Test
    void the_reasons_are_the_counts_in_both_languages() {
        Proposal one = only(List.of(new Gap("341002", new UUID(0, 1), "A", 40, 30, 4, 21, 3, 27, true, true)));

        assertThat(one.reasons().get(0).text("en"))
                .isEqualTo("40 workers of 1 enterprises are still in <3410>, 40 of them in <341002>.");
        assertThat(one.reasons().get(1).text("zh")).isEqualTo("30 人为绿码，4 人为黄码或红码，6 人尚未领码。");
        assertThat(one.reasons().get(2).text("en"))
                .isEqualTo("When last asked, village or bureau let 21 go and kept 3.");
    }

    @Property(tries = 200)
    void everybody_missing_is_in_one_proposal_or_told_as_too_few(
            @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> could,
            @ForAll @IntRange(min = 1, max = 50) int spread) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < could.size(); i++) {
            String county = String.format("%02d%02d%02d", 30 + i % 3, i * 7 % spread % 10, i % 5);
            gaps.add(gap(i, county, could.get(i) + 3, could.get(i), i % 4 != 0));
        }
        Proposing.Proposed proposed = proposing.of(gaps, List.of());
        int told = proposed.proposals().stream().mapToInt(Proposal::missing).sum()
                + proposed.tooFew().stream().mapToInt(Proposal.Count::missing).sum();
        assertThat(told).isEqualTo(gaps.stream().mapToInt(Gap::missing).sum());
        assertThat(proposed.proposals()).allSatisfy(one -> {
            assertThat(one.could()).isGreaterThanOrEqualTo(20);
            assertThat(one.asks().stream().mapToInt(Proposal.Ask::could).sum()).isEqualTo(one.could());
            assertThat(one.division()).startsWith(one.area());
        });
    }

    private Proposal only(List<Gap> gaps) {
        Proposing.Proposed proposed = proposing.of(gaps, List.of());
        assertThat(proposed.proposals()).hasSize(1);
        return proposed.proposals().get(0);
    }

    private static Gap gap(int enterprise, String county, int missing, int ready, boolean resumed) {
        return new Gap(
                county,
                new UUID(0, enterprise + 1),
                "Enterprise " + enterprise,
                missing,
                ready,
                0,
                0,
                0,
                ready,
                resumed,
                false);
    }
}
