package org.fugong.registry.assistance.application;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/** What an enterprise that moves to another town has asked for goes out of the schemes there and may come into others. */
@ApplicationScoped
class SchemesFollow implements WhenEnterpriseMoves {

    private final HelpStore store;
    private final Instance<DueClocks> clocks;
    private final Clock clock;

    @Inject
    SchemesFollow(HelpStore store, Instance<DueClocks> clocks, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void moved(Moved enterprise) {
        store.open(List.of(enterprise.now().id())).stream()
                .filter(request -> request.quantity() != null)
                .forEach(request -> clocks.get().start(LikenessClock.KIND, request.id(), clock.instant()));
    }
}
