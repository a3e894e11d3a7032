package org.fugong.transport.clearance.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing to be cleared for one nomination.
 *
 * @param originDivision 6 digits: for a ticket where the charter departs, for everything else the worker's home county
 * @param dueAt when its owner is to have answered, as in {@link OwnDeadline}
 * @param closesAt the charter's deadline, from which no answer counts
 * @param contradicted whether answers contradict each other and nobody has decided yet
 */
public record Clearance(
        UUID id,
        UUID charterId,
        UUID nominationId,
        UUID workerId,
        ClearanceKind kind,
        String originDivision,
        Instant dueAt,
        Instant closesAt,
        Instant requestedAt,
        ClearanceState state,
        boolean contradicted) {

    /** This clearance in another state. */
    public Clearance in(ClearanceState next) {
        return new Clearance(
                id,
                charterId,
                nominationId,
                workerId,
                kind,
                originDivision,
                dueAt,
                closesAt,
                requestedAt,
                next,
                contradicted);
    }

    /** This clearance after an answer, as far as contradictions go. */
    public Clearance after(AnswerEffect effect) {
        boolean still = effect == AnswerEffect.CONTRADICTED || (contradicted && !effect.settles());
        return new Clearance(
                id,
                charterId,
                nominationId,
                workerId,
                kind,
                originDivision,
                dueAt,
                closesAt,
                requestedAt,
                state,
                still);
    }
}
