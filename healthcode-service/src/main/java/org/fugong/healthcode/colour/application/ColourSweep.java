package org.fugong.healthcode.colour.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;

/** Turns colours whose days are over, or whose reported day has come. Any number of replicas may do so at once. */
@ApplicationScoped
class ColourSweep {

    private final Colours colours;

    @Inject
    ColourSweep(Colours colours) {
        this.colours = colours;
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
    }
}
