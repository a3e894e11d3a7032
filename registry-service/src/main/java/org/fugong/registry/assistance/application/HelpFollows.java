package org.fugong.registry.assistance.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/** Requests for help go where their enterprise goes, departments and clocks stay as they are; they end with it. */
@ApplicationScoped
class HelpFollows implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private final HelpStore store;
    private final Assistance assistance;

    @Inject
    HelpFollows(HelpStore store, Assistance assistance) {
        this.store = store;
        this.assistance = assistance;
    }

    @Override
    public void moved(Moved enterprise) {
        store.changeTown(enterprise.now().id(), enterprise.now().town());
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public void closed(Closed enterprise) {
        assistance.end(enterprise.now().id(), BECAUSE, Doer.official(null, enterprise.by()));
    }

    @Override
    public void reopened(Reopened enterprise) {
        // What the enterprise still needs, it asks for anew.
    }
}
