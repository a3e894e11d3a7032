package org.fugong.transport.journey.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpRuleTest {

    private static final Instant NOW = Instant.parse("2020-02-19T13:00:00Z");
    private static final Optional<Instant> LATER = Optional.of(NOW.plusSeconds(1800));

    @Test
    void somebody_who_was_not_reached_is_called_again() {
        assertThat(FollowUpRule.objection(CallOutcome.NOT_REACHED, Optional.empty(), NOW))
                .contains(FollowUpRule.Objection.NEXT_CALL_NEEDED);
        assertThat(FollowUpRule.objection(CallOutcome.NOT_REACHED, LATER, NOW)).isEmpty();
        assertThat(FollowUpRule.accountsFor(CallOutcome.NOT_REACHED, LATER)).isFalse();
    }

    @Test
    void the_next_call_lies_ahead() {
        assertThat(FollowUpRule.objection(CallOutcome.REACHED, Optional.of(NOW), NOW))
                .contains(FollowUpRule.Objection.NEXT_CALL_PAST);
    }

    @Test
    void who_is_ill_or_comes_another_way_is_accounted_for_unless_somebody_calls_again() {
        for (CallOutcome outcome : CallOutcome.values()) {
            assertThat(FollowUpRule.accountsFor(outcome, Optional.empty()))
                    .isEqualTo(outcome != CallOutcome.NOT_REACHED);
            assertThat(FollowUpRule.accountsFor(outcome, LATER)).isFalse();
        }
    }

    @Test
    void the_latest_is_what_was_last_known() {
        LastKnown boarded = new LastKnown(LastKnown.Kind.BOARDED, NOW, "li", OptionalInt.of(2));
        LastKnown cleared =
                new LastKnown(LastKnown.Kind.CLEARED, NOW.minusSeconds(9), "/agencies/railway", OptionalInt.empty());
        assertThat(LastKnown.latest(List.of(boarded, cleared))).contains(boarded);
        assertThat(LastKnown.latest(List.of())).isEmpty();
    }
}
