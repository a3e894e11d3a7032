package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.due.application.WhenDue;

/** Escalates applications whose clock ran out. */
@ApplicationScoped
class ResumptionClock implements WhenDue {

    static final String KIND = "resumption";

    // Looked up when needed: the clocks know this bean from their start, and applications know the clocks.
    private final Instance<Resumptions> resumptions;
    private final Instance<DueClocks> clocks;

    @Inject
    ResumptionClock(Instance<Resumptions> resumptions, Instance<DueClocks> clocks) {
        this.resumptions = resumptions;
        this.clocks = clocks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID applicationId, Instant dueAt) {
        resumptions
                .get()
                .lock(applicationId)
                .filter(application -> clocks.get().isSet(KIND, applicationId, dueAt))
                .ifPresent(resumptions.get()::escalate);
    }
}
