package org.fugong.registry.assistance.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.enterprise.application.MergedItems;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/**
 * What an enterprise that moves to another town has asked for goes out of the schemes there and may come into others. One
 * that closes leaves what serves it, and what it provides to others needs another provider; a merged record provides under
 * the one that goes on.
 */
@ApplicationScoped
class SchemesFollow implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private static final String KIND = "scheme-provider";

    private final HelpStore store;
    private final SchemeStore schemeStore;
    private final SchemeClosings closings;
    private final MergedItems items;
    private final Instance<DueClocks> clocks;
    private final Clock clock;

    @Inject
    SchemesFollow(
            HelpStore store,
            SchemeStore schemeStore,
            SchemeClosings closings,
            MergedItems items,
            Instance<DueClocks> clocks,
            Clock clock) {
        this.store = store;
        this.schemeStore = schemeStore;
        this.items = items;
        this.closings = closings;
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
        UUID id = enterprise.now().id();
        Doer by = Doer.official(null, enterprise.by());
        closings.leaveAll(id, BECAUSE, by);
        Merge merge = enterprise.merge();
        if (merge == null) {
            closings.loseProvider(id, BECAUSE, by);
        } else {
            items.note(
                    merge.pairId(),
                    KIND,
                    schemeStore.changeProvider(id, merge.survivor().id(), null).stream()
                            .map(UUID::toString)
                            .toList());
        }
    }

    @Override
    public void reopened(Reopened enterprise) {
        // The neighbours go on without it; what it still needs, it asks for anew.
        Merge parted = enterprise.parted();
        if (parted != null) {
            schemeStore.changeProvider(
                    parted.survivor().id(), enterprise.now().id(), items.take(parted.pairId(), KIND));
        }
    }
}
