package org.fugong.registry.liaison.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;
import org.fugong.registry.liaison.domain.Sharing.Home;

/** An enterprise that moves gets a liaison officer of its new town. */
@ApplicationScoped
class LiaisonsFollow implements WhenEnterpriseMoves {

    private final Liaisons liaisons;

    @Inject
    LiaisonsFollow(Liaisons liaisons) {
        this.liaisons = liaisons;
    }

    @Override
    public void moved(Moved enterprise) {
        liaisons.follow(new Home(enterprise.now().id(), enterprise.now().town()), enterprise.by());
    }
}
