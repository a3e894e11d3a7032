package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fugong.registry.due.application.WhenDue;

/**
 * Looks at a request with a quantity soon after it was filed, sorted, reopened, taken back or answered, apart from whoever
 * did that.
 */
@ApplicationScoped
class LikenessClock implements WhenDue {

    static final String KIND = "assistance-likeness";

    private final Instance<Schemes> schemes;

    @Inject
    LikenessClock(Instance<Schemes> schemes) {
        this.schemes = schemes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID requestId, Instant dueAt) {
        schemes.get().look(requestId);
    }
}
