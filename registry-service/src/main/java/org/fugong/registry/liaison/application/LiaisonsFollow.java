package org.fugong.registry.liaison.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;
import org.fugong.registry.liaison.domain.Sharing.Home;

/** An enterprise that moves gets a liaison officer of its new town; one that is closed needs none. */
@ApplicationScoped
class LiaisonsFollow implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private final Liaisons liaisons;
    private final LiaisonStore store;

    @Inject
    LiaisonsFollow(Liaisons liaisons, LiaisonStore store) {
        this.liaisons = liaisons;
        this.store = store;
    }

    @Override
    public void moved(Moved enterprise) {
        liaisons.follow(new Home(enterprise.now().id(), enterprise.now().town()), enterprise.by());
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public void closed(Closed enterprise) {
        store.remove(enterprise.now().id());
    }

    @Override
    public void reopened(Reopened enterprise) {
        // It is a gap now, and gaps are filled by town.
    }
}
