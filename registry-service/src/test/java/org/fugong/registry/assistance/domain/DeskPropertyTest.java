package org.fugong.registry.assistance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Course.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is tried in whatever order, a request is never unrouted, never without its clock, and earns every state. */
class DeskPropertyTest {

    private static final List<String> DEPARTMENTS = List.of("COMMERCE", "TRANSPORT", "RESUMPTION_DESK");

    private final Desk desk = new Desk(Given.POLICY);

    @Property(tries = 2000)
    void no_sequence_reaches_a_state_without_its_conditions(
            @ForAll @Size(max = 25) List<Move> moves, @ForAll boolean sorted, @ForAll @Size(5) List<Byte> choices) {
        HelpRequest request = desk.file(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        "330110014",
                        new Desk.Ask(sorted ? Category.MEALS : null, Urgency.URGENT, "help", null, null),
                        Given.ENTERPRISE,
                        Given.MORNING)
                .request();
        boolean accepted = false;
        boolean answered = false;
        Instant now = Given.MORNING;
        for (int i = 0; i < moves.size(); i++) {
            now = now.plus(Duration.ofMinutes(Math.abs(choices.get(i % 5)) * 40L));
            Verdict verdict = tried(request, moves.get(i), Math.abs(choices.get(i % 5)), now);
            if (!(verdict instanceof Verdict.Moved moved)) {
                continue;
            }
            HelpRequest next = moved.request();
            accepted |= moved.step().move() == Move.ACCEPT;
            answered |= next.state() == State.RESOLVED;
            assertThat(next.version()).isEqualTo(request.version() + 1);
            assertThat(next.department()).isNotBlank();
            assertThat(next.since()).isAfterOrEqualTo(request.since());
            assertThat(next.level()).isBetween(0, RoutingPolicy.HIGHEST_LEVEL);
            assertThat(next.handOvers()).isLessThanOrEqualTo(Given.POLICY.mostHandOvers() + 1);
            assertThat(next.dueAt() != null)
                    .as("a clock in " + next.state())
                    .isEqualTo(next.state().clocked());
            if (next.state() == State.REOPENED) {
                assertThat(next.dueAt()).as("a reopened request's clock").isAfter(now.minusNanos(1));
                assertThat(answered).isTrue();
            }
            if (next.state() == State.ACCEPTED || next.state() == State.WAITING_FOR_ENTERPRISE) {
                assertThat(accepted).isTrue();
                assertThat(next.category()).isNotNull();
            }
            if (next.state() == State.RESOLVED || next.state() == State.CLOSED) {
                assertThat(next.answer()).isNotBlank();
                assertThat(next.resolvedAt()).isNotNull();
            }
            if (next.stars() != null) {
                assertThat(next.state()).isIn(State.RESOLVED, State.CLOSED);
            }
            if (next.handOvers() > Given.POLICY.mostHandOvers() && moved.step().move() == Move.HAND_OVER) {
                assertThat(next.department()).isEqualTo(Given.POLICY.desk());
            }
            request = next;
        }
    }

    private Verdict tried(HelpRequest r, Move move, int choice, Instant now) {
        Doer official = Doer.official(choice % 3 == 0 ? null : DEPARTMENTS.get(choice % 3), "li");
        return switch (move) {
            case SORT -> desk.sort(r, Category.values()[choice % Category.values().length], official, now);
            case ACCEPT -> desk.accept(r, "", official, now);
            case ASK -> desk.ask(r, "what?", official, now);
            case REPLY -> desk.reply(r, "this", Given.ENTERPRISE, now);
            case HAND_OVER -> desk.handOver(r, DEPARTMENTS.get(choice % 3), "why", official, now);
            case RESOLVE -> desk.resolve(r, "done", official, now);
            case UNSERVE -> desk.unserve(r, "closed", now);
            case SERVE_JOINTLY -> desk.serveJointly(r, new UUID(0, 9), "done", now);
            case RATE -> desk.rate(r, 1 + choice % 5, "", Given.ENTERPRISE, now);
            case REOPEN -> desk.reopen(r, "why", Given.ENTERPRISE, now);
            case WITHDRAW -> desk.withdraw(r, "", Given.ENTERPRISE, now);
            case FILE, ESCALATE, LAPSE -> desk.runOut(r, now);
        };
    }
}
