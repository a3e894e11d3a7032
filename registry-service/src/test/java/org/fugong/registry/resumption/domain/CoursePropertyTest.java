package org.fugong.registry.resumption.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.Outcome;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Proceedings.NewCondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.resumption.domain.Given.CONTACT;
import static org.fugong.registry.resumption.domain.Given.DISTRICT;
import static org.fugong.registry.resumption.domain.Given.NEIGHBOUR;
import static org.fugong.registry.resumption.domain.Given.OFFICIAL;
import static org.fugong.registry.resumption.domain.Given.POLICY;
import static org.fugong.registry.resumption.domain.Given.PROCEEDINGS;
import static org.fugong.registry.resumption.domain.Given.ZONE;

/** Anybody does anything at any time; what comes of it never breaks the rules. */
class CoursePropertyTest {

    private static final int ATTEMPTS = 60;
    private static final List<Doer> ANYBODY =
            List.of(CONTACT, OFFICIAL, DISTRICT, NEIGHBOUR, Doer.INSPECTION, Doer.RULES, Doer.CLOCK);

    /** What a bookkeeper beside the rules has seen of an application. */
    private static final class Book {
        private Plan plan = Given.complete();
        private boolean asked;
        private boolean passed;

        void note(Step step) {
            if (step.move() == Move.APPLY) {
                asked = false;
                passed = false;
            }
            if (step.move() == Move.ASK_INSPECTION) {
                asked = true;
                passed = false;
            }
            if (step.move() == Move.PASS_INSPECTION) {
                passed = true;
            }
        }
    }

    @Property(tries = 400)
    void no_sequence_of_moves_reaches_a_state_without_its_conditions(@ForAll long seed) {
        Random random = new Random(seed);
        Applicant enterprise = random.nextBoolean() ? Given.factory() : Given.cinema();
        Book book = new Book();
        Application now = null;
        Instant at = Given.NOON;
        for (int i = 0; i < ATTEMPTS; i++) {
            at = at.plus(random.nextInt(40), ChronoUnit.HOURS);
            State state = now == null ? State.NOT_APPLIED : now.state();
            // Half of the time at random, half of the time what the table allows, so that applications get far.
            boolean wild = random.nextBoolean();
            List<Move> moves = Stream.of(Move.values())
                    .filter(m -> wild || Course.allows(state, m))
                    .toList();
            Move move = moves.get(random.nextInt(moves.size()));
            Tier tier = now == null ? Tier.TOWN : now.tier();
            List<Doer> doers = ANYBODY.stream()
                    .filter(d -> wild
                            || DecisionAuthority.refusal(move, tier, Given.TOWN, d)
                                    .isEmpty())
                    .toList();
            Doer by = doers.get(random.nextInt(doers.size()));
            Plan plan = random.nextInt(3) == 0 ? Given.withoutMasks() : Given.complete();
            Verdict verdict = attempt(now, move, by, enterprise, plan, at, random);
            if (verdict == null) {
                continue;
            }
            if (verdict instanceof Verdict.Moved moved) {
                if (move == Move.APPLY || move == Move.HAND_IN) {
                    book.plan = plan;
                }
                holds(now, moved, move, by, book, enterprise);
                now = moved.application();
            } else {
                refusedAlike(now, verdict, move, by, at);
            }
        }
    }

    private static void holds(
            @Nullable Application before, Verdict.Moved moved, Move move, Doer by, Book book, Applicant enterprise) {
        boolean anew = move == Move.APPLY;
        State state = before == null ? State.NOT_APPLIED : before.state();
        Tier tier = before == null || anew ? moved.application().tier() : before.tier();
        long version = before == null || anew ? 0 : before.version();
        Instant since = before == null ? Given.NOON : before.turn().since();
        assertThat(moved.steps().get(0).move()).isEqualTo(move);
        assertThat(moved.steps().get(0).by()).isEqualTo(by);
        for (Step step : moved.steps()) {
            assertThat(Course.move(state, step.move())).isEqualTo(new Outcome.Next(step.state()));
            assertThat(DecisionAuthority.refusal(step.move(), tier, Given.TOWN, step.by()))
                    .isEmpty();
            assertThat(step.version()).isEqualTo(++version);
            assertThat(step.at()).isAfterOrEqualTo(since);
            assertThat(step.tier().compareTo(tier)).isGreaterThanOrEqualTo(0);
            book.note(step);
            if (step.move() == Move.APPROVE) {
                assertThat(POLICY.shortfalls(book.plan)).isEmpty();
                assertThat(book.asked && !book.passed).isFalse();
                assertThat(POLICY.asksInspection(enterprise.headcount(), enterprise.industry()) && !book.passed)
                        .isFalse();
            }
            if (step.move() == Move.REINSTATE) {
                assertThat(moved.application().conditions())
                        .noneMatch(c -> c.open() && !c.ends(ZONE).isAfter(step.at()));
            }
            state = step.state();
            tier = step.tier();
            since = step.at();
        }
        Application now = moved.application();
        assertThat(now.state()).isEqualTo(moved.last().state());
        assertThat(now.plan()).isEqualTo(book.plan);
        turnFits(now);
    }

    /** Whoever has to do something has a clock or is overdue; who has not has none. */
    private static void turnFits(Application now) {
        Holder holder = now.turn().holder();
        assertThat(now.turn().dueAt() == null).isEqualTo(holder == Holder.NOBODY);
        switch (now.state()) {
            case REJECTED, WITHDRAWN, CLOSED -> assertThat(holder).isEqualTo(Holder.NOBODY);
            case APPROVED -> assertThat(holder == Holder.NOBODY).isEqualTo(!now.hasOpenConditions());
            case RETURNED -> assertThat(holder).isIn(Holder.ENTERPRISE, Holder.of(now.tier()));
            default -> assertThat(holder).isEqualTo(Holder.of(now.tier()));
        }
        if (now.turn().overdue()) {
            assertThat(now.tier()).isEqualTo(Tier.CITY);
        }
    }

    /** What a move is refused with is what is shown beforehand. */
    private static void refusedAlike(@Nullable Application now, Verdict verdict, Move move, Doer by, Instant at) {
        Reason said =
                verdict instanceof Verdict.Illegal illegal ? illegal.reason() : ((Verdict.NotYours) verdict).reason();
        assertThat(said).isNotEqualTo(Reason.NO_SUCH_MOVE);
        if (now != null && !ofCondition(move) && move != Move.ESCALATE) {
            assertThat(PROCEEDINGS.refusal(now, move, by, at)).isEqualTo(Optional.of(said));
        }
        if (now != null
                && verdict instanceof Verdict.Illegal
                && Course.move(now.state(), move) instanceof Outcome.Refused refused) {
            assertThat(said).isEqualTo(refused.reason());
        }
    }

    private static boolean ofCondition(Move move) {
        return move == Move.REPORT_CONDITION || move == Move.SETTLE_CONDITION;
    }

    private static @Nullable Verdict attempt(
            @Nullable Application a, Move move, Doer by, Applicant enterprise, Plan plan, Instant at, Random random) {
        if (move == Move.APPLY) {
            return PROCEEDINGS.apply(new UUID(7, random.nextLong()), a, enterprise, plan, by, at);
        }
        if (a == null) {
            return null;
        }
        // A clock that ran out is acted on at its due time, so a step may be later than the attempt.
        Instant since = a.turn().since();
        List<NewCondition> conditions = conditions(random, at.isBefore(since) ? since : at);
        return switch (move) {
            case APPLY -> throw new IllegalStateException();
            case HAND_IN -> PROCEEDINGS.handIn(a, enterprise, plan, by, at);
            case RETURN -> by.party() == Doer.Party.RULES ? null : PROCEEDINGS.giveBack(a, List.of("Why?"), by, at);
            case ASK_INSPECTION ->
                by.party() == Doer.Party.RULES ? null : PROCEEDINGS.askInspection(a, List.of(), by, at);
            case PASS_INSPECTION -> PROCEEDINGS.inspected(a, true, List.of(), by, at);
            case FAIL_INSPECTION -> PROCEEDINGS.inspected(a, false, List.of("No screens"), by, at);
            case APPROVE -> PROCEEDINGS.approve(a, List.of(), conditions, by, at);
            case REJECT -> PROCEEDINGS.reject(a, List.of("No"), by, at);
            case SUSPEND -> PROCEEDINGS.suspend(a, Cause.OTHER, List.of("Stop"), by, at);
            case REINSTATE -> PROCEEDINGS.reinstate(a, List.of(), conditions, by, at);
            case REPORT_CONDITION -> PROCEEDINGS.report(a, 1 + random.nextInt(3), "", by, at);
            case SETTLE_CONDITION ->
                PROCEEDINGS.settle(a, 1 + random.nextInt(3), Condition.State.values()[random.nextInt(3)], "", by, at);
            case WITHDRAW -> PROCEEDINGS.withdraw(a, by, at);
            case RELOCATE -> by.party() == Doer.Party.RULES ? PROCEEDINGS.relocate(a, Given.TOWN, at) : null;
            case CLOSE -> by.party() == Doer.Party.RULES ? PROCEEDINGS.close(a, "Closed", at) : null;
            case REVIVE -> by.party() == Doer.Party.RULES ? PROCEEDINGS.revive(a, at) : null;
            case ESCALATE -> by.party() == Doer.Party.CLOCK ? PROCEEDINGS.escalate(a, at) : null;
        };
    }

    private static List<NewCondition> conditions(Random random, Instant at) {
        List<NewCondition> conditions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            conditions.add(
                    new NewCondition("Screens", LocalDate.ofInstant(at, ZONE).plusDays(random.nextInt(4))));
        }
        return conditions;
    }
}
