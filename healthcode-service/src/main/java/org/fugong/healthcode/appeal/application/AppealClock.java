package org.fugong.healthcode.appeal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;

/** Hands appeals that a town has had for too long to the district. Any number of replicas may do so at once. */
@ApplicationScoped
class AppealClock {

    private final Appeals appeals;

    @Inject
    AppealClock(Appeals appeals) {
        this.appeals = appeals;
    }

    @Scheduled(
            identity = "appeal-clock",
            every = "${fugong.healthcode.appeal.sweep-every:15s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        while (appeals.escalate()) {
            // More may be due.
        }
    }
}
