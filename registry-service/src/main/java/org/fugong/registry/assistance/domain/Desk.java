package org.fugong.registry.assistance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Course.Outcome;
import org.fugong.registry.assistance.domain.Course.State;

/**
 * Moves requests: the table of {@link Course}, which department may, what a move asks for besides, and the clock
 * afterwards. Texts have been checked before.
 */
public final class Desk {

    private static final Reason NOT_AT_TRIAGE =
            new Reason("It has a category already; hand it over instead.", "该诉求已有类别，请转办。");
    private static final Reason NO_CATEGORY =
            new Reason("The desk says what category it is before it is accepted.", "请先确定诉求类别，再受理。");
    private static final Reason SAME_DEPARTMENT = new Reason("This department has it already.", "该诉求已在本部门。");
    private static final Reason COORDINATED =
            new Reason("It was handed over too often; the coordinators see to it themselves.", "转办次数已达上限，由专班直接协调办理。");
    private static final Reason WINDOW_OVER =
            new Reason("The time to reopen it is over; ask anew.", "重新提出的期限已过，请另行提交。");
    private static final Reason RATED = new Reason("This answer has been rated already.", "已评价过本次答复。");

    private final RoutingPolicy policy;

    public Desk(RoutingPolicy policy) {
        this.policy = policy;
    }

    /** What an enterprise asks, checked before. */
    public record Ask(
            @Nullable Category category,
            Urgency urgency,
            String text,
            @Nullable Integer quantity,
            @Nullable UUID parkId) {}

    /** Takes a request in and routes it at once. */
    public Verdict.Moved file(UUID id, UUID enterpriseId, String town, Ask ask, Doer by, Instant now) {
        HelpRequest request = new HelpRequest(
                id,
                enterpriseId,
                1,
                State.OPEN,
                ask.category(),
                policy.department(ask.category()),
                ask.urgency(),
                ask.text(),
                ask.quantity(),
                ask.parkId(),
                town,
                now,
                now.plus(policy.answerWithin(ask.category(), ask.urgency())),
                0,
                0,
                now,
                now.plus(policy.limit(State.OPEN, ask.category(), ask.urgency())),
                policy.version(),
                "",
                null,
                null,
                "",
                0,
                null);
        return new Verdict.Moved(request, step(request, Move.FILE, by, now, ""));
    }

    /** Says what category it is, which routes it. The time to answer begins when somebody knows what it is. */
    public Verdict sort(HelpRequest r, Category category, Doer by, Instant now) {
        if (Course.allows(r.state(), Move.SORT) && r.category() != null) {
            return new Verdict.Illegal(r.state(), NOT_AT_TRIAGE);
        }
        return moved(r, Move.SORT, by, now, "", draft -> {
            draft.category = category;
            draft.department = policy.department(category);
            draft.answerBy = now.plus(policy.answerWithin(category, r.urgency()));
            draft.level = 0;
        });
    }

    /** Takes it on. */
    public Verdict accept(HelpRequest r, String note, Doer by, Instant now) {
        if (Course.allows(r.state(), Move.ACCEPT) && r.category() == null) {
            return new Verdict.Illegal(r.state(), NO_CATEGORY);
        }
        return moved(r, Move.ACCEPT, by, now, note, draft -> {});
    }

    /** Asks the enterprise something. */
    public Verdict ask(HelpRequest r, String question, Doer by, Instant now) {
        return moved(r, Move.ASK, by, now, question, draft -> {});
    }

    /** The enterprise replies. What it took does not count against the department. */
    public Verdict reply(HelpRequest r, String reply, Doer by, Instant now) {
        return moved(r, Move.REPLY, by, now, reply, draft -> draft.answerBy = putOff(r, now));
    }

    /** Gives it to another department; the one after the most that are allowed goes to the desk, whatever was wanted. */
    public Verdict handOver(HelpRequest r, String department, String why, Doer by, Instant now) {
        if (Course.allows(r.state(), Move.HAND_OVER)) {
            if (coordinated(r)) {
                return new Verdict.Illegal(r.state(), COORDINATED);
            }
            if (department.equals(r.department())) {
                return new Verdict.Illegal(r.state(), SAME_DEPARTMENT);
            }
        }
        boolean tooOften = r.handOvers() >= policy.mostHandOvers();
        return moved(r, Move.HAND_OVER, by, now, why, draft -> {
            draft.department = tooOften ? policy.desk() : department;
            draft.handOvers = r.handOvers() + 1;
            if (r.state() == State.WAITING_FOR_ENTERPRISE) {
                draft.answerBy = putOff(r, now);
            }
        });
    }

    /** Answers with what was done. */
    public Verdict resolve(HelpRequest r, String answer, Doer by, Instant now) {
        return moved(r, Move.RESOLVE, by, now, answer, draft -> answered(draft, answer, now));
    }

    /** A joint scheme that has started serves it. */
    public Verdict serveJointly(HelpRequest r, UUID schemeId, String answer, Instant now) {
        return moved(r, Move.SERVE_JOINTLY, Doer.SCHEME, now, answer, draft -> {
            answered(draft, answer, now);
            draft.schemeId = schemeId;
        });
    }

    /** Rates the last answer, once. */
    public Verdict rate(HelpRequest r, int stars, String praise, Doer by, Instant now) {
        if (Course.allows(r.state(), Move.RATE) && r.stars() != null) {
            return new Verdict.Illegal(r.state(), RATED);
        }
        return moved(r, Move.RATE, by, now, praise, draft -> {
            draft.stars = stars;
            draft.praise = praise;
        });
    }

    /** Reopens it within the window. Half of the time to answer is given again, and the level stays. */
    public Verdict reopen(HelpRequest r, String why, Doer by, Instant now) {
        if (r.state() == State.RESOLVED && r.dueAt() != null && !now.isBefore(r.dueAt())) {
            return new Verdict.Illegal(r.state(), WINDOW_OVER);
        }
        return moved(r, Move.REOPEN, by, now, why, draft -> again(draft, r, now));
    }

    /** The joint scheme that served it has no provider any more. Whatever window there was: it is not the enterprise's doing. */
    public Verdict unserve(HelpRequest r, String why, Instant now) {
        return moved(r, Move.UNSERVE, Doer.SCHEME, now, why, draft -> {
            again(draft, r, now);
            draft.schemeId = null;
        });
    }

    private void again(Draft draft, HelpRequest r, Instant now) {
        draft.answerBy = now.plus(policy.answerWithin(r.category(), r.urgency()).dividedBy(2));
        draft.reopenings = r.reopenings() + 1;
        draft.stars = null;
        draft.praise = "";
    }

    /** Takes it back. */
    public Verdict withdraw(HelpRequest r, String why, Doer by, Instant now) {
        return moved(r, Move.WITHDRAW, by, now, why, draft -> {});
    }

    /** The clock ran out: a department's goes one level up, the enterprise's ends its turn. */
    public Verdict runOut(HelpRequest r, Instant now) {
        if (r.state().withDepartment()) {
            return moved(r, Move.ESCALATE, Doer.CLOCK, now, "", draft -> {
                draft.level = Math.min(r.level() + 1, RoutingPolicy.HIGHEST_LEVEL);
            });
        }
        return moved(r, Move.LAPSE, Doer.CLOCK, now, "", draft -> {
            if (r.state() == State.WAITING_FOR_ENTERPRISE) {
                draft.answerBy = putOff(r, now);
            }
        });
    }

    /** Why somebody can't make a move now; nothing if they can. Of what is asked besides, it knows what a page can show. */
    public Optional<Reason> refusal(HelpRequest r, Move move, Doer by) {
        if (Course.move(r.state(), move) instanceof Outcome.Refused refused) {
            return Optional.of(refused.reason());
        }
        if (move == Move.SORT && r.category() != null) {
            return Optional.of(NOT_AT_TRIAGE);
        }
        if (move == Move.ACCEPT && r.category() == null) {
            return Optional.of(NO_CATEGORY);
        }
        if (move == Move.HAND_OVER && coordinated(r)) {
            return Optional.of(COORDINATED);
        }
        if (move == Move.RATE && r.stars() != null) {
            return Optional.of(RATED);
        }
        return notYours(r, move, by).map(Verdict.NotYours::reason);
    }

    private boolean coordinated(HelpRequest r) {
        return r.handOvers() > policy.mostHandOvers()
                || (r.handOvers() == policy.mostHandOvers() && r.department().equals(policy.desk()));
    }

    private Optional<Verdict.NotYours> notYours(HelpRequest r, Move move, Doer by) {
        boolean ofDepartment =
                switch (move) {
                    case SORT, ACCEPT, ASK, HAND_OVER, RESOLVE -> true;
                    default -> false;
                };
        if (!ofDepartment) {
            return Optional.empty();
        }
        // Those who coordinate may do what any department may: a request must never hang on one absent official.
        boolean may = by.party() == Doer.Party.OFFICIAL
                && (by.department() == null
                        || by.department().equals(policy.desk())
                        || by.department().equals(r.department()));
        return may
                ? Optional.empty()
                : Optional.of(new Verdict.NotYours(
                        r.department(), new Reason("Another department has this request.", "该诉求由其他部门办理。")));
    }

    private Verdict moved(HelpRequest r, Move move, Doer by, Instant clock, String note, Consumer<Draft> change) {
        // Replicas' clocks differ a little; the course of a request does not run backwards.
        Instant now = clock.isBefore(r.since()) ? r.since() : clock;
        if (Course.move(r.state(), move) instanceof Outcome.Refused refused) {
            return new Verdict.Illegal(r.state(), refused.reason());
        }
        Optional<Verdict.NotYours> notYours = notYours(r, move, by);
        if (notYours.isPresent()) {
            return notYours.get();
        }
        State next = ((Outcome.Next) Course.move(r.state(), move)).state();
        Draft draft = new Draft(r);
        draft.state = next;
        change.accept(draft);
        if (move != Move.RATE) {
            draft.since = now;
            draft.dueAt = dueAt(draft, move, now);
        }
        HelpRequest moved = draft.done(policy.version());
        return new Verdict.Moved(moved, step(moved, move, by, now, note));
    }

    private @Nullable Instant dueAt(Draft draft, Move move, Instant now) {
        if (!draft.state.clocked()) {
            return null;
        }
        if (move == Move.ESCALATE) {
            return now.plus(policy.escalateAgain());
        }
        if (draft.state == State.ACCEPTED) {
            // A late acceptance leaves as much time as an escalation: a clock that has run out already tells nobody
            // anything.
            Instant least = now.plus(policy.escalateAgain());
            return draft.answerBy.isBefore(least) ? least : draft.answerBy;
        }
        return now.plus(policy.limit(draft.state, draft.category, draft.urgency()));
    }

    private static void answered(Draft draft, String answer, Instant now) {
        draft.answer = answer;
        draft.resolvedAt = now;
    }

    /** The time to answer without what the enterprise's turn took. */
    private static Instant putOff(HelpRequest r, Instant now) {
        return now.isBefore(r.since()) ? r.answerBy() : r.answerBy().plus(Duration.between(r.since(), now));
    }

    private static Step step(HelpRequest r, Move move, Doer by, Instant at, String note) {
        return new Step(r.version(), move, by, r.state(), r.department(), r.level(), at, r.dueAt(), note, r.policy());
    }
}
