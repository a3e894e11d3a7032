package org.fugong.registry.resumption.domain;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.fugong.registry.domain.identity.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 17);

    @Test
    void a_complete_plan_can_be_handed_in_for_today() {
        assertThat(new Plan(80, 400, true, "Meals in three shifts", TODAY).faults(80, TODAY))
                .isEmpty();
    }

    @Test
    void an_empty_plan_is_told_every_missing_field_at_once() {
        assertThat(new Plan(null, null, null, null, null).faults(80, TODAY))
                .extracting(Fault::field)
                .containsExactly("plannedReturn", "masksInStock", "isolationRoom", "canteenPlan", "plannedStart");
    }

    @Test
    void no_more_people_come_back_than_are_employed_and_no_work_starts_yesterday() {
        assertThat(new Plan(81, 0, false, "None", TODAY.minusDays(1)).faults(80, TODAY))
                .extracting(Fault::code)
                .containsExactly("more-than-headcount", "out-of-range");
    }
}
