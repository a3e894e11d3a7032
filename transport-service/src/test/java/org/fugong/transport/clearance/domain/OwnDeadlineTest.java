package org.fugong.transport.clearance.domain;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnDeadlineTest {

    private static final Instant CALLED_OUT = Instant.parse("2020-02-17T19:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2020-02-18T03:00:00Z");
    private static final OwnDeadline RULE = new OwnDeadline(Duration.ofHours(1), Duration.ofHours(3));

    @Test
    void ticket_and_health_code_are_due_at_the_charters_deadline() {
        assertThat(RULE.of(ClearanceKind.TICKET, CALLED_OUT, DEADLINE)).isEqualTo(DEADLINE);
        assertThat(RULE.of(ClearanceKind.HEALTH_CODE, CALLED_OUT, DEADLINE)).isEqualTo(DEADLINE);
    }

    @Test
    void the_bureau_is_reached_before_the_village_lets_anyone_go() {
        assertThat(RULE.of(ClearanceKind.ORIGIN_BUREAU, CALLED_OUT, DEADLINE)).isEqualTo("2020-02-18T00:00:00Z");
        assertThat(RULE.of(ClearanceKind.VILLAGE_EXIT, CALLED_OUT, DEADLINE)).isEqualTo("2020-02-18T02:00:00Z");
    }

    @Test
    void who_is_nominated_late_gets_half_of_what_is_left() {
        Instant late = DEADLINE.minus(Duration.ofHours(1));
        assertThat(RULE.of(ClearanceKind.ORIGIN_BUREAU, late, DEADLINE)).isEqualTo("2020-02-18T02:30:00Z");
        assertThat(RULE.of(ClearanceKind.VILLAGE_EXIT, late, DEADLINE)).isEqualTo("2020-02-18T02:30:00Z");
    }
}
