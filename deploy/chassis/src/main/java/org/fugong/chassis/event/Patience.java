package org.fugong.chassis.event;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Waits between attempts, longer each time up to some seconds, and no longer once the service stops. */
@ApplicationScoped
class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 5_000;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    /** The service stops while something still waits to be done; it will be done after the next start. */
    static final class StoppingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppingException(@Nullable Throwable cause) {
            super("The service is stopping", cause);
        }
    }

    /** Before the channels stop: they wait for a batch that may be waiting here. */
    void onStop(@Observes @Priority(1) ShutdownEvent event) {
        stop();
    }

    void stop() {
        stopping.countDown();
    }

    boolean stopped() {
        return stopping.getCount() == 0;
    }

    /** Waits that long, less if the service stops; returns whether to go on. */
    boolean pause(long millis) {
        try {
            return !stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits before the next attempt.
     *
     * @throws StoppingException once the service stops
     */
    void beforeRetry(String what, int attempt, Throwable failure) {
        String trouble = FailureTrace.kind(failure);
        String before = troubles.put(what, trouble);
        // Once per trouble, and now and then while it lasts.
        if (!trouble.equals(before) || attempt % 20 == 0) {
            LOG.warnf("%s: attempt %d failed (%s), trying again", what, attempt, trouble);
        }
        if (!pause(millis(attempt))) {
            throw new StoppingException(failure);
        }
    }

    void recovered(String what) {
        if (!troubles.isEmpty() && troubles.remove(what) != null) {
            LOG.infof("%s: goes on", what);
        }
    }

    /** What each is waiting for just now. */
    Map<String, String> troubles() {
        return Map.copyOf(troubles);
    }

    private static long millis(int attempt) {
        long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt - 1, 10));
        return millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1);
    }
}
