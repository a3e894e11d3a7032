package org.fugong.registry.due.application;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks for clocks that have run out, every {@code fugong.due.every}. */
@ApplicationScoped
class DueRunner {

    private static final Logger LOG = Logger.getLogger(DueRunner.class);
    private static final long LAST_WAIT_MILLIS = 5000;

    private final DueClocks clocks;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "due-clocks");

    @Inject
    DueRunner(DueClocks clocks, @ConfigProperty(name = "fugong.due.every", defaultValue = "PT1S") Duration every) {
        this.clocks = clocks;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(LAST_WAIT_MILLIS);
    }

    private void run() {
        try {
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    clocks.runDue();
                } catch (RuntimeException away) {
                    // Nothing is lost: the clocks wait in their table until the database answers again.
                    LOG.warnf("Clocks wait: %s", away.getClass().getSimpleName());
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
