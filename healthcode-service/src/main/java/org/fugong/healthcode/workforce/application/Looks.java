package org.fugong.healthcode.workforce.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.healthcode.workforce.application.LookStore.Look;

/**
 * Keeps who looked at whose health, so that each person can see it. The audit trail has every look by itself and is the
 * auditor's; this is what the person is told.
 */
@ApplicationScoped
public class Looks {

    private static final int MOST = 200;

    private final LookStore store;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Looks(
            LookStore store,
            Clock clock,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** An employer's contact saw these workers; in the transaction that reads them. */
    void byEmployer(UUID enterprise, Collection<UUID> workers, String looker) {
        if (!workers.isEmpty()) {
            Instant now = clock.instant();
            store.add(workers, LocalDate.ofInstant(now, zone), looker, "EMPLOYER_LIST", enterprise, now);
        }
    }

    /** The latest looks at a person, at most 200. */
    public List<Look> at(UUID person) {
        return store.at(person, MOST);
    }
}
