package org.fugong.registry.bulk.application;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells the threads that work imports off that there is something to do. */
@ApplicationScoped
class Wake {

    private final Semaphore signals = new Semaphore(0);

    void now() {
        // One for each thread that may wait; a surplus only costs a look at the table.
        signals.release(2);
    }

    /** Waits for a signal, or as long as said, after which a look is due anyway. */
    boolean await(Duration most) throws InterruptedException {
        return signals.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
