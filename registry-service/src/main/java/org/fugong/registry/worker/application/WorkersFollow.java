package org.fugong.registry.worker.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.event.Outbox;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;
import org.fugong.registry.worker.domain.Worker;

/** Workers are found in the town of their employer, and whoever keeps their town is told the new one. */
@ApplicationScoped
class WorkersFollow implements WhenEnterpriseMoves {

    private final WorkerStore store;
    private final FindTokens tokens;
    private final WorkerMoves moves;
    private final Outbox outbox;

    @Inject
    WorkersFollow(WorkerStore store, FindTokens tokens, WorkerMoves moves, Outbox outbox) {
        this.store = store;
        this.tokens = tokens;
        this.moves = moves;
        this.outbox = outbox;
    }

    @Override
    public void moved(Moved enterprise) {
        String town = enterprise.now().town();
        List<Worker> changed = store.changeTown(
                enterprise.now().id(), tokens.townTokens(enterprise.from()), tokens.town(town), moves.now());
        outbox.appendAll(changed.stream()
                .map(worker -> WorkerRegistered.of(worker, town))
                .toList());
    }
}
