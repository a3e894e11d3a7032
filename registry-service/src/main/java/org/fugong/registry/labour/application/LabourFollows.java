package org.fugong.registry.labour.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/** Needs and surpluses are where their enterprise is, and end with it. */
@ApplicationScoped
class LabourFollows implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private final LabourMarket market;
    private final Agreements agreements;

    @Inject
    LabourFollows(LabourMarket market, Agreements agreements) {
        this.market = market;
        this.agreements = agreements;
    }

    @Override
    public void moved(Moved enterprise) {
        market.follow(enterprise.now().id(), enterprise.now().town());
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public void closed(Closed enterprise) {
        agreements.endAllOf(enterprise.now().id());
        market.end(enterprise.now().id());
    }

    @Override
    public void reopened(Reopened enterprise) {
        // What it still needs or can lend, it posts anew.
    }
}
