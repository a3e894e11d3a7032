package org.fugong.transport.clearance.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Tells of open clearances whose own deadline has passed, once each, while there is still time to call. */
@ApplicationScoped
class RemindCoordinator {

    private static final Logger LOG = Logger.getLogger(RemindCoordinator.class);
    private static final int AT_ONCE = 5_000;

    private final Clearances clearances;
    private final ClearanceEvents events;

    RemindCoordinator(Clearances clearances, ClearanceEvents events) {
        this.clearances = clearances;
        this.events = events;
    }

    @Scheduled(
            identity = "remind-of-overdue-clearances",
            every = "{fugong.transport.clearance.remind-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                List<Clearances.Overdue> overdue = clearances.remind(AT_ONCE);
                if (!overdue.isEmpty()) {
                    events.overdue(overdue);
                }
            });
        } catch (RuntimeException e) {
            // What is overdue stays overdue; the next tick tells of it.
            LOG.warnf(
                    "Overdue clearances could not be told of: %s", e.getClass().getName());
        }
    }
}
