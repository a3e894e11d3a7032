package org.fugong.transport.journey.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.journey.application.JourneyEvents;
import org.fugong.transport.journey.application.Journeys;
import org.fugong.transport.journey.domain.Reconciliation;

@ApplicationScoped
class OutboxJourneyEvents implements JourneyEvents {

    private final Outbox outbox;

    OutboxJourneyEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void counted(UUID charterId, List<Journeys.Kept> reports) {
        outbox.appendAll(reports.stream().map(r -> counted(charterId, r)).toList());
    }

    private static OutgoingEvent counted(UUID charterId, Journeys.Kept r) {
        Instant at = r.report().happenedAt();
        UUID worker = r.workerId();
        UUID enterprise = r.enterpriseId();
        return switch (r.report().stage()) {
            case BOARDING ->
                event(TransportTopics.WORKER_BOARDED, worker, new WorkerBoarded(charterId, worker, enterprise, at), r);
            case ARRIVAL ->
                event(TransportTopics.WORKER_ARRIVED, worker, new WorkerArrived(charterId, worker, enterprise, at), r);
            case HAND_OVER ->
                event(
                        TransportTopics.WORKER_HANDED_OVER,
                        worker,
                        new WorkerHandedOver(charterId, worker, enterprise, r.place(), at),
                        r);
        };
    }

    private static OutgoingEvent event(String topic, UUID worker, Object data, Journeys.Kept kept) {
        return new OutgoingEvent(topic, worker.toString(), data, kept.receivedAt());
    }

    @Override
    public void withdrawn(UUID charterId, Journeys.Kept report, Instant at) {
        outbox.append(new OutgoingEvent(
                TransportTopics.JOURNEY_RECORD_WITHDRAWN,
                report.workerId().toString(),
                new JourneyRecordWithdrawn(
                        charterId,
                        report.workerId(),
                        report.enterpriseId(),
                        report.report().stage(),
                        at),
                at));
    }

    @Override
    public void followedUp(UUID charterId, Journeys.Call call) {
        outbox.append(new OutgoingEvent(
                TransportTopics.MISSING_TRAVELLER_FOLLOWED_UP,
                call.workerId().toString(),
                new MissingTravellerFollowedUp(
                        charterId,
                        call.workerId(),
                        call.enterpriseId(),
                        call.outcome(),
                        call.accountsFor(),
                        call.nextCallAt().orElse(null),
                        call.calledAt()),
                call.calledAt()));
    }

    @Override
    public void handedOver(UUID charterId, Reconciliation r, Instant at) {
        outbox.append(new OutgoingEvent(
                TransportTopics.CHARTER_HANDED_OVER,
                charterId.toString(),
                new CharterHandedOver(
                        charterId,
                        r.roster(),
                        r.boarded(),
                        r.arrived(),
                        r.handedOver(),
                        r.accountedFor().size(),
                        at),
                at));
    }
}
