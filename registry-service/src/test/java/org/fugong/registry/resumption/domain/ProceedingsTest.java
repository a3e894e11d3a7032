package org.fugong.registry.resumption.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.fugong.registry.resumption.domain.Application.Inspection;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.resumption.domain.Given.CONTACT;
import static org.fugong.registry.resumption.domain.Given.DISTRICT;
import static org.fugong.registry.resumption.domain.Given.ID;
import static org.fugong.registry.resumption.domain.Given.NOON;
import static org.fugong.registry.resumption.domain.Given.OFFICIAL;
import static org.fugong.registry.resumption.domain.Given.PROCEEDINGS;
import static org.fugong.registry.resumption.domain.Given.after;
import static org.fugong.registry.resumption.domain.Given.applied;
import static org.fugong.registry.resumption.domain.Given.approved;
import static org.fugong.registry.resumption.domain.Given.cinema;
import static org.fugong.registry.resumption.domain.Given.complete;
import static org.fugong.registry.resumption.domain.Given.condition;
import static org.fugong.registry.resumption.domain.Given.factory;
import static org.fugong.registry.resumption.domain.Given.inspecting;
import static org.fugong.registry.resumption.domain.Given.moved;
import static org.fugong.registry.resumption.domain.Given.plan;
import static org.fugong.registry.resumption.domain.Given.returned;
import static org.fugong.registry.resumption.domain.Given.suspended;

class ProceedingsTest {

    @Test
    void a_complete_plan_of_a_small_factory_waits_for_its_town_from_its_first_version_on() {
        Application application = applied();
        assertThat(application.state()).isEqualTo(State.APPLIED);
        assertThat(application.version()).isEqualTo(1);
        assertThat(application.turn().holder()).isEqualTo(Holder.TOWN);
        assertThat(application.runsOutAt()).isEqualTo(after(24));
    }

    @Test
    void an_incomplete_plan_is_returned_at_once_and_says_what_is_missing() {
        // When
        Verdict.Moved moved = moved(PROCEEDINGS.apply(ID, null, factory(), plan(80, 10, false), CONTACT, NOON));
        // Then
        assertThat(moved.steps()).extracting(Step::move).containsExactly(Move.APPLY, Move.RETURN);
        assertThat(moved.application().state()).isEqualTo(State.RETURNED);
        assertThat(moved.application().missing())
                .containsExactly(
                        new Shortfall(Shortfall.Kind.MASKS, 400), new Shortfall(Shortfall.Kind.ISOLATION_ROOM, 50));
        assertThat(moved.application().turn().holder()).isEqualTo(Holder.ENTERPRISE);
        assertThat(moved.application().runsOutAt()).isEqualTo(after(72));
    }

    @Test
    void a_completed_plan_is_handed_in_again_and_lacks_nothing() {
        Application again = moved(PROCEEDINGS.handIn(returned(), factory(), complete(), CONTACT, after(3)))
                .application();
        assertThat(again.state()).isEqualTo(State.APPLIED);
        assertThat(again.missing()).isEmpty();
        assertThat(again.id()).isEqualTo(ID);
        assertThat(again.runsOutAt()).isEqualTo(after(27));
    }

    @Test
    void where_people_crowd_an_inspection_is_asked_for_and_nothing_is_approved_before_it_is_passed() {
        Application cinema = inspecting();
        assertThat(cinema.state()).isEqualTo(State.INSPECTING);
        assertThat(reason(PROCEEDINGS.approve(cinema, List.of(), List.of(), OFFICIAL, after(1))))
                .isEqualTo("The inspection that was asked for is not passed yet.");
        Application passed = moved(PROCEEDINGS.inspected(cinema, true, List.of(), Doer.INSPECTION, after(2)))
                .application();
        assertThat(moved(PROCEEDINGS.approve(passed, List.of(), List.of(), OFFICIAL, after(3)))
                        .application()
                        .state())
                .isEqualTo(State.APPROVED);
    }

    @Test
    void an_inspection_that_is_not_passed_returns_the_application_and_is_made_again() {
        Application failed = moved(
                        PROCEEDINGS.inspected(inspecting(), false, List.of("No screens"), Doer.INSPECTION, after(2)))
                .application();
        assertThat(failed.state()).isEqualTo(State.RETURNED);
        assertThat(failed.reasons()).containsExactly("No screens");
        Application again = moved(PROCEEDINGS.handIn(failed, cinema(), complete(), CONTACT, after(5)))
                .application();
        assertThat(again.state()).isEqualTo(State.INSPECTING);
        assertThat(again.inspection()).isEqualTo(Inspection.ASKED);
    }

    @Test
    void officials_can_ask_for_an_inspection_that_the_policy_does_not() {
        Application asked = moved(PROCEEDINGS.askInspection(applied(), List.of(), OFFICIAL, after(1)))
                .application();
        assertThat(asked.state()).isEqualTo(State.INSPECTING);
        // A return and another plan do not make it go away.
        Application returned = moved(PROCEEDINGS.giveBack(asked, List.of("Where do they eat?"), OFFICIAL, after(2)))
                .application();
        assertThat(moved(PROCEEDINGS.handIn(returned, factory(), complete(), CONTACT, after(3)))
                        .application()
                        .state())
                .isEqualTo(State.INSPECTING);
    }

    @Test
    void what_a_tier_does_not_see_to_in_time_goes_up_tier_by_tier_and_is_overdue_at_the_last() {
        Application town = applied();
        Application district = moved(PROCEEDINGS.escalate(town, after(24))).application();
        assertThat(district.tier()).isEqualTo(Tier.DISTRICT);
        assertThat(district.turn().holder()).isEqualTo(Holder.DISTRICT);
        assertThat(PROCEEDINGS.approve(district, List.of(), List.of(), OFFICIAL, after(25)))
                .isInstanceOf(Verdict.NotYours.class);
        Application city = moved(PROCEEDINGS.escalate(district, after(48))).application();
        assertThat(city.tier()).isEqualTo(Tier.CITY);
        Application overdue = moved(PROCEEDINGS.escalate(city, after(96))).application();
        assertThat(overdue.turn().overdue()).isTrue();
        assertThat(overdue.turn().dueAt()).isEqualTo(after(96));
        assertThat(overdue.runsOutAt()).isNull();
        assertThat(reason(PROCEEDINGS.escalate(overdue, after(97)))).isEqualTo("No clock runs.");
        // Late is better than never.
        assertThat(moved(PROCEEDINGS.approve(overdue, List.of(), List.of(), DISTRICT, after(98)))
                        .application()
                        .turn()
                        .overdue())
                .isFalse();
    }

    @Test
    void an_enterprise_that_does_not_complete_its_plan_in_time_is_called_by_its_own_tier_first() {
        Application late = moved(PROCEEDINGS.escalate(returned(), after(72))).application();
        assertThat(late.state()).isEqualTo(State.RETURNED);
        assertThat(late.tier()).isEqualTo(Tier.TOWN);
        assertThat(late.turn().holder()).isEqualTo(Holder.TOWN);
        assertThat(moved(PROCEEDINGS.handIn(late, factory(), complete(), CONTACT, after(80)))
                        .application()
                        .state())
                .isEqualTo(State.APPLIED);
    }

    @Test
    void an_approval_without_conditions_is_nobodys_turn() {
        assertThat(approved().turn().holder()).isEqualTo(Holder.NOBODY);
        assertThat(approved().runsOutAt()).isNull();
    }

    @Test
    void a_condition_is_the_enterprises_until_its_last_day_ends_then_the_officials() {
        Application approved = approved(condition("2020-02-20"));
        assertThat(approved.turn().holder()).isEqualTo(Holder.ENTERPRISE);
        assertThat(approved.runsOutAt()).isEqualTo("2020-02-20T16:00:00Z");
        Application late = moved(PROCEEDINGS.escalate(approved, after(84))).application();
        assertThat(late.state()).isEqualTo(State.APPROVED);
        assertThat(late.turn().holder()).isEqualTo(Holder.TOWN);
    }

    @Test
    void a_reported_condition_is_looked_at_and_then_nobodys_turn() {
        Application reported = moved(
                        PROCEEDINGS.report(approved(condition("2020-02-20")), 1, "They stand", CONTACT, after(4)))
                .application();
        assertThat(reported.turn().holder()).isEqualTo(Holder.TOWN);
        Application met = moved(PROCEEDINGS.settle(reported, 1, Condition.State.MET, "", OFFICIAL, after(5)))
                .application();
        assertThat(met.hasOpenConditions()).isFalse();
        assertThat(met.turn().holder()).isEqualTo(Holder.NOBODY);
        assertThat(reason(PROCEEDINGS.settle(met, 1, Condition.State.MET, "", OFFICIAL, after(6))))
                .isEqualTo("There is no open condition of that number.");
    }

    @Test
    void what_was_reported_and_is_not_so_goes_back_to_the_enterprise() {
        Application reported = moved(PROCEEDINGS.report(approved(condition("2020-02-20")), 1, "", CONTACT, after(4)))
                .application();
        Application back = moved(PROCEEDINGS.settle(reported, 1, Condition.State.OPEN, "Too low", OFFICIAL, after(5)))
                .application();
        assertThat(back.turn().holder()).isEqualTo(Holder.ENTERPRISE);
        assertThat(back.conditions().get(0).reportedAt()).isNull();
    }

    @Test
    void a_suspended_enterprise_resumes_again_once_no_condition_is_overdue() {
        Application suspended = suspended(condition("2020-02-17"));
        assertThat(reason(PROCEEDINGS.reinstate(suspended, List.of(), List.of(), OFFICIAL, after(24))))
                .isEqualTo("A condition whose term is over is not met.");
        Application met = moved(PROCEEDINGS.settle(suspended, 1, Condition.State.MET, "", OFFICIAL, after(25)))
                .application();
        // The suspension goes on as it was.
        assertThat(met.reasons()).containsExactly("A fever case");
        assertThat(met.turn()).isEqualTo(suspended.turn());
        assertThat(moved(PROCEEDINGS.reinstate(met, List.of(), List.of(), OFFICIAL, after(26)))
                        .application()
                        .state())
                .isEqualTo(State.APPROVED);
    }

    @Test
    void after_a_rejection_or_a_withdrawal_an_enterprise_applies_anew() {
        Application rejected = moved(PROCEEDINGS.reject(applied(), List.of("No"), OFFICIAL, after(1)))
                .application();
        Application withdrawn =
                moved(PROCEEDINGS.withdraw(applied(), CONTACT, after(1))).application();
        for (Application ended : List.of(rejected, withdrawn)) {
            assertThat(moved(PROCEEDINGS.apply(ID, ended, factory(), complete(), CONTACT, after(2)))
                            .application()
                            .version())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_tier_rises_with_the_enterprise_and_never_sinks() {
        Applicant grown = new Applicant(factory().id(), Given.TOWN, "C34", false, 300);
        Application district = moved(PROCEEDINGS.handIn(returned(), grown, complete(), CONTACT, after(1)))
                .application();
        assertThat(district.tier()).isEqualTo(Tier.DISTRICT);
        Application back = moved(PROCEEDINGS.giveBack(district, List.of("?"), DISTRICT, after(2)))
                .application();
        assertThat(moved(PROCEEDINGS.handIn(back, factory(), complete(), CONTACT, after(3)))
                        .application()
                        .tier())
                .isEqualTo(Tier.DISTRICT);
    }

    @Test
    void steps_never_go_back_in_time_when_clocks_differ() {
        Application approved = moved(
                        PROCEEDINGS.approve(applied(), List.of(), List.of(), OFFICIAL, NOON.minusSeconds(2)))
                .application();
        assertThat(approved.decidedAt()).isEqualTo(NOON);
    }

    private static String reason(Verdict verdict) {
        return ((Verdict.Illegal) verdict).reason().en();
    }
}
