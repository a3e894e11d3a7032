package org.fugong.registry.assistance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.fugong.registry.assistance.domain.Course.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.assistance.domain.Given.COMMERCE;
import static org.fugong.registry.assistance.domain.Given.COORDINATOR;
import static org.fugong.registry.assistance.domain.Given.ENTERPRISE;
import static org.fugong.registry.assistance.domain.Given.MORNING;
import static org.fugong.registry.assistance.domain.Given.TRANSPORT;
import static org.fugong.registry.assistance.domain.Given.meals;
import static org.fugong.registry.assistance.domain.Given.moved;

class DeskTest {

    private static final Instant LATER = MORNING.plus(Duration.ofHours(1));

    private final Desk desk = new Desk(Given.POLICY);

    @Test
    void a_request_is_with_its_department_at_once_and_its_clock_runs() {
        HelpRequest request = meals(desk);
        assertThat(request.department()).isEqualTo("COMMERCE");
        assertThat(request.dueAt()).isEqualTo(MORNING.plus(Duration.ofHours(8)));
        assertThat(request.answerBy()).isEqualTo(MORNING.plus(Duration.ofHours(24)));
    }

    @Test
    void without_a_category_the_desk_has_it_and_little_time() {
        HelpRequest request = unsorted(Urgency.NORMAL);
        assertThat(request.department()).isEqualTo("RESUMPTION_DESK");
        assertThat(request.dueAt()).isEqualTo(MORNING.plus(Duration.ofHours(2)));
        assertThat(desk.accept(request, "", COORDINATOR, LATER)).isInstanceOf(Verdict.Illegal.class);
        HelpRequest sorted = moved(desk.sort(request, Category.MEALS, COORDINATOR, LATER));
        assertThat(sorted.department()).isEqualTo("COMMERCE");
        assertThat(sorted.answerBy()).isEqualTo(LATER.plus(Duration.ofHours(24)));
    }

    @Test
    void what_is_urgent_has_less_time() {
        assertThat(unsorted(Urgency.URGENT).dueAt()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
        assertThat(unsorted(Urgency.CRITICAL).dueAt()).isEqualTo(MORNING.plus(Duration.ofMinutes(24)));
    }

    @Test
    void another_department_is_told_whose_it_is() {
        Verdict verdict = desk.accept(meals(desk), "", TRANSPORT, LATER);
        assertThat(verdict).isInstanceOf(Verdict.NotYours.class);
        assertThat(desk.refusal(meals(desk), Course.Move.ACCEPT, TRANSPORT)).isPresent();
        assertThat(desk.refusal(meals(desk), Course.Move.ACCEPT, COMMERCE)).isEmpty();
    }

    @Test
    void the_third_hand_over_goes_to_the_desk_and_is_the_last() {
        HelpRequest once = moved(desk.handOver(meals(desk), "TRANSPORT", "why", COMMERCE, LATER));
        HelpRequest twice = moved(desk.handOver(once, "COMMERCE", "why", TRANSPORT, LATER));
        HelpRequest thrice = moved(desk.handOver(twice, "TRANSPORT", "why", COMMERCE, LATER));
        assertThat(thrice.department()).isEqualTo("RESUMPTION_DESK");
        assertThat(desk.handOver(thrice, "COMMERCE", "why", COORDINATOR, LATER)).isInstanceOf(Verdict.Illegal.class);
        assertThat(desk.handOver(meals(desk), "COMMERCE", "why", COMMERCE, LATER))
                .isInstanceOf(Verdict.Illegal.class);
    }

    @Test
    void a_clock_that_runs_out_goes_up_level_by_level_and_rings_on() {
        HelpRequest request = meals(desk);
        for (int level : new int[] {1, 2, 3, 3}) {
            Instant due = java.util.Objects.requireNonNull(request.dueAt());
            request = moved(desk.runOut(request, due));
            assertThat(request.level()).isEqualTo(level);
            assertThat(request.dueAt()).isEqualTo(due.plus(Duration.ofHours(4)));
        }
    }

    @Test
    void what_the_enterprise_takes_to_reply_does_not_count_against_the_department() {
        HelpRequest asked = moved(desk.ask(accepted(), "how many shifts?", COMMERCE, LATER));
        HelpRequest replied = moved(desk.reply(asked, "two", ENTERPRISE, LATER.plus(Duration.ofHours(30))));
        assertThat(replied.state()).isEqualTo(State.ACCEPTED);
        assertThat(replied.dueAt()).isEqualTo(MORNING.plus(Duration.ofHours(54)));
        HelpRequest silent = moved(desk.runOut(asked, LATER.plus(Duration.ofHours(48))));
        assertThat(silent.state()).isEqualTo(State.ACCEPTED);
        assertThat(silent.level()).isZero();
    }

    @Test
    void an_answer_is_rated_once_and_can_be_reopened_within_the_window() {
        HelpRequest resolved = moved(desk.resolve(accepted(), "boxed meals", COMMERCE, LATER));
        HelpRequest rated = moved(desk.rate(resolved, 2, "cold", ENTERPRISE, LATER));
        assertThat(desk.rate(rated, 5, "", ENTERPRISE, LATER)).isInstanceOf(Verdict.Illegal.class);
        HelpRequest reopened = moved(desk.reopen(rated, "nothing came", ENTERPRISE, LATER.plus(Duration.ofDays(6))));
        assertThat(reopened.stars()).isNull();
        assertThat(reopened.dueAt()).isNotNull();
        assertThat(desk.reopen(rated, "nothing came", ENTERPRISE, LATER.plus(Duration.ofDays(7))))
                .isInstanceOf(Verdict.Illegal.class);
        assertThat(moved(desk.runOut(rated, LATER.plus(Duration.ofDays(7)))).state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void a_joint_scheme_answers_what_nobody_has_seen_to() {
        HelpRequest served = moved(desk.serveJointly(meals(desk), new UUID(0, 9), "the park canteen", LATER));
        assertThat(served.state()).isEqualTo(State.RESOLVED);
        assertThat(served.schemeId()).isEqualTo(new UUID(0, 9));
    }

    @Test
    void every_refusal_says_why_in_both_languages() {
        for (State state : State.values()) {
            for (Course.Move move : Course.Move.values()) {
                if (Course.move(state, move) instanceof Course.Outcome.Refused refused) {
                    assertThat(refused.reason().en()).as(state + " " + move).endsWith(".");
                    assertThat(refused.reason().zh()).as(state + " " + move).endsWith("。");
                }
            }
        }
    }

    private HelpRequest accepted() {
        return moved(desk.accept(meals(desk), "", COMMERCE, LATER));
    }

    private HelpRequest unsorted(Urgency urgency) {
        return desk.file(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        "330110014",
                        new Desk.Ask(null, urgency, "help", null, null),
                        ENTERPRISE,
                        MORNING)
                .request();
    }
}
