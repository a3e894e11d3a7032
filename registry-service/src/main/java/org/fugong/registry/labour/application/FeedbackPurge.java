package org.fugong.registry.labour.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.due.application.WhenDue;

/** Messages of the notice board are forgotten when their time is over. */
@ApplicationScoped
class FeedbackPurge implements WhenDue {

    static final String KIND = "labour-feedback";

    private final FeedbackStore store;

    @Inject
    FeedbackPurge(FeedbackStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        store.delete(subject);
    }
}
