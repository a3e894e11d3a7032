package org.fugong.healthcode.colour.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;

/**
 * Turns colours whose days are over, or whose reported day has come, and applies rules that take effect. Any number of
 * replicas may do so at once.
 */
@ApplicationScoped
class ColourSweep {

    private final Colours colours;
    private final RuleApplication application;

    @Inject
    ColourSweep(Colours colours, RuleApplication application) {
        this.colours = colours;
        this.application = application;
    }

    @Scheduled(
            identity = "colour-sweep",
            every = "${fugong.healthcode.colour.sweep-every:15s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        while (!Colours.isLast(colours.sweep())) {
            // More may be due.
        }
        while (application.applyNext()) {
            // The rest of those whom new rules may concern.
        }
    }
}
