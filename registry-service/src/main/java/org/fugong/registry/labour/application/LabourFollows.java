package org.fugong.registry.labour.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/** Needs and surpluses are where their enterprise is. */
@ApplicationScoped
class LabourFollows implements WhenEnterpriseMoves {

    private final LabourMarket market;

    @Inject
    LabourFollows(LabourMarket market) {
        this.market = market;
    }

    @Override
    public void moved(Moved enterprise) {
        market.follow(enterprise.now().id(), enterprise.now().town());
    }
}
