package org.fugong.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready unless the relay's thread is gone or the topics were never there. A broker or database that is away for a while is
 * shown but does not make the service unready: requests go on, and their events wait in the outbox.
 */
@Readiness
@ApplicationScoped
class EventsHealth implements HealthCheck {
    private final Relay relay;
    private final TopicSetUp topics;
    private final Patience patience;
    private final EventMetrics metrics;

    @Inject
    EventsHealth(Relay relay, TopicSetUp topics, Patience patience, EventMetrics metrics) {
        this.relay = relay;
        this.topics = topics;
        this.patience = patience;
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("events")
                .status((!relay.on() || relay.alive()) && topics.done())
                .withData("relay", relay.on() ? relay.alive() ? "polling" : "stopped" : "off")
                .withData("topics", topics.done() ? "there" : "not yet")
                .withData("outboxDepth", (long) metrics.outboxDepth())
                .withData("outboxAgeSeconds", (long) metrics.outboxAgeSeconds());
        patience.troubles().forEach((what, trouble) -> response.withData("waiting: " + what, trouble));
        return response.build();
    }
}
