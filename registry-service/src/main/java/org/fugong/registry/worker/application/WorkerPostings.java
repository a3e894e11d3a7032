package org.fugong.registry.worker.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.worker.domain.Employment.Move;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Standing.Posting;
import org.fugong.registry.worker.domain.Worker;

/**
 * Lends workers and takes them back, for agreements between enterprises. Runs in the caller's transaction; that all three
 * agreed is the agreement's business. A worker is promised to one enterprise at a time: from the moment that this returns,
 * whether the first day has come or not.
 */
@ApplicationScoped
public class WorkerPostings {

    private final WorkerStore store;
    private final Enterprises enterprises;
    private final WorkerMoves moves;

    @Inject
    WorkerPostings(WorkerStore store, Enterprises enterprises, WorkerMoves moves) {
        this.store = store;
        this.enterprises = enterprises;
        this.moves = moves;
    }

    /**
     * Lends a worker.
     *
     * @param workerId an id or an alias; the worker is locked until the transaction ends
     * @param toEnterprise who borrows
     * @param from first day there
     * @param until last day there, not before the first
     * @param agreementId told again on return
     * @throws Problem 404 for an unknown worker or enterprise, 409 {@code illegal-move} if the worker is promised already
     *     or has left, 422 for a period or a borrower that makes no sense
     */
    public void lend(UUID workerId, UUID toEnterprise, LocalDate from, LocalDate until, UUID agreementId) {
        Worker worker = store.lock(workerId).orElseThrow(Problem::notFound).worker();
        String town =
                enterprises.facts(toEnterprise).orElseThrow(Problem::notFound).town();
        if (until.isBefore(from)) {
            throw Problem.invalid("until", "out-of-range", "The last day does not lie before the first.");
        }
        if (toEnterprise.equals(worker.enterpriseId())) {
            throw Problem.invalid("toEnterprise", "own-enterprise", "A worker is not lent to the own employer.");
        }
        Posting posting = new Posting(toEnterprise, from, until, agreementId);
        moves.move(
                worker,
                Move.LEND,
                worker.enterpriseId(),
                Standing.lent(posting),
                Actor.AGREEMENT,
                lent -> WorkerLent.of(lent, posting, town));
    }

    /**
     * Takes a worker back, at the end of the period or before.
     *
     * @param agreementId the one that the worker was lent by
     * @param on first day at the employer's again
     * @throws Problem 404 for an unknown worker, 409 {@code illegal-move} if the worker is not lent by this agreement
     */
    public void returned(UUID workerId, UUID agreementId, LocalDate on) {
        Worker worker = store.lock(workerId).orElseThrow(Problem::notFound).worker();
        WorkerMoves.require(worker, Move.RETURN);
        Posting posting = worker.standing().posting();
        if (posting == null || !posting.agreementId().equals(agreementId)) {
            throw WorkerMoves.illegal(worker, "The worker is lent by another agreement.", "此人是按另一份协议借出的。");
        }
        moves.move(
                worker,
                Move.RETURN,
                worker.enterpriseId(),
                Standing.EMPLOYED,
                Actor.AGREEMENT,
                back -> WorkerReturned.of(back, posting, on));
    }

    /** Where a worker is lent to, if so. */
    public Optional<Posting> posting(UUID workerId) {
        return store.find(workerId).map(kept -> kept.worker().standing().posting());
    }

    /** Whether a worker can be lent now: employed, neither promised nor gone. */
    public boolean lendable(UUID workerId) {
        return store.find(workerId)
                .filter(kept -> org.fugong.registry.worker.domain.Employment.allows(
                        kept.worker().standing().state(), Move.LEND))
                .isPresent();
    }
}
