package org.fugong.healthcode.gate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

/** Forgets codes that have expired for long, so that the memory for copies stays small. */
@ApplicationScoped
class ForgetSeenCodes {

    private final Gates gates;

    @Inject
    ForgetSeenCodes(Gates gates) {
        this.gates = gates;
    }

    @Scheduled(
            identity = "forget-seen-codes",
            every = "10m",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        gates.forgetExpired();
    }
}
