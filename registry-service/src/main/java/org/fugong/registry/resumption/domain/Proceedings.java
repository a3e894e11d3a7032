package org.fugong.registry.resumption.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Application.Inspection;
import org.fugong.registry.resumption.domain.Application.Turn;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.Outcome;
import org.fugong.registry.resumption.domain.Course.State;

/**
 * Moves applications: the table of {@link Course}, who may by {@link DecisionAuthority}, what a move asks for besides,
 * and whose turn it is afterwards. Texts have been checked before.
 */
public final class Proceedings {

    /** States in which somebody's time runs by the policy. Those left out are ends, or last until something happens. */
    static final Set<State> CLOCKED =
            Set.of(State.APPLIED, State.RETURNED, State.INSPECTING, State.APPROVED, State.SUSPENDED);

    private static final Reason INCOMPLETE = new Reason("The plan lacks what the rules ask for.", "方案不符合现行要求，尚不完整。");
    private static final Reason NOT_INSPECTED =
            new Reason("The inspection that was asked for is not passed yet.", "现场核查尚未通过。");
    private static final Reason CONDITION_OVERDUE =
            new Reason("A condition whose term is over is not met.", "仍有到期条件未落实。");
    private static final Reason NEVER_APPROVED = new Reason("The application was never approved.", "申请从未获得同意。");
    private static final Reason NO_CLOCK = new Reason("No clock runs.", "目前没有时限。");
    private static final Reason NO_SUCH_CONDITION =
            new Reason("There is no open condition of that number.", "没有该编号的未落实条件。");

    private final CoursePolicy policy;
    private final TierPolicy tiers;
    private final ZoneId zone;

    public Proceedings(CoursePolicy policy, TierPolicy tiers, ZoneId zone) {
        this.policy = policy;
        this.tiers = tiers;
        this.zone = zone;
    }

    /** A condition that an official sets. */
    public record NewCondition(String what, LocalDate until) {}

    /** Applies, with a plan that is well-formed. */
    public Verdict apply(UUID id, @Nullable Application latest, Applicant enterprise, Plan plan, Doer by, Instant now) {
        State from = latest == null ? State.NOT_APPLIED : latest.state();
        Tier tier = tier(enterprise);
        Optional<Verdict> refused = refusal(from, tier, enterprise.town(), Move.APPLY, by);
        if (refused.isPresent()) {
            return refused.get();
        }
        Instant at = latest == null ? now : later(now, latest.turn().since());
        Draft draft = new Draft(id, enterprise.id(), enterprise.town(), tier, tiers.version(), plan, at);
        return handedIn(draft, Move.APPLY, enterprise, by, at);
    }

    /** Hands a returned application in again with a better plan. The tier may rise with the enterprise, never sink. */
    public Verdict handIn(Application a, Applicant enterprise, Plan plan, Doer by, Instant now) {
        return refusal(a, Move.HAND_IN, by).orElseGet(() -> {
            Draft draft = new Draft(a);
            draft.plan = plan;
            draft.tier = a.tier().atLeast(tier(enterprise));
            draft.tierPolicy = tiers.version();
            return handedIn(
                    draft, Move.HAND_IN, enterprise, by, later(now, a.turn().since()));
        });
    }

    /** Returns an application that is not complete. */
    public Verdict giveBack(Application a, List<String> whatIsMissing, Doer by, Instant now) {
        return plain(a, Move.RETURN, whatIsMissing, by, now);
    }

    /** Asks for an inspection though the policy does not, or for another one. */
    public Verdict askInspection(Application a, List<String> reasons, Doer by, Instant now) {
        return refusal(a, Move.ASK_INSPECTION, by).orElseGet(() -> {
            Draft draft = new Draft(a);
            draft.inspection = Inspection.ASKED;
            return moved(
                            draft,
                            Move.ASK_INSPECTION,
                            reasons,
                            by,
                            later(now, a.turn().since()))
                    .done();
        });
    }

    /** Takes in what an inspection found. One that is not passed returns the application with the findings. */
    public Verdict inspected(Application a, boolean passed, List<String> findings, Doer by, Instant now) {
        Move move = passed ? Move.PASS_INSPECTION : Move.FAIL_INSPECTION;
        return refusal(a, move, by).orElseGet(() -> {
            Draft draft = new Draft(a);
            draft.inspection = passed ? Inspection.PASSED : Inspection.FAILED;
            return moved(draft, move, findings, by, later(now, a.turn().since()))
                    .done();
        });
    }

    /** Approves, perhaps under conditions. */
    public Verdict approve(Application a, List<String> reasons, List<NewCondition> conditions, Doer by, Instant now) {
        Optional<Verdict> refused = refusal(a, Move.APPROVE, by);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!policy.shortfalls(a.plan()).isEmpty()) {
            return new Verdict.Illegal(a.state(), INCOMPLETE);
        }
        if (a.inspection() == Inspection.ASKED || a.inspection() == Inspection.FAILED) {
            return new Verdict.Illegal(a.state(), NOT_INSPECTED);
        }
        Instant at = later(now, a.turn().since());
        Draft draft = new Draft(a);
        add(draft, conditions);
        draft.decidedAt = at;
        return moved(draft, Move.APPROVE, reasons, by, at).done();
    }

    /** Rejects, also an enterprise that is suspended. */
    public Verdict reject(Application a, List<String> reasons, Doer by, Instant now) {
        return refusal(a, Move.REJECT, by).orElseGet(() -> {
            Instant at = later(now, a.turn().since());
            Draft draft = new Draft(a);
            draft.decidedAt = at;
            return moved(draft, Move.REJECT, reasons, by, at).done();
        });
    }

    /** Stops an enterprise's work for the time being. */
    public Verdict suspend(Application a, Cause cause, List<String> reasons, Doer by, Instant now) {
        return refusal(a, Move.SUSPEND, by).orElseGet(() -> {
            Draft draft = new Draft(a);
            draft.cause = cause;
            return moved(draft, Move.SUSPEND, reasons, by, later(now, a.turn().since()))
                    .done();
        });
    }

    /** Lets a suspended enterprise resume again, once no condition is overdue. */
    public Verdict reinstate(Application a, List<String> reasons, List<NewCondition> conditions, Doer by, Instant now) {
        Optional<Verdict> refused = refusal(a, Move.REINSTATE, by);
        if (refused.isPresent()) {
            return refused.get();
        }
        Instant at = later(now, a.turn().since());
        if (a.conditions().stream().anyMatch(c -> c.open() && !c.ends(zone).isAfter(at))) {
            return new Verdict.Illegal(a.state(), CONDITION_OVERDUE);
        }
        Draft draft = new Draft(a);
        add(draft, conditions);
        return moved(draft, Move.REINSTATE, reasons, by, at).done();
    }

    /** Takes in that the enterprise says it has met a condition. */
    public Verdict report(Application a, int number, String note, Doer by, Instant now) {
        Instant at = later(now, a.turn().since());
        return onCondition(a, Move.REPORT_CONDITION, number, by, at, c -> c.reported(at, note));
    }

    /**
     * Settles a condition.
     *
     * @param outcome MET or WAIVED; OPEN says that it is not met though it was reported
     */
    public Verdict settle(Application a, int number, Condition.State outcome, String note, Doer by, Instant now) {
        Instant at = later(now, a.turn().since());
        return onCondition(
                a,
                Move.SETTLE_CONDITION,
                number,
                by,
                at,
                c -> outcome == Condition.State.OPEN ? c.notMet(note) : c.settled(outcome, at, note));
    }

    /** Takes an application back. */
    public Verdict withdraw(Application a, Doer by, Instant now) {
        return plain(a, Move.WITHDRAW, List.of(), by, now);
    }

    /**
     * A clock ran out: what an enterprise has goes to the officials of its tier, what officials have to the next tier;
     * above the city there is none, so there it is overdue.
     */
    public Verdict escalate(Application a, Instant now) {
        Optional<Verdict> refused = refusal(a, Move.ESCALATE, Doer.CLOCK);
        if (refused.isPresent()) {
            return refused.get();
        }
        Instant due = a.runsOutAt();
        if (due == null) {
            return new Verdict.Illegal(a.state(), NO_CLOCK);
        }
        // The database's clock said that it is due; ours may be a little behind.
        Instant at = later(later(now, a.turn().since()), due);
        Holder holder = a.turn().holder();
        Draft draft = new Draft(a);
        Optional<Tier> next = holder.official() ? a.tier().next() : Optional.of(a.tier());
        next.ifPresent(tier -> draft.tier = tier);
        Turn turn = next.isPresent() ? officials(draft, at) : new Turn(holder, at, due, true, policy.version());
        draft.step(Move.ESCALATE, Doer.CLOCK, at, turn, List.of());
        return draft.done();
    }

    /**
     * The enterprise moved: the officials of the new town have what those of the old one had. The clock goes on, since the
     * enterprise has waited.
     */
    public Verdict relocate(Application a, String town, Instant now) {
        return refusal(a, Move.RELOCATE, Doer.RULES).orElseGet(() -> {
            Instant at = later(now, a.turn().since());
            Turn had = a.turn();
            Draft draft = new Draft(a);
            draft.town = town;
            Turn turn = new Turn(had.holder(), at, had.dueAt(), had.overdue(), had.policy());
            draft.step(Move.RELOCATE, Doer.RULES, at, turn, List.of());
            return draft.done();
        });
    }

    /** The enterprise is closed. */
    public Verdict close(Application a, String because, Instant now) {
        return plain(a, Move.CLOSE, List.of(because), Doer.RULES, now);
    }

    /** It was closed by mistake: who had been approved is again, under the conditions of before. */
    public Verdict revive(Application a, Instant now) {
        Optional<Verdict> refused = refusal(a, Move.REVIVE, Doer.RULES);
        if (refused.isEmpty() && a.decidedAt() == null) {
            return new Verdict.Illegal(a.state(), NEVER_APPROVED);
        }
        return refused.orElseGet(() -> plain(a, Move.REVIVE, List.of(), Doer.RULES, now));
    }

    /** Why a move is refused, in the order in which it is looked at: who, state, what it asks for besides. */
    public Optional<Reason> refusal(Application a, Move move, Doer by, Instant now) {
        Verdict verdict =
                switch (move) {
                    case APPROVE -> approve(a, List.of(), List.of(), by, now);
                    case REINSTATE -> reinstate(a, List.of(), List.of(), by, now);
                    case REVIVE ->
                        by.party() == Doer.Party.RULES
                                ? revive(a, now)
                                : refusal(a, move, by).orElse(null);
                    default -> refusal(a, move, by).orElse(null);
                };
        return verdict instanceof Verdict.Illegal illegal
                ? Optional.of(illegal.reason())
                : verdict instanceof Verdict.NotYours notYours ? Optional.of(notYours.reason()) : Optional.empty();
    }

    /** Whether somebody else than the one who wants it may make a move, whatever the state. */
    public Optional<Verdict> notYours(Application a, Move move, Doer by) {
        return DecisionAuthority.refusal(move, a.tier(), a.town(), by)
                .map(reason -> new Verdict.NotYours(a.tier(), reason));
    }

    private Verdict.Moved handedIn(Draft draft, Move move, Applicant enterprise, Doer by, Instant at) {
        moved(draft, move, List.of(), by, at);
        draft.missing = policy.shortfalls(draft.plan);
        if (!draft.missing.isEmpty()) {
            return moved(draft, Move.RETURN, List.of(), Doer.RULES, at).done();
        }
        // What was seen on site stays true when the paper is mended; what was not passed is looked at again.
        boolean asked = draft.inspection == Inspection.ASKED
                || draft.inspection == Inspection.FAILED
                || policy.asksInspection(enterprise.headcount(), enterprise.industry());
        if (asked && draft.inspection != Inspection.PASSED) {
            draft.inspection = Inspection.ASKED;
            moved(draft, Move.ASK_INSPECTION, List.of(), Doer.RULES, at);
        }
        return draft.done();
    }

    private Verdict plain(Application a, Move move, List<String> reasons, Doer by, Instant now) {
        return refusal(a, move, by).orElseGet(() -> moved(
                        new Draft(a), move, reasons, by, later(now, a.turn().since()))
                .done());
    }

    private Verdict onCondition(
            Application a, Move move, int number, Doer by, Instant at, UnaryOperator<Condition> change) {
        Optional<Verdict> refused = refusal(a, move, by);
        if (refused.isPresent()) {
            return refused.get();
        }
        List<Condition> conditions = new ArrayList<>(a.conditions());
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            if (condition.number() == number && condition.open()) {
                Condition changed = change.apply(condition);
                conditions.set(i, changed);
                Draft draft = new Draft(a);
                draft.conditions = conditions;
                List<String> said = changed.note().isEmpty() ? List.of() : List.of(changed.note());
                // A suspension goes on as it was, with its reasons and its clock.
                Turn turn = a.state() == State.APPROVED ? turnOfConditions(draft, at) : a.turn();
                draft.step(move, by, at, turn, said);
                return draft.done();
            }
        }
        return new Verdict.Illegal(a.state(), NO_SUCH_CONDITION);
    }

    /** Makes a move that has been found legal. */
    private Draft moved(Draft draft, Move move, List<String> reasons, Doer by, Instant at) {
        if (!(Course.move(draft.state, move) instanceof Outcome.Next next)) {
            throw new IllegalStateException(move + " from " + draft.state);
        }
        draft.state = next.state();
        draft.reasons = List.copyOf(reasons);
        draft.missing = draft.state == State.RETURNED ? draft.missing : List.of();
        draft.step(move, by, at, turn(draft, at), draft.reasons);
        return draft;
    }

    private Turn turn(Draft draft, Instant at) {
        return switch (draft.state) {
            case APPLIED, INSPECTING, SUSPENDED -> officials(draft, at);
            case RETURNED ->
                new Turn(
                        Holder.ENTERPRISE,
                        at,
                        at.plus(policy.limit(State.RETURNED, draft.tier)),
                        false,
                        policy.version());
            case APPROVED -> turnOfConditions(draft, at);
            default -> new Turn(Holder.NOBODY, at, null, false, policy.version());
        };
    }

    /** An enterprise has until its next condition ends; what it reports, or lets pass, is the officials' to look at. */
    private Turn turnOfConditions(Draft draft, Instant at) {
        List<Condition> open = draft.conditions.stream().filter(Condition::open).toList();
        if (open.isEmpty()) {
            return new Turn(Holder.NOBODY, at, null, false, policy.version());
        }
        Instant ends = open.stream()
                .map(c -> c.ends(zone))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean reported = open.stream().anyMatch(c -> c.reportedAt() != null);
        return reported || !ends.isAfter(at)
                ? officials(draft, at)
                : new Turn(Holder.ENTERPRISE, at, ends, false, policy.version());
    }

    private Turn officials(Draft draft, Instant at) {
        return new Turn(
                Holder.of(draft.tier), at, at.plus(policy.limit(draft.state, draft.tier)), false, policy.version());
    }

    private void add(Draft draft, List<NewCondition> conditions) {
        for (NewCondition condition : conditions) {
            draft.conditions.add(Condition.set(draft.conditions.size() + 1, condition.what(), condition.until()));
        }
    }

    private Tier tier(Applicant enterprise) {
        return tiers.route(enterprise.aboveScale(), enterprise.headcount(), enterprise.industry());
    }

    private static Optional<Verdict> refusal(Application a, Move move, Doer by) {
        return refusal(a.state(), a.tier(), a.town(), move, by);
    }

    private static Optional<Verdict> refusal(State from, Tier tier, String town, Move move, Doer by) {
        Optional<Verdict> notYours =
                DecisionAuthority.refusal(move, tier, town, by).map(reason -> new Verdict.NotYours(tier, reason));
        if (notYours.isPresent()) {
            return notYours;
        }
        return Course.move(from, move) instanceof Outcome.Refused refused
                ? Optional.of(new Verdict.Illegal(from, refused.reason()))
                : Optional.empty();
    }

    /** An application's steps never go back in time, also when the clocks of two replicas differ. */
    private static Instant later(Instant now, Instant since) {
        return now.isBefore(since) ? since : now;
    }
}
