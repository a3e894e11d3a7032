package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Course.State;
import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Step;
import org.fugong.registry.assistance.domain.Urgency;

class HelpFactTest {

    private static final Instant ASKED = Instant.parse("2020-02-17T03:00:00Z");
    private static final Instant SIX = Instant.parse("2020-02-17T06:00:00Z");
    private static final Instant TEN = Instant.parse("2020-02-17T10:00:00Z");
    private static final Instant WINDOW = Instant.parse("2020-02-24T06:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2020-02-17T15:00:00Z");
    private static final UUID SCHEME = UUID.fromString("01950a7e-6c00-7a10-8000-000000000052");

    @Test
    void a_request_is_published_as_the_contract_says() {
        publishes(Move.FILE, State.OPEN, 1, 0, 0, 0, ASKED, Instant.parse("2020-02-17T07:00:00Z"), ANSWER_BY);
    }

    @Test
    void sorting_handing_over_and_escalating_are_published_as_the_contracts_say() {
        publishes(Move.SORT, State.OPEN, 2, 0, 0, 0, SIX, Instant.parse("2020-02-17T07:00:00Z"), ANSWER_BY);
        publishes(Move.HAND_OVER, State.HANDED_OVER, 2, 0, 1, 0, SIX, TEN, ANSWER_BY);
        publishes(Move.ESCALATE, State.OPEN, 2, 1, 0, 0, SIX, TEN, ANSWER_BY);
    }

    @Test
    void answer_rating_reopening_and_withdrawal_are_published_as_the_contracts_say() {
        publishes(Move.SERVE_JOINTLY, State.RESOLVED, 3, 0, 0, 0, SIX, WINDOW, ANSWER_BY);
        publishes(Move.RATE, State.RESOLVED, 4, 0, 0, 0, Instant.parse("2020-02-17T08:00:00Z"), WINDOW, ANSWER_BY);
        publishes(
                Move.REOPEN,
                State.REOPENED,
                4,
                0,
                0,
                1,
                Instant.parse("2020-02-18T08:00:00Z"),
                Instant.parse("2020-02-18T12:00:00Z"),
                Instant.parse("2020-02-18T14:00:00Z"));
        publishes(Move.WITHDRAW, State.WITHDRAWN, 2, 0, 0, 0, SIX, null, ANSWER_BY);
    }

    private static void publishes(
            Move move,
            State state,
            long version,
            int level,
            int handOvers,
            int reopenings,
            Instant at,
            @Nullable Instant dueAt,
            Instant answerBy) {
        boolean answered = version > 2;
        HelpRequest now = request(
                state,
                version,
                "COMMERCE",
                level,
                handOvers,
                reopenings,
                at,
                dueAt,
                answerBy,
                answered,
                move == Move.RATE ? 5 : null);
        HelpRequest before = request(State.OPEN, 1, "TRANSPORT", 0, 0, 0, ASKED, dueAt, answerBy, false, null);
        Step step = new Step(version, move, Doer.CLOCK, state, "COMMERCE", level, at, dueAt, "", "2020-02-10");
        Contracts.assertPublishes(HelpFact.of(before, now, step).orElseThrow());
    }

    private static HelpRequest request(
            State state,
            long version,
            String department,
            int level,
            int handOvers,
            int reopenings,
            Instant since,
            @Nullable Instant dueAt,
            Instant answerBy,
            boolean answered,
            @Nullable Integer stars) {
        return new HelpRequest(
                UUID.fromString("01950a7e-6c00-7a10-8000-000000000050"),
                UUID.fromString("b71a8908-d121-8633-a02c-2b2dc381e762"),
                version,
                state,
                Category.MEALS,
                department,
                Urgency.URGENT,
                "noodles",
                120,
                UUID.fromString("01950a7e-6c00-7a10-8000-000000000051"),
                "330110014",
                ASKED,
                answerBy,
                level,
                handOvers,
                since,
                dueAt,
                "2020-02-10",
                answered ? "done" : "",
                answered ? SIX : null,
                stars,
                "",
                reopenings,
                answered ? SCHEME : null);
    }
}
