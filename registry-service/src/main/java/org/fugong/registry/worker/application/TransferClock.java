package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.due.application.WhenDue;

/** Moves requests for workers on when nobody answers. */
@ApplicationScoped
class TransferClock implements WhenDue {

    static final String KIND = "worker-transfer";

    // Looked up when needed: the clocks know this bean from their start, and transfers know the clocks.
    private final Instance<Transfers> transfers;
    private final Instance<DueClocks> clocks;

    @Inject
    TransferClock(Instance<Transfers> transfers, Instance<DueClocks> clocks) {
        this.transfers = transfers;
        this.clocks = clocks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID requestId, Instant dueAt) {
        transfers
                .get()
                .lock(requestId)
                .filter(request -> clocks.get().isSet(KIND, requestId, dueAt))
                .ifPresent(transfers.get()::ranOut);
    }
}
