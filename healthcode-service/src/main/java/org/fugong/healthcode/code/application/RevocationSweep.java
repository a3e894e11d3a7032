package org.fugong.healthcode.code.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;

/** Lists what was withdrawn, and reads what others listed. Any number of replicas may do so at once. */
@ApplicationScoped
class RevocationSweep {

    private final Revocations revocations;

    @Inject
    RevocationSweep(Revocations revocations) {
        this.revocations = revocations;
    }

    @Scheduled(
            identity = "revocations",
            every = "${fugong.healthcode.code.revocation-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        revocations.listOutdated();
        revocations.keepUp();
    }

    @Scheduled(
            identity = "forget-expired-codes",
            every = "10m",
            delayed = "4m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        revocations.forget();
    }
}
