package org.fugong.registry.worker.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.worker.domain.Employment;
import org.fugong.registry.worker.domain.Employment.Move;
import org.fugong.registry.worker.domain.Employment.Outcome;
import org.fugong.registry.worker.domain.Employment.State;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Worker;

/** Makes moves of a worker's employment: the table is asked, the row written, the history kept, the fact published. */
@ApplicationScoped
class WorkerMoves {

    /** Makes the fact of a worker as it is after a move. */
    @FunctionalInterface
    interface Fact {
        OutgoingEvent of(Worker worker);
    }

    private final WorkerStore store;
    private final WorkerHistory history;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    WorkerMoves(WorkerStore store, WorkerHistory history, Outbox outbox, Clock clock) {
        this.store = store;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Whether the table lets the move be made.
     *
     * @throws Problem 409 {@code illegal-move} with the reason, if not
     */
    static State require(Worker worker, Move move) {
        Outcome outcome = Employment.move(worker.standing().state(), move);
        if (outcome instanceof Outcome.Next next) {
            return next.state();
        }
        throw illegal(
                worker,
                ((Outcome.Refused) outcome).reason().en(),
                ((Outcome.Refused) outcome).reason().zh());
    }

    static Problem illegal(Worker worker, String en, String zh) {
        return Problem.of(409, "illegal-move", en)
                .with("state", worker.standing().state().name())
                .with("detailZh", zh);
    }

    /**
     * Moves a locked worker.
     *
     * @param employer after the move
     * @param standing after the move; has to be what the table leads to
     */
    Worker move(Worker worker, Move move, UUID employer, Standing standing, Actor by, Fact fact) {
        State next = require(worker, move);
        if (next != standing.state()) {
            throw new IllegalStateException("The table leads " + move + " to " + next);
        }
        Worker moved = worker.moved(employer, standing, now());
        store.move(moved);
        history.add(List.of(WorkerChange.of(moved, move.name(), List.of(), by)));
        outbox.append(fact.of(moved));
        return moved;
    }
}
