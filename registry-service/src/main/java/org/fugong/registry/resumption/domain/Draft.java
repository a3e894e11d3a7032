package org.fugong.registry.resumption.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Application.Inspection;
import org.fugong.registry.resumption.domain.Application.Turn;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.State;

/** An application while it is moved, step by step. */
final class Draft {

    private final UUID id;
    private final UUID enterpriseId;
    private final Instant appliedAt;
    private final List<Step> steps = new ArrayList<>();
    private long version;
    private @Nullable Turn turn;
    String town;
    State state;
    Tier tier;
    String tierPolicy;
    Plan plan;

    @Nullable Instant decidedAt;

    List<String> reasons = List.of();
    List<Shortfall> missing = List.of();

    @Nullable Cause cause;

    Inspection inspection = Inspection.NOT_ASKED;
    List<Condition> conditions = new ArrayList<>();

    /** A new one. */
    Draft(UUID id, UUID enterpriseId, String town, Tier tier, String tierPolicy, Plan plan, Instant appliedAt) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.town = town;
        this.appliedAt = appliedAt;
        this.state = State.NOT_APPLIED;
        this.tier = tier;
        this.tierPolicy = tierPolicy;
        this.plan = plan;
    }

    /** One to go on with. */
    Draft(Application a) {
        this(a.id(), a.enterpriseId(), a.town(), a.tier(), a.tierPolicy(), a.plan(), a.appliedAt());
        version = a.version();
        turn = a.turn();
        state = a.state();
        decidedAt = a.decidedAt();
        reasons = a.reasons();
        missing = a.missing();
        inspection = a.inspection();
        conditions = new ArrayList<>(a.conditions());
    }

    /** Whose turn it was before the next step. */
    Turn turn() {
        if (turn == null) {
            throw new IllegalStateException("No step was made.");
        }
        return turn;
    }

    /** Notes a step that has been made, with what was said at it. */
    void step(Move move, Doer by, Instant at, Turn next, List<String> said) {
        version++;
        turn = next;
        steps.add(new Step(
                version,
                move,
                by,
                state,
                tier,
                next.holder(),
                at,
                next.dueAt(),
                next.overdue(),
                said,
                move == Move.RETURN ? missing : List.of(),
                cause,
                next.policy()));
    }

    Verdict.Moved done() {
        return new Verdict.Moved(
                new Application(
                        id,
                        enterpriseId,
                        version,
                        state,
                        tier,
                        tierPolicy,
                        town,
                        plan,
                        appliedAt,
                        decidedAt,
                        reasons,
                        missing,
                        inspection,
                        conditions,
                        turn()),
                steps);
    }
}
