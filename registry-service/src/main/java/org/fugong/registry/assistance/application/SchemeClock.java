package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.due.application.WhenDue;

/** Escalates proposals, starts or ends offers whose time to answer is over, and ends schemes whose last day is. */
@ApplicationScoped
class SchemeClock implements WhenDue {

    static final String KIND = "assistance-scheme";

    // Looked up when needed: the clocks know this bean from their start, and schemes know the clocks.
    private final Instance<Schemes> schemes;
    private final Instance<DueClocks> clocks;

    @Inject
    SchemeClock(Instance<Schemes> schemes, Instance<DueClocks> clocks) {
        this.schemes = schemes;
        this.clocks = clocks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID schemeId, Instant dueAt) {
        schemes.get()
                .lock(schemeId)
                .filter(scheme -> clocks.get().isSet(KIND, schemeId, dueAt))
                .ifPresent(schemes.get()::runOut);
    }
}
