package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.due.application.WhenDue;

/** Escalates requests whose clock ran out, and ends what waits for the enterprise. */
@ApplicationScoped
class HelpClock implements WhenDue {

    static final String KIND = "assistance";

    // Looked up when needed: the clocks know this bean from their start, and requests know the clocks.
    private final Instance<Assistance> assistance;
    private final Instance<DueClocks> clocks;

    @Inject
    HelpClock(Instance<Assistance> assistance, Instance<DueClocks> clocks) {
        this.assistance = assistance;
        this.clocks = clocks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID requestId, Instant dueAt) {
        assistance
                .get()
                .lock(requestId)
                .filter(request -> clocks.get().isSet(KIND, requestId, dueAt))
                .ifPresent(assistance.get()::runOut);
    }
}
