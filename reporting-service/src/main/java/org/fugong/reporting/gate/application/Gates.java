package org.fugong.reporting.gate.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.gate.domain.GateFact;
import org.fugong.reporting.merging.Forgetting;
import org.fugong.reporting.trend.application.DayTally;
import org.fugong.reporting.trend.application.Measured;
import org.fugong.reporting.trend.application.Moment;
import org.fugong.reporting.trend.application.Trends;

/** Counts what happens at the gates, by enterprise and local day. */
@ApplicationScoped
public class Gates implements Forgetting {
    private static final int REMEMBERED_DAYS = 7;

    private final GateStore store;
    private final Trends trends;
    private final Clock clock;
    private final ZoneId zone;

    Gates(GateStore store, Trends trends, Clock clock, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.trends = trends;
        this.clock = clock;
        this.zone = zone;
    }

    /** Within the transaction of the batch, which gathers in {@code days} what happened. */
    public void takeIn(List<GateFact> facts, DayTally days) {
        List<Moment> moments = new ArrayList<>();
        for (GateFact fact : store.remember(facts)) {
            switch (fact.kind()) {
                case PASSED -> days.scanned(fact.enterpriseId(), fact.at(), false);
                case REFUSED -> {
                    days.scanned(fact.enterpriseId(), fact.at(), true);
                    moments.add(new Moment(Measured.REFUSED, fact.enterpriseId(), fact.at(), 1));
                }
                case FEVER -> {
                    days.fever(fact.enterpriseId(), fact.at());
                    moments.add(new Moment(Measured.FEVERS, fact.enterpriseId(), fact.at(), 1));
                }
            }
        }
        trends.count(moments);
    }

    public GateFigures district() {
        return GateFigures.of(store.district(today()));
    }

    public GateFigures town(String town) {
        return GateFigures.of(store.town(town, today()));
    }

    public GateFigures enterprise(UUID enterpriseId) {
        return GateFigures.of(store.enterprise(enterpriseId, today()));
    }

    /** A fact told again after a week would count on a day long past, which is no figure any more. */
    @Override
    @Scheduled(every = "6h", delayed = "5m")
    @Transactional
    public void forget() {
        store.forgetBefore(today().minusDays(REMEMBERED_DAYS));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
