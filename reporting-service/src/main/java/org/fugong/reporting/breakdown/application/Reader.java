package org.fugong.reporting.breakdown.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.intake.application.Intake;

/** Makes readings that are kept until something more was taken in or the local day is over. */
@ApplicationScoped
public class Reader {
    private final Intake intake;
    private final Clock clock;
    private final ZoneId zone;
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
        return new KeptReading<>(this::revision, reading, beside, pause);
    }

    /** The same for what changes with time alone, such as what is overdue: it is read anew each minute. */
    public <T> KeptReading<T> keepByTime(Supplier<T> reading, Duration pause) {
        return new KeptReading<>(
                () -> revision() + "-" + clock.instant().truncatedTo(ChronoUnit.MINUTES), reading, beside, pause);
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
