package org.fugong.local;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.fugong.embedded.EmbeddedServerException;

/**
 * One process that has to be there: started, awaited by asking it, started again when it ends without having been told to.
 * Each start and each end that nobody asked for is told in one sentence.
 */
abstract class Child {

    private static final int DEATHS_BEFORE_FIRST_READY = 2;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final String name;
    private final Progress progress;
    private final Runnable changed;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private @Nullable Running running;
    private CompletableFuture<Void> ready = new CompletableFuture<>();
    private boolean stopping;
    private boolean hasAnswered;
    private int deaths;

    /** One life of the process. */
    interface Running {

        long pid();

        /** Done with the exit status when the process ends. */
        CompletableFuture<Integer> ended();

        /** Asks the process whether it does its work; called again until it does. */
        boolean answers();

        /** Asks it to end. */
        void stop();

        /** Kills it, as kill -9 does. */
        void kill();
    }

    Child(String name, Progress progress, Runnable changed) {
        this.name = name;
        this.progress = progress;
        this.changed = changed;
    }

    /** Starts the process; {@link Running#answers()} says when it is ready. */
    abstract Running launch() throws IOException;

    /** Where the process writes. */
    abstract String log();

    final String name() {
        return name;
    }

    /** Starts it. The future is done when it is ready for the first time, or failed when it keeps ending before that. */
    final CompletableFuture<Void> start() {
        begin();
        return firstReady;
    }

    private void begin() {
        try {
            Running life = launch();
            boolean late;
            synchronized (this) {
                running = life;
                late = stopping;
            }
            if (late) {
                life.stop();
                return;
            }
            // Not under the lock: it asks the other children too.
            changed.run();
            life.ended().thenAccept(status -> ended(life, status));
            ask(life);
        } catch (IOException | EmbeddedServerException e) {
            if (firstReady.isDone()) {
                progress.tell(name + " can't be started again, trying on: " + e.getMessage());
                again();
            } else {
                firstReady.completeExceptionally(
                        new CannotStart(CannotStart.CHILD, name + " can't be started: " + e.getMessage()));
            }
        }
    }

    private void ask(Running life) {
        later(100).execute(() -> {
            if (life.ended().isDone()) {
                return;
            }
            if (!life.answers()) {
                ask(life);
                return;
            }
            boolean again = firstReady.isDone();
            CompletableFuture<Void> awaited;
            synchronized (this) {
                if (running != life || life.ended().isDone()) {
                    return;
                }
                hasAnswered = true;
                awaited = ready;
            }
            if (again) {
                progress.tell(name + " is back.");
            }
            awaited.complete(null);
            firstReady.complete(null);
        });
    }

    private void ended(Running life, int status) {
        synchronized (this) {
            if (stopping || running != life) {
                return;
            }
            deaths = hasAnswered ? 1 : deaths + 1;
            hasAnswered = false;
            if (!firstReady.isDone() && deaths >= DEATHS_BEFORE_FIRST_READY) {
                firstReady.completeExceptionally(new CannotStart(
                        CannotStart.CHILD,
                        name + " ended while starting (exit " + status + "); " + log() + " says why."));
                return;
            }
            awaitAnew();
        }
        progress.tell(name + " ended unexpectedly (exit " + status + ") and is started again; see " + log() + ".");
        again();
    }

    /** Those who already wait go on waiting for the same. */
    private synchronized void awaitAnew() {
        if (ready.isDone()) {
            ready = new CompletableFuture<>();
        }
    }

    private void again() {
        long pause;
        synchronized (this) {
            if (stopping) {
                return;
            }
            pause = Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(deaths, 8));
        }
        later(pause).execute(this::begin);
    }

    private static Executor later(long millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }

    /** Waits until it answers, be it after a restart. */
    final void awaitReady(long seconds) {
        CompletableFuture<Void> now;
        synchronized (this) {
            now = ready;
        }
        try {
            now.orTimeout(seconds, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(name + " was not ready within " + seconds + " s; see " + log(), e);
        }
    }

    final synchronized @Nullable Long pid() {
        return running == null || running.ended().isDone() ? null : Long.valueOf(running.pid());
    }

    /** Kills it, as kill -9 does; it is then started again. Returns when it is dead. */
    final void kill() {
        Running life;
        synchronized (this) {
            life = running;
            awaitAnew();
        }
        if (life != null) {
            life.kill();
            life.ended().join();
        }
    }

    /** Asks it to end and not to come back, and does not wait. */
    final CompletableFuture<?> stop() {
        Running life;
        synchronized (this) {
            stopping = true;
            life = running;
        }
        if (life == null || life.ended().isDone()) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.runAsync(life::stop).thenCompose(stopped -> life.ended());
    }
}
