package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeCourse.State;

/** The clocks of joint schemes under a policy. */
record SchemeTimes(SchemePolicy policy, ZoneId zone) {

    /** When the clock runs out of the state that a move leads to; null at an end. */
    @Nullable Instant dueAt(Scheme changed, State next, Scheme before, Move move, Instant now) {
        Terms terms = changed.terms();
        return switch (next) {
            case PROPOSED ->
                switch (move) {
                    case ESCALATE -> now.plus(policy.escalateAgain());
                    case SEEK -> now.plus(policy.offerWithin());
                    default -> before.dueAt();
                };
            case OFFERED -> terms == null ? before.dueAt() : terms.answerBy();
            case RUNNING ->
                terms == null
                        ? before.dueAt()
                        : changed.longer() != null
                                        && changed.longer().answerBy().isBefore(over(changed))
                                ? changed.longer().answerBy()
                                : over(changed);
            case ENDED, LAPSED, DISMISSED -> null;
        };
    }

    /** When a scheme that runs is over: its term is, or too few are left. */
    Instant over(Scheme s) {
        return s.firstTooFew()
                .orElseGet(() ->
                        s.terms() == null ? LocalDate.MAX : s.terms().endsOn().plusDays(1))
                .atStartOfDay(zone)
                .toInstant();
    }
}
