package org.fugong.reporting.dashboard.web;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import org.jboss.logging.Logger;

import org.fugong.reporting.dashboard.application.Figures;
import org.fugong.reporting.dashboard.application.Snapshot;
import org.fugong.reporting.dashboard.web.Rendering.Rendered;

/**
 * Tells every listener of each change. One reading and one JSON serve all of them; a listener too slow for all changes
 * gets the latest. Nothing is read while nobody listens.
 */
@Singleton
class Broadcast {
    private static final Logger LOG = Logger.getLogger(Broadcast.class);
    private static final Duration TICK = Duration.ofMillis(250);

    private final Figures figures;
    private final Rendering rendering;
    private final BroadcastProcessor<Rendered> changes = BroadcastProcessor.create();
    private final AtomicInteger listeners = new AtomicInteger();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "figures-broadcast");
        thread.setDaemon(true);
        return thread;
    });
    // Only the ticker's thread reads and writes it.
    private String told = "";

    Broadcast(Figures figures, Rendering rendering) {
        this.figures = figures;
        this.rendering = rendering;
        ticker.scheduleWithFixedDelay(this::tell, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The figures as they are now, then each change, the latest only for those who fall behind. */
    Multi<Rendered> listen() {
        Multi<Rendered> now = Multi.createFrom().item(() -> rendering.of(figures.district()));
        Multi<Rendered> later = Multi.createFrom()
                .publisher(changes)
                .onSubscription()
                .invoke(listeners::incrementAndGet)
                .onTermination()
                .invoke(listeners::decrementAndGet);
        return Multi.createBy().merging().streams(now, later).onOverflow().dropPreviousItems();
    }

    int listeners() {
        return listeners.get();
    }

    private void tell() {
        if (listeners.get() == 0) {
            return;
        }
        try {
            Snapshot snapshot = figures.district();
            if (!snapshot.revision().equals(told)) {
                told = snapshot.revision();
                changes.onNext(rendering.of(snapshot));
            }
        } catch (RuntimeException e) {
            // Listeners keep what they have; the next tick tries again.
            LOG.debug("No figures to tell", e);
        }
    }

    @PreDestroy
    void stop() {
        ((ExecutorService) ticker).shutdownNow();
        changes.onComplete();
    }
}
