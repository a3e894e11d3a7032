package org.fugong.registry.enterprise.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** An enterprise that is closed does not move. */
@ApplicationScoped
class RelocationsEnd implements WhenEnterpriseCloses {

    private final RelocationStore store;
    private final Relocations relocations;

    @Inject
    RelocationsEnd(RelocationStore store, Relocations relocations) {
        this.store = store;
        this.relocations = relocations;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public void closed(Closed enterprise) {
        store.openOf(List.of(enterprise.now().id())).forEach(open -> relocations.end(open, BECAUSE, enterprise.by()));
    }

    @Override
    public void reopened(Reopened enterprise) {
        // A move that was asked for has to be asked for anew.
    }
}
