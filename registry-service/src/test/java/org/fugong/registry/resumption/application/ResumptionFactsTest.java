package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Application.Inspection;
import org.fugong.registry.resumption.domain.Application.Turn;
import org.fugong.registry.resumption.domain.Cause;
import org.fugong.registry.resumption.domain.Condition;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Doer;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Plan;
import org.fugong.registry.resumption.domain.Shortfall;
import org.fugong.registry.resumption.domain.Step;
import org.fugong.registry.resumption.domain.Tier;

import static org.assertj.core.api.Assertions.assertThat;

class ResumptionFactsTest {

    private static final Instant APPLIED = Instant.parse("2020-02-17T03:00:00Z");
    private static final Condition OPEN = Condition.set(1, "Screens", LocalDate.of(2020, 2, 20));
    private static final Condition MET =
            new Condition(1, "Screens", LocalDate.of(2020, 2, 20), Condition.State.MET, null, APPLIED, "");

    @Test
    void an_application_is_published_as_the_contract_says() {
        publishes(List.of(), step(1, Move.APPLY, State.APPLIED, APPLIED, List.of(), null));
    }

    @Test
    void a_decision_is_published_as_the_contract_says() {
        publishes(
                List.of(OPEN),
                step(
                        2,
                        Move.APPROVE,
                        State.APPROVED,
                        Instant.parse("2020-02-17T08:00:00Z"),
                        List.of("隔离间和口罩齐备"),
                        null));
    }

    @Test
    void a_return_is_published_as_the_contract_says() {
        publishes(
                List.of(),
                new Step(
                        2,
                        Move.RETURN,
                        Doer.RULES,
                        State.RETURNED,
                        Tier.TOWN,
                        Holder.ENTERPRISE,
                        APPLIED,
                        Instant.parse("2020-02-20T03:00:00Z"),
                        false,
                        List.of(),
                        List.of(new Shortfall(Shortfall.Kind.MASKS, 400)),
                        null,
                        "2020-02-10"));
    }

    @Test
    void an_escalation_is_published_as_the_contract_says() {
        publishes(
                List.of(),
                new Step(
                        2,
                        Move.ESCALATE,
                        Doer.CLOCK,
                        State.APPLIED,
                        Tier.DISTRICT,
                        Holder.DISTRICT,
                        Instant.parse("2020-02-18T03:00:00Z"),
                        null,
                        false,
                        List.of(),
                        List.of(),
                        null,
                        "2020-02-10"));
    }

    @Test
    void a_suspension_is_published_without_its_words() {
        OutgoingEvent event = publishes(
                List.of(),
                step(
                        3,
                        Move.SUSPEND,
                        State.SUSPENDED,
                        Instant.parse("2020-02-19T03:00:00Z"),
                        List.of("words"),
                        Cause.FEVER_CASE));
        assertThat(event.data().toString()).doesNotContain("words");
    }

    @Test
    void resuming_again_is_published_as_the_contract_says() {
        publishes(
                List.of(),
                step(4, Move.REINSTATE, State.APPROVED, Instant.parse("2020-02-21T03:00:00Z"), List.of(), null));
    }

    @Test
    void a_withdrawal_is_published_as_the_contract_says() {
        publishes(
                List.of(),
                step(2, Move.WITHDRAW, State.WITHDRAWN, Instant.parse("2020-02-17T05:00:00Z"), List.of(), null));
    }

    @Test
    void conditions_that_are_met_are_published_once_none_is_open() {
        Step settled =
                step(3, Move.SETTLE_CONDITION, State.APPROVED, Instant.parse("2020-02-19T03:00:00Z"), List.of(), null);
        publishes(List.of(MET), settled);
        assertThat(ResumptionFacts.of(application(List.of(MET, OPEN)), settled, Holder.TOWN))
                .isEmpty();
    }

    private static OutgoingEvent publishes(List<Condition> conditions, Step step) {
        List<OutgoingEvent> events = ResumptionFacts.of(application(conditions), step, Holder.TOWN);
        assertThat(events).hasSize(1);
        Contracts.assertPublishes(events.get(0));
        return events.get(0);
    }

    private static Step step(
            long version, Move move, State state, Instant at, List<String> reasons, @Nullable Cause cause) {
        return new Step(
                version,
                move,
                Doer.enterprise("x"),
                state,
                Tier.TOWN,
                Holder.TOWN,
                at,
                null,
                false,
                reasons,
                List.of(),
                cause,
                "2020-02-10");
    }

    private static Application application(List<Condition> conditions) {
        return new Application(
                UUID.fromString("01950a7e-6c00-7a10-8000-000000000001"),
                Enterprises.idOf(Codes.uscc(1)),
                9,
                State.APPROVED,
                Tier.TOWN,
                "2020-02-10",
                "330110014",
                new Plan(80, 400, true, "Three shifts", LocalDate.of(2020, 2, 19)),
                APPLIED,
                null,
                List.of(),
                List.of(),
                Inspection.NOT_ASKED,
                conditions,
                new Turn(Holder.NOBODY, APPLIED, null, false, "2020-02-10"));
    }
}
