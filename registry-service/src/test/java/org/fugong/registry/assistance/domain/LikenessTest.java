package org.fugong.registry.assistance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.assistance.domain.Given.MORNING;

class LikenessTest {

    private static final UUID PARK = new UUID(7, 1);
    private static final UUID OTHER_PARK = new UUID(7, 2);
    private static final String TOWN = "330110014";

    @Test
    void three_enterprises_of_one_park_that_need_the_same_are_found() {
        List<Found> found = find(like(1, 120, PARK), like(2, 80, PARK), like(3, 40, PARK), like(4, 9, OTHER_PARK));
        assertThat(found).singleElement().satisfies(group -> {
            assertThat(group.nearness()).isEqualTo(Nearness.PARK);
            assertThat(group.likes()).extracting(Like::quantity).containsExactly(120, 80, 40);
            assertThat(group.units()).isEqualTo(240);
        });
    }

    @Test
    void two_are_too_few_to_be_proposed() {
        assertThat(find(like(1, 120, PARK), like(2, 80, PARK))).isEmpty();
    }

    @Test
    void one_enterprise_that_asks_three_times_is_one() {
        Like again = new Like(new UUID(1, 99), new UUID(2, 1), Category.MEALS, 60, TOWN, PARK, MORNING.plusSeconds(9));
        assertThat(find(like(1, 120, PARK), again, like(2, 80, PARK))).isEmpty();
        assertThat(find(like(1, 120, PARK), again, like(2, 80, PARK), like(3, 40, PARK)))
                .singleElement()
                .satisfies(group -> assertThat(group.units()).isEqualTo(180));
    }

    @Test
    void without_a_park_those_of_one_town_are_a_weaker_likeness() {
        assertThat(find(like(1, 120, null), like(2, 80, null), like(3, 40, null)))
                .singleElement()
                .satisfies(group -> assertThat(group.nearness()).isEqualTo(Nearness.TOWN));
        assertThat(find(like(1, 120, null), like(2, 80, null), like(3, 40, PARK)))
                .isEmpty();
    }

    @Test
    void another_category_is_another_need() {
        Like masks = new Like(new UUID(1, 3), new UUID(2, 3), Category.MASKS_DISINFECTANT, 500, TOWN, PARK, MORNING);
        assertThat(find(like(1, 120, PARK), like(2, 80, PARK), masks)).isEmpty();
    }

    @Test
    void what_was_asked_long_ago_is_not_compared() {
        Instant longAgo = MORNING.minus(Duration.ofDays(8));
        Like old = new Like(new UUID(1, 3), new UUID(2, 3), Category.MEALS, 40, TOWN, PARK, longAgo);
        assertThat(find(like(1, 120, PARK), like(2, 80, PARK), old)).isEmpty();
    }

    @Test
    void the_grounds_say_who_where_and_how_much() {
        Found found =
                find(like(1, 120, PARK), like(2, 80, PARK), like(3, 40, PARK)).get(0);
        Reason grounds = found.grounds("中泰工业园", "中泰工业园", SchemeGiven.POLICY);
        assertThat(grounds.zh()).isEqualTo("中泰工业园内 3 家企业 7 天内均提出“员工用餐”，合计 240 份/天，可由一家供应商统一服务。");
        assertThat(grounds.en()).contains("3 enterprises of 中泰工业园", "240 meals a day", "7 days");
    }

    private static List<Found> find(Like... likes) {
        return Likeness.find(List.of(likes), SchemeGiven.POLICY, MORNING.plusSeconds(60));
    }

    private static Like like(int n, int quantity, @Nullable UUID park) {
        return new Like(new UUID(1, n), new UUID(2, n), Category.MEALS, quantity, TOWN, park, MORNING.plusSeconds(n));
    }
}
