package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.transport.charter.domain.NominationRules.Case;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.charter.domain.NominationRules.Refusal.CAP_REACHED;
import static org.fugong.transport.charter.domain.NominationRules.Refusal.CHARTER_CLOSED;
import static org.fugong.transport.charter.domain.NominationRules.Refusal.NAMED_TWICE;
import static org.fugong.transport.charter.domain.NominationRules.Refusal.NOT_ALLOWED;
import static org.fugong.transport.charter.domain.NominationRules.Refusal.NO_SUCH_STOP;
import static org.fugong.transport.charter.domain.NominationRules.Refusal.WORKER_ON_A_CHARTER;
import static org.fugong.transport.charter.domain.NominationRules.Refusal.WORKER_UNKNOWN;

class NominationRulesTest {

    private static final Instant IN_TIME = HuangshanCharter.DEADLINE.minusSeconds(60);
    private static final UUID ANOTHER = UUID.fromString("0d5580aa-0000-4000-8000-00000000ffff");

    private static final Optional<Rider> RIDER = Optional.of(new Rider(new UUID(0, 1), "330110001", "341022"));

    private final Charter charter = HuangshanCharter.announced();

    @Test
    void aKnownWorkerInTimeMayBeNominated() {
        assertThat(NominationRules.objection(ordinary(IN_TIME))).isEmpty();
    }

    @Test
    void aMillisecondBeforeTheDeadlineIsInTime() {
        assertThat(NominationRules.objection(ordinary(HuangshanCharter.DEADLINE.minusMillis(1))))
                .isEmpty();
    }

    @Test
    void aMillisecondLateIsTooLate() {
        assertThat(NominationRules.objection(ordinary(HuangshanCharter.DEADLINE.plusMillis(1))))
                .contains(CHARTER_CLOSED);
    }

    @Test
    void beingLateIsToldBeforeAnythingElse() {
        assertThat(NominationRules.objection(new Case(
                        charter,
                        HuangshanCharter.DEADLINE,
                        Optional.empty(),
                        true,
                        Optional.of(ANOTHER),
                        List.of(),
                        false,
                        9)))
                .contains(CHARTER_CLOSED);
    }

    @Test
    void aWorkerNobodyKnowsIsRefused() {
        assertThat(NominationRules.objection(
                        new Case(charter, IN_TIME, Optional.empty(), false, Optional.empty(), List.of(), true, 0)))
                .contains(WORKER_UNKNOWN);
    }

    @Test
    void aListNamesAWorkerOnce() {
        assertThat(NominationRules.objection(
                        new Case(charter, IN_TIME, RIDER, true, Optional.empty(), List.of(), true, 0)))
                .contains(NAMED_TWICE);
    }

    @Test
    void aWorkerRidesOnOneCharterAtATime() {
        assertThat(NominationRules.objection(
                        new Case(charter, IN_TIME, RIDER, false, Optional.of(ANOTHER), List.of(), true, 0)))
                .contains(WORKER_ON_A_CHARTER);
    }

    @Test
    void anAllowListIsForThoseOnIt() {
        Circle fromAnhui = new Circle(CircleKind.ORIGIN, "34");
        Circle fromHenan = new Circle(CircleKind.ORIGIN, "41");
        Circle anotherTown = new Circle(CircleKind.TOWN, "330110002");
        assertThat(NominationRules.objection(allowing(anotherTown, fromAnhui))).isEmpty();
        assertThat(NominationRules.objection(allowing(anotherTown, fromHenan))).contains(NOT_ALLOWED);
    }

    @Test
    void nobodyBoardsWhereTheCharterDoesNotHalt() {
        assertThat(NominationRules.objection(
                        new Case(charter, IN_TIME, RIDER, false, Optional.empty(), List.of(), false, 0)))
                .contains(NO_SUCH_STOP);
    }

    @Test
    void anEnterpriseMayFillItsCapAndNotMore() {
        // Given
        Charter capped = HuangshanCharter.withCap(3);

        // Then
        assertThat(NominationRules.objection(
                        new Case(capped, IN_TIME, RIDER, false, Optional.empty(), List.of(), true, 2)))
                .isEmpty();
        assertThat(NominationRules.objection(
                        new Case(capped, IN_TIME, RIDER, false, Optional.empty(), List.of(), true, 3)))
                .contains(CAP_REACHED);
    }

    private Case ordinary(Instant now) {
        return new Case(charter, now, RIDER, false, Optional.empty(), List.of(), true, 0);
    }

    private Case allowing(Circle... circles) {
        return new Case(charter, IN_TIME, RIDER, false, Optional.empty(), List.of(circles), true, 0);
    }
}
