package org.fugong.registry.insurance.application;

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
 * Compares the linkage with who is registered by now, every {@code fugong.insurance.relink-every}. A comparison of all
 * lines rather than an answer to events: it costs a fraction of a second for a district's 137,600 lines, nothing for the
 * loading of workers, and finds what two transactions at the same moment could not see of each other.
 */
@ApplicationScoped
class Relinking implements WhenDue {

    private static final String KIND = "insurance-relink";
    /** There is one of it. */
    private static final UUID SUBJECT = new UUID(0x8000L, 0x8000_0000_0000_0070L);

    private static final int AT_ONCE = 5_000;

    private final Rolls rolls;
    private final DueClocks clocks;
    private final Clock clock;
    private final Duration every;
    private final Duration keep;

    @Inject
    Relinking(
            Rolls rolls,
            DueClocks clocks,
            Clock clock,
            @ConfigProperty(name = "fugong.insurance.relink-every") Duration every,
            @ConfigProperty(name = "fugong.insurance.keep-documents") Duration keep) {
        this.rolls = rolls;
        this.clocks = clocks;
        this.clock = clock;
        this.every = every;
        this.keep = keep;
    }

    void start(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew()
                .run(() -> clocks.start(KIND, SUBJECT, clock.instant().plus(every)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        Instant now = clock.instant();
        boolean more = rolls.relink(AT_ONCE) == AT_ONCE;
        rolls.forgetDocuments(now.minus(keep));
        clocks.start(KIND, SUBJECT, more ? now : now.plus(every));
    }
}
