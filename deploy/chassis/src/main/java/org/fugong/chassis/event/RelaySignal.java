package org.fugong.chassis.event;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells the relay that a transaction has committed events, so that it need not wait for its next look. */
@ApplicationScoped
class RelaySignal {
    private final Semaphore pending = new Semaphore(0);

    void wake() {
        pending.release();
    }

    /** Waits for a commit, at most so long; many commits are one wake-up. */
    boolean await(long millis) throws InterruptedException {
        boolean woken = pending.tryAcquire(millis, TimeUnit.MILLISECONDS);
        pending.drainPermits();
        return woken;
    }
}
