package org.fugong.registry.enterprise.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.due.application.WhenDue;

/** Tells of moves that nobody answers, and carries out those whose day has come. */
@ApplicationScoped
class RelocationClock implements WhenDue {

    static final String KIND = "enterprise-relocation";

    // Looked up when needed: the clocks know this bean from their start, and moves know the clocks.
    private final Instance<Relocations> relocations;
    private final Instance<DueClocks> clocks;

    @Inject
    RelocationClock(Instance<Relocations> relocations, Instance<DueClocks> clocks) {
        this.relocations = relocations;
        this.clocks = clocks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID relocationId, Instant dueAt) {
        relocations
                .get()
                .lock(relocationId)
                .filter(locked -> clocks.get().isSet(KIND, relocationId, dueAt))
                .ifPresent(relocations.get()::ranOut);
    }
}
