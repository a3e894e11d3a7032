package org.fugong.registry.liaison.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.due.application.WhenDue;

/**
 * Gives every enterprise without a liaison officer one, balanced by town, every {@code fugong.liaison.fill-every} (0
 * leaves it to officials). It asks the tables and follows no event, so an enterprise gets its officer however it came.
 */
@ApplicationScoped
class LiaisonGaps implements WhenDue {

    static final String KIND = "liaison-gaps";

    /** There is one such clock. */
    private static final UUID ALL = new UUID(0, 0);

    private final Liaisons liaisons;
    private final DueClocks clocks;
    private final Clock clock;
    private final Duration every;

    @Inject
    LiaisonGaps(
            Liaisons liaisons,
            DueClocks clocks,
            Clock clock,
            @ConfigProperty(name = "fugong.liaison.fill-every", defaultValue = "PT1M") Duration every) {
        this.liaisons = liaisons;
        this.clocks = clocks;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (every.isZero()) {
                clocks.stop(KIND, ALL);
            } else {
                clocks.start(KIND, ALL, clock.instant().plus(every));
            }
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        int filled = liaisons.fillGaps(null, null, "policy");
        clocks.start(
                KIND,
                ALL,
                filled == Liaisons.MOST_AT_ONCE
                        ? clock.instant()
                        : clock.instant().plus(every));
    }
}
