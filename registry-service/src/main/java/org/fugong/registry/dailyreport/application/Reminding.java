package org.fugong.registry.dailyreport.application;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.due.application.WhenDue;

/** Reminds enterprises of the day's report, at {@code fugong.daily.remind-at}. */
@ApplicationScoped
class Reminding implements WhenDue {

    static final String KIND = "daily-report-remind";
    /** There is one of it. */
    static final UUID DISTRICT = new UUID(0x8000L, 0x8000_0000_0000_0071L);

    private final DailySweeps sweeps;
    private final DueClocks clocks;
    private final LocalTime at;

    @Inject
    Reminding(DailySweeps sweeps, DueClocks clocks, @ConfigProperty(name = "fugong.daily.remind-at") LocalTime at) {
        this.sweeps = sweeps;
        this.clocks = clocks;
        this.at = at;
    }

    void start(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew().run(this::setClock);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        sweeps.remind(dueAt);
        setClock();
    }

    private void setClock() {
        clocks.start(KIND, DISTRICT, sweeps.next(DailySweeps.REMIND, at));
    }
}
