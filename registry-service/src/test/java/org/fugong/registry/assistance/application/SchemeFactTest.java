package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.assistance.domain.Found;
import org.fugong.registry.assistance.domain.Given;
import org.fugong.registry.assistance.domain.Like;
import org.fugong.registry.assistance.domain.Longer;
import org.fugong.registry.assistance.domain.Nearness;
import org.fugong.registry.assistance.domain.Reason;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeDesk;
import org.fugong.registry.assistance.domain.SchemeGiven;
import org.fugong.registry.assistance.domain.SchemeVerdict;
import org.fugong.registry.assistance.domain.Terms;

/** One course of a scheme, and other ends of it: each fact is as the contract's example says. */
class SchemeFactTest {

    private static final SchemeDesk DESK = SchemeGiven.DESK;
    private static final Doer OFFICIAL = Doer.official("COMMERCE", "li");
    private static final Doer CONTACT = Doer.enterprise("contact");
    private static final UUID A = UUID.fromString("b71a8908-d121-8633-a02c-2b2dc381e762");
    private static final UUID B = UUID.fromString("0f0d8c9e-1c55-8f3a-9b0c-5a4d3c2b1a01");
    private static final UUID C = UUID.fromString("0f0d8c9e-1c55-8f3a-9b0c-5a4d3c2b1a02");
    private static final UUID D = UUID.fromString("0f0d8c9e-1c55-8f3a-9b0c-5a4d3c2b1a03");
    private static final Terms CANTEEN = SchemeGiven.canteen(1, id(59), 2, 100);

    @Test
    void the_course_of_a_scheme_is_published_as_the_contracts_say() {
        Scheme proposed = published(propose());
        Scheme joined = published(DESK.join(proposed, like(70, D, 30), Doer.CLOCK, at("2020-02-17T05:00:00Z")));
        Scheme offered = published(DESK.offer(joined, CANTEEN, OFFICIAL, at("2020-02-17T06:00:00Z")));
        Scheme one = published(DESK.answer(offered, A, 1, true, "", CONTACT, at("2020-02-17T07:00:00Z")));
        Scheme two = SchemeGiven.moved(DESK.answer(one, B, 1, true, "", CONTACT, at("2020-02-17T07:30:00Z")));
        Scheme all = published(DESK.answer(two, C, 1, false, "", CONTACT, at("2020-02-17T08:00:00Z")));
        Scheme running = published(DESK.runOut(all, SchemeGiven.DEADLINE));
        Scheme leaving =
                published(DESK.leave(running, A, LocalDate.of(2020, 2, 23), "", CONTACT, at("2020-02-20T02:00:00Z")));
        published(DESK.runOut(leaving, at("2020-02-22T16:00:00Z")));
    }

    @Test
    void what_comes_to_nothing_is_published_as_the_contracts_say() {
        Scheme proposed = propose().scheme();
        published(DESK.runOut(proposed, at("2020-02-18T03:00:00Z")));
        published(DESK.dismiss(proposed, "why", OFFICIAL, at("2020-02-17T05:00:00Z")));
        Scheme joined = SchemeGiven.moved(DESK.join(proposed, like(70, D, 30), Doer.CLOCK, at("2020-02-17T05:00:00Z")));
        Scheme offered = SchemeGiven.moved(DESK.offer(joined, CANTEEN, OFFICIAL, at("2020-02-17T06:00:00Z")));
        Scheme one = SchemeGiven.moved(DESK.answer(offered, A, 1, true, "", CONTACT, at("2020-02-17T07:00:00Z")));
        published(DESK.runOut(one, SchemeGiven.DEADLINE));
    }

    @Test
    void a_longer_term_and_a_lost_provider_are_published_as_the_contracts_say() {
        Scheme joined = SchemeGiven.moved(
                DESK.join(propose().scheme(), like(70, D, 30), Doer.CLOCK, at("2020-02-17T05:00:00Z")));
        Scheme offered = SchemeGiven.moved(DESK.offer(joined, CANTEEN, OFFICIAL, at("2020-02-17T06:00:00Z")));
        published(DESK.withoutProvider(offered, "why", OFFICIAL, at("2020-02-17T09:00:00Z")));
        Scheme one = SchemeGiven.moved(DESK.answer(offered, A, 1, true, "", CONTACT, at("2020-02-17T07:00:00Z")));
        Scheme two = SchemeGiven.moved(DESK.answer(one, B, 1, true, "", CONTACT, at("2020-02-17T07:30:00Z")));
        Scheme all = SchemeGiven.moved(DESK.answer(two, C, 1, false, "", CONTACT, at("2020-02-17T08:00:00Z")));
        Scheme running = SchemeGiven.moved(DESK.runOut(all, SchemeGiven.DEADLINE));
        Longer longer = new Longer(2, LocalDate.of(2020, 4, 18), at("2020-03-10T06:00:00Z"));
        Scheme asked = published(DESK.prolong(running, longer, OFFICIAL, at("2020-03-08T02:00:00Z")));
        published(DESK.runOut(asked, longer.answerBy()));
        Scheme yes = SchemeGiven.moved(DESK.answer(asked, A, 2, true, "", CONTACT, at("2020-03-09T02:00:00Z")));
        Scheme both = SchemeGiven.moved(DESK.answer(yes, B, 2, true, "", CONTACT, at("2020-03-09T03:00:00Z")));
        published(DESK.settleLonger(both, at("2020-03-09T03:00:00Z")));
    }

    private static SchemeVerdict.Moved propose() {
        Found found = new Found(
                Category.MEALS,
                Nearness.PARK,
                "330110014",
                id(51),
                List.of(like(50, A, 120), like(60, B, 80), like(61, C, 40)));
        return DESK.propose(id(52), found, new Reason("why", "原因"), "COMMERCE", Doer.CLOCK, Given.MORNING);
    }

    private static Scheme published(SchemeVerdict verdict) {
        if (verdict instanceof SchemeVerdict.Moved moved) {
            Contracts.assertPublishes(SchemeFact.of(moved.scheme(), moved.step(), SchemeGiven.ZONE));
            return moved.scheme();
        }
        throw new AssertionError(verdict);
    }

    private static Like like(int n, UUID enterprise, int quantity) {
        return new Like(id(n), enterprise, Category.MEALS, quantity, "330110014", id(51), Given.MORNING);
    }

    private static UUID id(int n) {
        return UUID.fromString("01950a7e-6c00-7a10-8000-0000000000" + n);
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
