package org.fugong.registry.resumption.domain;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TierPolicyTest {

    private final TierPolicy policy = new TierPolicy("2020-02-10", 300, 2000, Set.of("H", "R"));

    @Test
    void small_enterprises_go_to_their_town() {
        assertThat(policy.route(false, 299, "C34")).isEqualTo(Tier.TOWN);
    }

    @Test
    void size_alone_leads_to_the_district_and_then_to_the_city() {
        assertThat(policy.route(false, 300, "C34")).isEqualTo(Tier.DISTRICT);
        assertThat(policy.route(false, 1999, "C34")).isEqualTo(Tier.DISTRICT);
        assertThat(policy.route(false, 2000, "C34")).isEqualTo(Tier.CITY);
    }

    @Test
    void above_scale_enterprises_never_stay_with_their_town() {
        assertThat(policy.route(true, 1, "C34")).isEqualTo(Tier.DISTRICT);
    }

    @Test
    void where_people_crowd_the_district_decides_whatever_the_size() {
        assertThat(policy.route(false, 5, "H62")).isEqualTo(Tier.DISTRICT);
    }

    @Test
    void thresholds_that_contradict_each_other_are_refused() {
        assertThatThrownBy(() -> new TierPolicy("x", 300, 200, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
