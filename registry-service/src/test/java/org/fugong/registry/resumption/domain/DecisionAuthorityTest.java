package org.fugong.registry.resumption.domain;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.fugong.registry.resumption.domain.Course.Move;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionAuthorityTest {

    private static final String TOWN = "330110014";
    private static final Doer HERE = Doer.ofTown(TOWN, "town");
    private static final Doer THERE = Doer.ofTown("330110001", "neighbour");
    private static final Doer DISTRICT = Doer.ofDistrict("district");
    private static final Doer ENTERPRISE = Doer.enterprise("contact");

    @Test
    void a_town_decides_its_own_and_nobody_else_does() {
        assertThat(may(Move.APPROVE, Tier.TOWN, HERE)).isTrue();
        assertThat(may(Move.APPROVE, Tier.TOWN, THERE)).isFalse();
        assertThat(may(Move.APPROVE, Tier.TOWN, DISTRICT)).isFalse();
        assertThat(may(Move.APPROVE, Tier.TOWN, ENTERPRISE)).isFalse();
    }

    @Test
    void the_district_decides_its_tier_and_enters_the_citys_answers() {
        for (Tier tier : EnumSet.of(Tier.DISTRICT, Tier.CITY)) {
            assertThat(may(Move.REJECT, tier, DISTRICT)).isTrue();
            assertThat(may(Move.REJECT, tier, HERE)).isFalse();
        }
    }

    @Test
    void stopping_work_does_not_wait_for_the_right_tier_but_starting_again_does() {
        for (Tier tier : Tier.values()) {
            assertThat(may(Move.SUSPEND, tier, HERE)).isTrue();
            assertThat(may(Move.SUSPEND, tier, DISTRICT)).isTrue();
            assertThat(may(Move.SUSPEND, tier, THERE)).isFalse();
            assertThat(may(Move.SUSPEND, tier, ENTERPRISE)).isFalse();
        }
        assertThat(may(Move.REINSTATE, Tier.DISTRICT, HERE)).isFalse();
    }

    @Test
    void an_official_in_charge_may_do_what_the_enterprise_may() {
        for (Move move : Set.of(Move.APPLY, Move.HAND_IN, Move.WITHDRAW, Move.REPORT_CONDITION)) {
            assertThat(may(move, Tier.TOWN, ENTERPRISE)).isTrue();
            assertThat(may(move, Tier.TOWN, HERE)).isTrue();
            assertThat(may(move, Tier.TOWN, DISTRICT)).isTrue();
            assertThat(may(move, Tier.TOWN, THERE)).isFalse();
        }
    }

    @Test
    void only_those_who_inspected_say_what_they_found_and_only_clocks_escalate() {
        for (Doer other : Set.of(HERE, DISTRICT, ENTERPRISE, Doer.RULES)) {
            assertThat(may(Move.PASS_INSPECTION, Tier.TOWN, other)).isFalse();
            assertThat(may(Move.FAIL_INSPECTION, Tier.TOWN, other)).isFalse();
            assertThat(may(Move.ESCALATE, Tier.TOWN, other)).isFalse();
        }
        assertThat(may(Move.PASS_INSPECTION, Tier.TOWN, Doer.INSPECTION)).isTrue();
        assertThat(may(Move.ESCALATE, Tier.TOWN, Doer.CLOCK)).isTrue();
    }

    @Test
    void every_refusal_says_why_in_both_languages() {
        for (Move move : Move.values()) {
            DecisionAuthority.refusal(move, Tier.TOWN, TOWN, THERE).ifPresent(reason -> {
                assertThat(reason.en()).endsWith(".");
                assertThat(reason.zh()).endsWith("。");
            });
        }
    }

    private static boolean may(Move move, Tier tier, Doer by) {
        return DecisionAuthority.refusal(move, tier, TOWN, by).isEmpty();
    }
}
