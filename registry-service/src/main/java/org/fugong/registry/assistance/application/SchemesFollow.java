package org.fugong.registry.assistance.application;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/**
 * What an enterprise that moves to another town has asked for goes out of the schemes there and may come into others. One
 * that closes leaves what serves it.
 */
@ApplicationScoped
class SchemesFollow implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private final HelpStore store;
    private final Schemes schemes;
    private final Instance<DueClocks> clocks;
    private final Clock clock;

    @Inject
    SchemesFollow(HelpStore store, Schemes schemes, Instance<DueClocks> clocks, Clock clock) {
        this.store = store;
        this.schemes = schemes;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void moved(Moved enterprise) {
        store.open(List.of(enterprise.now().id())).stream()
                .filter(request -> request.quantity() != null)
                .forEach(request -> clocks.get().start(LikenessClock.KIND, request.id(), clock.instant()));
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public void closed(Closed enterprise) {
        schemes.leaveAll(enterprise.now().id(), BECAUSE, Doer.official(null, enterprise.by()));
    }

    @Override
    public void reopened(Reopened enterprise) {
        // The neighbours go on without it; what it still needs, it asks for anew.
    }
}
