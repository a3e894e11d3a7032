package org.fugong.reporting.breakdown.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.fugong.reporting.intake.application.Intake;

/** Makes readings that are kept until something more was taken in or the local day is over. */
@ApplicationScoped
public class Reader {
    private static final Logger LOG = Logger.getLogger(Reader.class);

    private final Intake intake;
    private final Clock clock;
    private final ZoneId zone;
    private final List<KeptReading<?>> fresh = new CopyOnWriteArrayList<>();
    private final ExecutorService beside = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "breakdown-reading");
        thread.setDaemon(true);
        return thread;
    });

    Reader(Intake intake, Clock clock, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.intake = intake;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param pause how long it is not read anew, whatever is taken in */
    public <T> KeptReading<T> keep(Supplier<T> reading, Duration pause) {
        return new KeptReading<>(this::revision, reading, beside, pause, false);
    }

    /** The same for what takes long and is asked for by everybody: it is read also while nobody asks, so that nobody waits. */
    public <T> KeptReading<T> keepFresh(Supplier<T> reading, Duration pause) {
        return keptFresh(new KeptReading<>(this::revision, reading, beside, pause, true));
    }

    /** The same for what changes with time alone, such as what is overdue: it is read anew each minute. */
    public <T> KeptReading<T> keepFreshByTime(Supplier<T> reading, Duration pause) {
        return keptFresh(new KeptReading<>(
                () -> revision() + "-" + clock.instant().truncatedTo(ChronoUnit.MINUTES),
                reading,
                beside,
                pause,
                true));
    }

    private <T> KeptReading<T> keptFresh(KeptReading<T> one) {
        fresh.add(one);
        return one;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepFresh() {
        for (KeptReading<?> one : fresh) {
            try {
                one.keepFresh();
            } catch (RuntimeException e) {
                // Whoever asks next is told what is the matter.
                LOG.debugf("A reading was not made beside (%s)", e.getClass().getSimpleName());
            }
        }
    }

    private String revision() {
        return QuarkusTransaction.requiringNew().call(intake::state).events() + "-"
                + LocalDate.now(clock.withZone(zone));
    }

    @PreDestroy
    void stop() {
        beside.shutdownNow();
    }
}
