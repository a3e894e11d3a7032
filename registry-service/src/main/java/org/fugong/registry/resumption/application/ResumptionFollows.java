package org.fugong.registry.resumption.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/** An application goes where its enterprise goes, and ends with it. */
@ApplicationScoped
class ResumptionFollows implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private final Resumptions resumptions;

    @Inject
    ResumptionFollows(Resumptions resumptions) {
        this.resumptions = resumptions;
    }

    @Override
    public void moved(Moved enterprise) {
        resumptions.follow(enterprise.now().id(), enterprise.now().town());
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public void closed(Closed enterprise) {
        resumptions.close(enterprise.now().id(), BECAUSE);
    }

    @Override
    public void reopened(Reopened enterprise) {
        resumptions.revive(enterprise.now().id());
    }
}
