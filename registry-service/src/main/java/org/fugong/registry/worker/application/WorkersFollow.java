package org.fugong.registry.worker.application;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.MergedItems;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;
import org.fugong.registry.worker.domain.Employment;
import org.fugong.registry.worker.domain.Employment.Move;
import org.fugong.registry.worker.domain.Standing.Leaving;
import org.fugong.registry.worker.domain.Standing.Why;
import org.fugong.registry.worker.domain.Worker;

/**
 * Workers are found in the town of their employer, and whoever keeps their town is told the new one. They leave an employer
 * that is closed, and are back if that was a mistake.
 */
@ApplicationScoped
class WorkersFollow implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private static final String KIND = "worker";

    private final WorkerStore store;
    private final WorkerHistory history;
    private final Transfers transfers;
    private final FindTokens tokens;
    private final WorkerMoves moves;
    private final Outbox outbox;
    private final MergedItems items;

    @Inject
    WorkersFollow(
            WorkerStore store,
            WorkerHistory history,
            Transfers transfers,
            FindTokens tokens,
            WorkerMoves moves,
            Outbox outbox,
            MergedItems items) {
        this.store = store;
        this.history = history;
        this.transfers = transfers;
        this.tokens = tokens;
        this.moves = moves;
        this.outbox = outbox;
        this.items = items;
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

    @Override
    public int order() {
        // After the agreements that lend them have ended.
        return 3;
    }

    @Override
    public void closed(Closed enterprise) {
        transfers.endAskedBy(enterprise.now().id(), Actor.official(enterprise.by()));
        Merge merge = enterprise.merge();
        if (merge != null) {
            items.note(
                    merge.pairId(),
                    KIND,
                    handed(enterprise.now(), merge.survivor(), null, enterprise.by()).stream()
                            .map(worker -> worker.id().toString())
                            .toList());
            return;
        }
        Leaving leaving = new Leaving(enterprise.on(), Why.ENTERPRISE_CLOSED);
        List<Worker> gone = store.leaveAll(enterprise.now().id(), leaving, moves.now());
        remember(gone, Move.LEAVE, enterprise.by());
        String town = enterprise.now().town();
        outbox.appendAll(gone.stream()
                .map(worker -> WorkerLeft.of(
                        worker, Objects.requireNonNull(worker.standing().leaving()), town))
                .toList());
    }

    @Override
    public void reopened(Reopened enterprise) {
        Merge parted = enterprise.parted();
        if (parted != null) {
            handed(parted.survivor(), enterprise.now(), items.take(parted.pairId(), KIND), enterprise.by());
            return;
        }
        List<Worker> back = store.returnAll(enterprise.now().id(), enterprise.closedAt(), moves.now());
        remember(back, Move.HIRE, enterprise.by());
        String town = enterprise.now().town();
        outbox.appendAll(
                back.stream().map(worker -> WorkerRegistered.of(worker, town)).toList());
    }

    /** Gives workers to the other record of the same enterprise; whose records were merged themselves go along. */
    private List<Worker> handed(
            EnterpriseFacts from, EnterpriseFacts to, @Nullable Collection<String> only, String by) {
        List<Worker> all = store.changeEmployer(
                from.id(), to.id(), only, tokens.townTokens(from.town()), tokens.town(to.town()), moves.now());
        remember(all, Move.TRANSFER, by);
        outbox.appendAll(all.stream()
                .filter(worker -> worker.standing().state() != Employment.State.LEFT)
                .map(worker -> WorkerRegistered.of(worker, to.town()))
                .toList());
        return all;
    }

    private void remember(List<Worker> changed, Move move, String by) {
        history.add(changed.stream()
                .map(worker -> WorkerChange.of(worker, move.name(), List.of(), Actor.official(by)))
                .toList());
    }
}
