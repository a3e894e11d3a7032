package org.fugong.reporting.funnel.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.funnel.domain.Person;
import org.fugong.reporting.funnel.domain.Tally;

/** Takes in what becomes known of persons, and tells how many reached which stage. */
@ApplicationScoped
public class Funnels {
    private final FunnelStore store;
    private final Clock clock;
    private final ZoneId zone;

    Funnels(FunnelStore store, Clock clock, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** Within the transaction of the batch. */
    public void takeIn(Collection<Person> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Tally tally = new Tally(zone);
        store.merge(facts, tally::replace);
        store.add(tally);
    }

    public Funnel district() {
        return store.district(today());
    }

    public Funnel town(String town) {
        return store.town(town, today());
    }

    public Funnel enterprise(UUID enterpriseId) {
        return store.enterprise(enterpriseId, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
