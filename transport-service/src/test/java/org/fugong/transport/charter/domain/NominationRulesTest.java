package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.transport.charter.domain.NominationRules.Case;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.charter.domain.NominationRules.Refusal.CAP_REACHED;
import static org.fugong.transport.charter.domain.NominationRules.Refusal.CHARTER_CLOSED;
import static org.fugong.transport.charter.domain.NominationRules.Refusal.WORKER_ON_A_CHARTER;
import static org.fugong.transport.charter.domain.NominationRules.Refusal.WORKER_UNKNOWN;

class NominationRulesTest {

    private static final Instant IN_TIME = HuangshanCharter.DEADLINE.minusSeconds(60);
    private static final UUID ANOTHER = UUID.fromString("0d5580aa-0000-4000-8000-00000000ffff");

    private final Charter charter = HuangshanCharter.announced();

    @Test
    void aKnownWorkerInTimeMayBeNominated() {
        assertThat(NominationRules.objection(new Case(charter, IN_TIME, true, Optional.empty(), 0)))
                .isEmpty();
    }

    @Test
    void aMillisecondBeforeTheDeadlineIsInTime() {
        Instant lastMoment = HuangshanCharter.DEADLINE.minusMillis(1);
        assertThat(NominationRules.objection(new Case(charter, lastMoment, true, Optional.empty(), 0)))
                .isEmpty();
    }

    @Test
    void aMillisecondLateIsTooLate() {
        Instant late = HuangshanCharter.DEADLINE.plusMillis(1);
        assertThat(NominationRules.objection(new Case(charter, late, true, Optional.empty(), 0)))
                .contains(CHARTER_CLOSED);
    }

    @Test
    void beingLateIsToldBeforeAnythingElse() {
        assertThat(NominationRules.objection(
                        new Case(charter, HuangshanCharter.DEADLINE, false, Optional.of(ANOTHER), 9)))
                .contains(CHARTER_CLOSED);
    }

    @Test
    void aWorkerNobodyKnowsIsRefused() {
        assertThat(NominationRules.objection(new Case(charter, IN_TIME, false, Optional.empty(), 0)))
                .contains(WORKER_UNKNOWN);
    }

    @Test
    void aWorkerRidesOnOneCharterAtATime() {
        assertThat(NominationRules.objection(new Case(charter, IN_TIME, true, Optional.of(ANOTHER), 0)))
                .contains(WORKER_ON_A_CHARTER);
    }

    @Test
    void anEnterpriseMayFillItsCapAndNotMore() {
        // Given
        Charter capped = HuangshanCharter.withCap(3);

        // Then
        assertThat(NominationRules.objection(new Case(capped, IN_TIME, true, Optional.empty(), 2)))
                .isEmpty();
        assertThat(NominationRules.objection(new Case(capped, IN_TIME, true, Optional.empty(), 3)))
                .contains(CAP_REACHED);
    }
}
