package org.fugong.registry.worker.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.matter.application.Matter;
import org.fugong.registry.matter.application.MatterSource;

/** Requests that wait for an enterprise to let a worker go. */
@ApplicationScoped
class TransferMatters implements MatterSource {

    private final TransferStore store;

    @Inject
    TransferMatters(TransferStore store) {
        this.store = store;
    }

    @Override
    public List<Matter> open(Collection<UUID> enterpriseIds) {
        return store.waitingFor(enterpriseIds).stream()
                .map(request -> new Matter(
                        "worker-transfer",
                        request.id(),
                        request.from(),
                        "Another enterprise asks for a worker",
                        "其他企业申请转移员工",
                        "wait",
                        "Waits for the enterprise's answer",
                        "等待企业答复",
                        request.askedAt(),
                        request.dueAt(),
                        "/registry/transfers"))
                .toList();
    }
}
