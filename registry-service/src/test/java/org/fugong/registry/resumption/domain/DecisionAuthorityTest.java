package org.fugong.registry.resumption.domain;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionAuthorityTest {

    private static final String TOWN = "330110014";

    @Test
    void a_town_decides_its_own_and_nobody_else_does() {
        assertThat(DecisionAuthority.refusal(Tier.TOWN, TOWN, false, TOWN)).isEmpty();
        assertThat(DecisionAuthority.refusal(Tier.TOWN, TOWN, false, "330110001"))
                .isPresent();
        assertThat(DecisionAuthority.refusal(Tier.TOWN, TOWN, true, null)).isPresent();
    }

    @Test
    void the_district_decides_its_tier_and_enters_the_citys_answers() {
        for (Tier tier : new Tier[] {Tier.DISTRICT, Tier.CITY}) {
            assertThat(DecisionAuthority.refusal(tier, TOWN, true, null)).isEmpty();
            assertThat(DecisionAuthority.refusal(tier, TOWN, false, TOWN)).isPresent();
        }
    }
}
