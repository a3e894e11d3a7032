package org.fugong.registry.bulk.application;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.bulk.application.JobStore.Chunk;
import org.fugong.registry.domain.identity.ChangedMeanwhile;

/**
 * Works imports off in threads of its own, a chunk at a time, the oldest import first. A chunk is locked by the
 * transaction that works on it: when the process dies the lock goes with it, and whoever starts next goes on, on this
 * machine or another.
 */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int MOST_ATTEMPTS = 3;
    private static final int TRANSACTION_SECONDS = 120;
    private static final String DEADLOCK = "40P01";

    private final JobStore store;
    private final ChunkWork work;
    private final Wake wake;
    private final Clock clock;
    private final int threadCount;
    private final Duration keep;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;
    private volatile Instant tidied = Instant.EPOCH;

    @Inject
    ImportRunner(
            JobStore store,
            ChunkWork work,
            Wake wake,
            Clock clock,
            @ConfigProperty(name = "fugong.imports.threads", defaultValue = "2") int threadCount,
            @ConfigProperty(name = "fugong.imports.keep", defaultValue = "P7D") Duration keep) {
        this.store = store;
        this.work = work;
        this.wake = wake;
        this.clock = clock;
        this.threadCount = threadCount;
        this.keep = keep;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < threadCount; i++) {
            Thread thread = new Thread(this::run, "imports-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            // A chunk takes a fraction of a second: let it commit rather than break it off.
            thread.join(5000);
            thread.interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try {
                if (!workOne()) {
                    tidy();
                    if (wake.await(IDLE)) {
                        LOG.debug("Woken by a file that has arrived");
                    }
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException away) {
                // Nothing is lost: the rows wait in the table until the database answers again.
                LOG.warnf("Imports pause: %s", away.getClass().getSimpleName());
                pause();
            }
        }
    }

    private boolean workOne() {
        Attempt attempt = new Attempt();
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(() -> work.workNext(attempt::at));
        } catch (ChunkWork.Refused refused) {
            QuarkusTransaction.requiringNew().run(() -> work.refuse(refused));
            return true;
        } catch (RuntimeException failure) {
            Chunk chunk = attempt.chunk;
            if (chunk == null) {
                throw failure;
            }
            if (!isRace(failure)) {
                failed(chunk, failure);
            }
            return true;
        }
    }

    private void failed(Chunk chunk, RuntimeException failure) {
        // No message and no stack: rows are personal, and drivers quote values.
        LOG.errorf(
                "Chunk %d of import %s failed for the %d. time: %s",
                chunk.number(), chunk.job().id(), chunk.attempts() + 1, rootOf(failure));
        QuarkusTransaction.requiringNew().run(() -> {
            if (chunk.attempts() + 1 >= MOST_ATTEMPTS) {
                work.giveUp(chunk.job().id(), chunk.number());
            } else {
                store.failed(chunk.job().id(), chunk.number());
            }
        });
    }

    private void tidy() {
        Instant now = clock.instant();
        if (Duration.between(tidied, now).compareTo(SILENCE.dividedBy(2)) > 0) {
            tidied = now;
            QuarkusTransaction.requiringNew().run(() -> store.tidy(now.minus(SILENCE), now.minus(keep)));
        }
    }

    private void pause() {
        LockSupport.parkNanos(IDLE.toNanos());
    }

    /** Another transaction was quicker; a second look sees what it did. */
    private static boolean isRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ChangedMeanwhile
                    || (cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] stack = root.getStackTrace();
        return root.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }

    /** Remembers which chunk was tried when the transaction fails. */
    private static final class Attempt {
        private @Nullable Chunk chunk;

        void at(Chunk tried) {
            chunk = tried;
        }
    }
}
