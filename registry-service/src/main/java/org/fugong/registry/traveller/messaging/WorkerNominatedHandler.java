package org.fugong.registry.traveller.messaging;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.registry.traveller.application.Identities;

@ApplicationScoped
class WorkerNominatedHandler implements EventHandler<WorkerNominated> {

    private final Identities identities;

    @Inject
    WorkerNominatedHandler(Identities identities) {
        this.identities = identities;
    }

    @Override
    public String topic() {
        return "worker-nominated";
    }

    @Override
    public Class<WorkerNominated> dataType() {
        return WorkerNominated.class;
    }

    @Override
    public void handle(List<IncomingEvent<WorkerNominated>> events, Rejections rejections) {
        Set<UUID> unknown = identities.nominated(
                events.stream().map(event -> event.data().workerId()).toList(),
                events.stream().map(event -> event.data().enterpriseId()).toList());
        for (IncomingEvent<WorkerNominated> event : events) {
            if (unknown.contains(event.data().workerId())) {
                rejections.reject(event, "unknown-worker", "No worker of that id is registered.");
            }
        }
    }
}
