package org.fugong.registry.assistance.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/** Requests for help go where their enterprise goes; departments and clocks stay as they are. */
@ApplicationScoped
class HelpFollows implements WhenEnterpriseMoves {

    private final HelpStore store;

    @Inject
    HelpFollows(HelpStore store) {
        this.store = store;
    }

    @Override
    public void moved(Moved enterprise) {
        store.changeTown(enterprise.now().id(), enterprise.now().town());
    }
}
