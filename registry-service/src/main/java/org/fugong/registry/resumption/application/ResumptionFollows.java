package org.fugong.registry.resumption.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/** An application goes where its enterprise goes. */
@ApplicationScoped
class ResumptionFollows implements WhenEnterpriseMoves {

    private final Resumptions resumptions;

    @Inject
    ResumptionFollows(Resumptions resumptions) {
        this.resumptions = resumptions;
    }

    @Override
    public void moved(Moved enterprise) {
        resumptions.follow(enterprise.now().id(), enterprise.now().town());
    }
}
