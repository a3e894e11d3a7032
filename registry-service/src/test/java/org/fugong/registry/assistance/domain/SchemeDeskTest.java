package org.fugong.registry.assistance.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.registry.assistance.domain.Member.Answer;
import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeCourse.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.assistance.domain.Given.COMMERCE;
import static org.fugong.registry.assistance.domain.Given.COORDINATOR;
import static org.fugong.registry.assistance.domain.Given.ENTERPRISE;
import static org.fugong.registry.assistance.domain.Given.MORNING;
import static org.fugong.registry.assistance.domain.Given.TRANSPORT;
import static org.fugong.registry.assistance.domain.SchemeGiven.A;
import static org.fugong.registry.assistance.domain.SchemeGiven.B;
import static org.fugong.registry.assistance.domain.SchemeGiven.C;
import static org.fugong.registry.assistance.domain.SchemeGiven.DEADLINE;
import static org.fugong.registry.assistance.domain.SchemeGiven.DESK;
import static org.fugong.registry.assistance.domain.SchemeGiven.canteen;
import static org.fugong.registry.assistance.domain.SchemeGiven.like;
import static org.fugong.registry.assistance.domain.SchemeGiven.moved;
import static org.fugong.registry.assistance.domain.SchemeGiven.offered;
import static org.fugong.registry.assistance.domain.SchemeGiven.proposed;
import static org.fugong.registry.assistance.domain.SchemeGiven.said;

class SchemeDeskTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 2, 19);

    @Test
    void a_proposal_that_nobody_sees_to_goes_up() {
        Scheme once = moved(DESK.runOut(proposed(), MORNING.plus(Duration.ofHours(24))));
        assertThat(once.state()).isEqualTo(State.PROPOSED);
        assertThat(once.level()).isEqualTo(1);
        assertThat(once.dueAt()).isEqualTo(MORNING.plus(Duration.ofHours(32)));
    }

    @Test
    void its_department_the_coordinators_and_officials_of_the_place_make_offers_and_no_others() {
        Terms terms = canteen(1, new UUID(3, 3), 2, 100);
        assertThat(DESK.offer(proposed(), terms, TRANSPORT, MORNING)).isInstanceOf(SchemeVerdict.NotYours.class);
        assertThat(DESK.offer(proposed(), terms, ENTERPRISE, MORNING)).isInstanceOf(SchemeVerdict.NotYours.class);
        for (Doer official : new Doer[] {COMMERCE, COORDINATOR, Doer.official("", "of the town")}) {
            assertThat(moved(DESK.offer(proposed(), terms, official, MORNING)).state())
                    .isEqualTo(State.OFFERED);
        }
    }

    @Test
    void each_sees_what_it_pays_and_the_sum_is_what_the_canteen_gets() {
        Scheme scheme = offered();
        assertThat(scheme.shares(FIRST_DAY).values()).containsExactly(192_000L, 128_000L, 64_000L);
        assertThat(SchemeGiven.terms(scheme).alone(120)).isEqualTo(240_000);
        // Only the least come, 100 units: 120 alone carry the whole delivery.
        assertThat(SchemeGiven.terms(scheme).most(120)).isEqualTo(204_000);
        assertThat(SchemeGiven.terms(scheme).most(40)).isEqualTo(69_600);
    }

    @Test
    void a_yes_binds_to_the_most_that_was_told_and_can_not_become_a_no() {
        Scheme scheme = said(offered(), A, true);
        assertThat(scheme.member(A).orElseThrow().mostFen()).isEqualTo(204_000);
        assertThat(reason(DESK.answer(scheme, A, 1, false, "", ENTERPRISE, MORNING)))
                .contains("同意参加后即具约束力");
        assertThat(reason(DESK.answer(scheme, A, 1, true, "", ENTERPRISE, MORNING)))
                .contains("已同意");
    }

    @Test
    void a_no_can_become_a_yes_while_there_is_time() {
        Scheme scheme = said(said(offered(), A, false), A, true);
        assertThat(scheme.member(A).orElseThrow().answer()).isEqualTo(Answer.CONSENTED);
        assertThat(DESK.answer(scheme, B, 1, true, "", ENTERPRISE, DEADLINE)).isInstanceOf(SchemeVerdict.Illegal.class);
    }

    @Test
    void other_terms_ask_all_anew_and_an_answer_to_the_old_ones_does_not_count() {
        Scheme again =
                moved(DESK.offer(said(offered(), A, true), canteen(2, new UUID(3, 3), 2, 100), COMMERCE, MORNING));
        assertThat(again.who(Answer.INVITED)).hasSize(3);
        assertThat(reason(DESK.answer(again, B, 1, true, "", ENTERPRISE, MORNING)))
                .contains("方案内容已变更");
    }

    @Test
    void enough_at_the_deadline_start_it_and_too_few_end_it() {
        Scheme one = said(offered(), A, true);
        assertThat(moved(DESK.runOut(one, DEADLINE)).state()).isEqualTo(State.LAPSED);
        Scheme running = moved(DESK.runOut(said(one, B, true), DEADLINE));
        assertThat(running.state()).isEqualTo(State.RUNNING);
        assertThat(running.dueAt()).isEqualTo(Instant.parse("2020-03-19T16:00:00Z"));
        assertThat(running.shares(FIRST_DAY).values()).containsExactly(194_400L, 129_600L);
    }

    @Test
    void enough_members_that_need_too_little_are_too_few() {
        Scheme scheme = moved(DESK.offer(proposed(), canteen(1, new UUID(3, 3), 2, 150), COMMERCE, MORNING));
        Scheme small = said(said(scheme, B, true), C, true);
        assertThat(moved(DESK.runOut(small, DEADLINE)).state()).isEqualTo(State.LAPSED);
    }

    @Test
    void it_starts_early_only_when_all_have_answered() {
        Scheme two = said(said(offered(), A, true), B, true);
        assertThat(reason(DESK.start(two, COMMERCE, MORNING))).contains("尚有企业");
        Scheme all = said(two, C, false);
        assertThat(moved(DESK.start(all, COMMERCE, MORNING)).state()).isEqualTo(State.RUNNING);
        assertThat(DESK.refusal(all, Move.START, TRANSPORT)).isPresent();
    }

    @Test
    void a_neighbour_comes_in_until_it_closes_and_may_answer_then() {
        UUID late = new UUID(2, 4);
        Scheme joined = moved(DESK.join(offered(), like(late, 30), Doer.CLOCK, MORNING));
        assertThat(said(joined, late, true).who(Answer.CONSENTED)).hasSize(1);
        assertThat(DESK.join(joined, like(late, 30), Doer.CLOCK, MORNING)).isInstanceOf(SchemeVerdict.Illegal.class);
        assertThat(DESK.join(offered(), like(late, 30), Doer.CLOCK, DEADLINE))
                .isInstanceOf(SchemeVerdict.Illegal.class);
    }

    @Test
    void whose_request_is_taken_back_is_out_and_may_come_again_with_another() {
        Scheme scheme = offered();
        Scheme without = moved(DESK.drop(scheme, scheme.member(A).orElseThrow(), MORNING));
        assertThat(without.in(FIRST_DAY)).hasSize(2);
        assertThat(DESK.answer(without, A, 1, true, "", ENTERPRISE, MORNING)).isInstanceOf(SchemeVerdict.Illegal.class);
        Like corrected = new Like(new UUID(1, 77), A, Category.MEALS, 100, "330110014", null, MORNING);
        assertThat(said(moved(DESK.join(without, corrected, Doer.CLOCK, MORNING)), A, true)
                        .member(A)
                        .orElseThrow()
                        .quantity())
                .isEqualTo(100);
    }

    @Test
    void a_proposal_of_one_is_none_any_more() {
        Scheme two = moved(DESK.drop(proposed(), proposed().member(A).orElseThrow(), MORNING));
        assertThat(two.state()).isEqualTo(State.PROPOSED);
        Scheme one = moved(DESK.drop(two, two.member(B).orElseThrow(), MORNING));
        assertThat(one.state()).isEqualTo(State.LAPSED);
    }

    @Test
    void who_leaves_is_served_until_then_and_too_few_end_it_on_that_day() {
        Scheme running = moved(DESK.runOut(said(said(said(offered(), A, true), B, true), C, true), DEADLINE));
        LocalDate day = LocalDate.of(2020, 2, 25);
        Scheme without = moved(DESK.leave(running, C, day, "", ENTERPRISE, DEADLINE));
        assertThat(without.in(day.minusDays(1))).hasSize(3);
        assertThat(without.in(day)).hasSize(2);
        assertThat(without.dueAt()).isEqualTo(running.dueAt());
        assertThat(DESK.leave(without, C, day, "", ENTERPRISE, DEADLINE)).isInstanceOf(SchemeVerdict.Illegal.class);
        Scheme tooFew = moved(DESK.leave(without, A, day.plusDays(5), "", ENTERPRISE, DEADLINE));
        Instant thatDay = Instant.parse("2020-02-29T16:00:00Z");
        assertThat(tooFew.dueAt()).isEqualTo(thatDay);
        assertThat(moved(DESK.runOut(tooFew, thatDay)).ending()).isEqualTo(Scheme.Ending.TOO_FEW);
        assertThat(moved(DESK.runOut(running, Instant.parse("2020-03-19T16:00:00Z")))
                        .ending())
                .isEqualTo(Scheme.Ending.TERM_OVER);
    }

    private static final Instant MARCH = Instant.parse("2020-03-08T02:00:00Z");
    private static final Longer LONGER =
            new Longer(2, LocalDate.of(2020, 4, 18), Instant.parse("2020-03-10T06:00:00Z"));

    private static Scheme asked() {
        Scheme running = moved(DESK.runOut(said(said(said(offered(), A, true), B, true), C, true), DEADLINE));
        return moved(DESK.prolong(running, LONGER, COMMERCE, MARCH));
    }

    private static Scheme stays(Scheme scheme, UUID enterprise, boolean yes) {
        return moved(DESK.answer(scheme, enterprise, LONGER.offer(), yes, "", ENTERPRISE, MARCH));
    }

    @Test
    void a_longer_term_is_asked_of_each_and_who_is_not_for_it_is_served_to_the_day_agreed() {
        // Given
        Scheme asked = asked();
        assertThat(asked.dueAt()).isEqualTo(LONGER.answerBy());
        assertThat(reason(DESK.prolong(asked, LONGER, COMMERCE, MARCH))).contains("正在征询");
        assertThat(reason(DESK.answer(asked, A, 1, true, "", ENTERPRISE, MARCH)))
                .contains("方案内容已变更");

        // When one of three says no and one nothing, it goes on for the others
        Scheme said = stays(stays(stays(asked, A, true), B, true), C, false);
        Scheme longer = moved(DESK.runOut(said, LONGER.answerBy()));

        // Then
        assertThat(longer.longer()).isNull();
        assertThat(longer.dueAt()).isEqualTo(Instant.parse("2020-04-18T16:00:00Z"));
        assertThat(longer.in(LocalDate.of(2020, 3, 19))).hasSize(3);
        assertThat(longer.in(LocalDate.of(2020, 3, 20)))
                .extracting(Member::enterpriseId)
                .containsExactly(A, B);
        assertThat(longer.who(Answer.CONSENTED))
                .allSatisfy(member -> assertThat(member.offer()).isEqualTo(2));
    }

    @Test
    void too_few_for_a_longer_term_leave_it_as_it_was_and_their_yes_counts_for_no_other() {
        Scheme kept = moved(DESK.runOut(stays(stays(asked(), A, true), C, false), LONGER.answerBy()));
        assertThat(kept.dueAt()).isEqualTo(Instant.parse("2020-03-19T16:00:00Z"));
        assertThat(kept.servedToTheEnd()).hasSize(3).allMatch(member -> member.leavesOn() == null);
        Longer other = new Longer(
                SchemeDesk.nextOffer(kept), LONGER.endsOn(), LONGER.answerBy().plusSeconds(9));
        assertThat(other.offer()).isEqualTo(3);
        assertThat(moved(DESK.prolong(kept, other, COMMERCE, MARCH)).forLonger())
                .isEmpty();
    }

    @Test
    void a_no_to_a_longer_term_can_become_a_yes_and_a_yes_binds() {
        Scheme yes = stays(stays(asked(), A, false), A, true);
        assertThat(yes.forLonger()).hasSize(1);
        assertThat(reason(DESK.answer(yes, A, 2, false, "", ENTERPRISE, MARCH))).contains("约束力");
        assertThat(DESK.answer(yes, B, 2, true, "", ENTERPRISE, LONGER.answerBy()))
                .isInstanceOf(SchemeVerdict.Illegal.class);
        assertThat(DESK.prolong(offered(), LONGER, COMMERCE, MORNING)).isInstanceOf(SchemeVerdict.Illegal.class);
    }

    @Test
    void when_the_provider_closes_an_offer_is_a_proposal_again_and_what_runs_is_over() {
        Scheme sought = moved(DESK.withoutProvider(said(offered(), A, true), "closed", COMMERCE, MORNING));
        assertThat(sought.state()).isEqualTo(State.PROPOSED);
        assertThat(sought.who(Answer.INVITED)).hasSize(3);
        assertThat(sought.shares(FIRST_DAY)).isEmpty();
        assertThat(sought.dueAt()).isEqualTo(MORNING.plus(Duration.ofHours(24)));
        assertThat(SchemeDesk.nextOffer(sought)).isEqualTo(2);
        Scheme ended = moved(DESK.withoutProvider(asked(), "closed", COMMERCE, MARCH));
        assertThat(ended.ending()).isEqualTo(Scheme.Ending.PROVIDER_GONE);
        assertThat(ended.longer()).isNull();
    }

    @Test
    void an_offer_that_is_dearer_when_only_the_least_come_is_none() {
        assertThat(canteen(1, new UUID(3, 3), 2, 49).cheaper()).isTrue();
        assertThat(canteen(1, new UUID(3, 3), 2, 48).cheaper()).isFalse();
    }

    private static String reason(SchemeVerdict verdict) {
        if (verdict instanceof SchemeVerdict.Illegal illegal) {
            return illegal.reason().zh();
        }
        throw new AssertionError(verdict);
    }
}
