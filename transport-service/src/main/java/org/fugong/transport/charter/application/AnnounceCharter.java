package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterPlan;

/** Opens a charter for nominations. */
@ApplicationScoped
public class AnnounceCharter {

    private final Charters charters;
    private final CharterEvents events;
    private final DatabaseClock clock;

    AnnounceCharter(Charters charters, CharterEvents events, DatabaseClock clock) {
        this.charters = charters;
        this.events = events;
        this.clock = clock;
    }

    /** The outcome: a charter, or what is wrong with the plan. */
    public sealed interface Result {}

    public record Announced(Charter charter) implements Result {}

    public record Flawed(List<CharterPlan.Flaw> flaws) implements Result {}

    @Transactional
    public Result announce(CharterPlan plan, String by) {
        Instant now = clock.now();
        List<CharterPlan.Flaw> flaws = plan.flaws(now);
        if (!flaws.isEmpty()) {
            return new Flawed(flaws);
        }
        Charter charter = plan.announced(UUID.randomUUID(), now);
        charters.add(charter, by);
        events.announced(charter);
        return new Announced(charter);
    }
}
