package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether a worker may be nominated: named rules, asked in this order; the first that objects gives the reason. */
public final class NominationRules {

    private static final List<Rule> RULES = List.of(
            NominationRules::beforeTheDeadline,
            NominationRules::aKnownWorkerOfThisEnterprise,
            NominationRules::onOneCharterAtATime,
            NominationRules::withinTheCap);

    private NominationRules() {}

    /**
     * What a nomination is judged by.
     *
     * @param now the database's clock, read while the charter's row was locked
     * @param workerIsTheirs whether the worker is known here as one of the nominating enterprise
     * @param holder the charter that the worker is bound to, if any
     * @param ofEnterprise how many of the enterprise are seated or waiting on this charter
     */
    public record Case(Charter charter, Instant now, boolean workerIsTheirs, Optional<UUID> holder, int ofEnterprise) {}

    /** Why a nomination is refused. */
    public enum Refusal {
        CHARTER_CLOSED,
        WORKER_UNKNOWN,
        WORKER_ON_A_CHARTER,
        CAP_REACHED
    }

    private interface Rule {
        Optional<Refusal> objection(Case c);
    }

    /** The first objection, or nothing when the worker may be nominated. */
    public static Optional<Refusal> objection(Case c) {
        return RULES.stream().flatMap(rule -> rule.objection(c).stream()).findFirst();
    }

    private static Optional<Refusal> beforeTheDeadline(Case c) {
        return unless(c.charter().isOpenAt(c.now()), Refusal.CHARTER_CLOSED);
    }

    private static Optional<Refusal> aKnownWorkerOfThisEnterprise(Case c) {
        return unless(c.workerIsTheirs(), Refusal.WORKER_UNKNOWN);
    }

    private static Optional<Refusal> onOneCharterAtATime(Case c) {
        return unless(c.holder().isEmpty(), Refusal.WORKER_ON_A_CHARTER);
    }

    private static Optional<Refusal> withinTheCap(Case c) {
        boolean roomLeft = c.charter().perEnterpriseCap().isEmpty()
                || c.ofEnterprise() < c.charter().perEnterpriseCap().getAsInt();
        return unless(roomLeft, Refusal.CAP_REACHED);
    }

    private static Optional<Refusal> unless(boolean holds, Refusal refusal) {
        return holds ? Optional.empty() : Optional.of(refusal);
    }
}
