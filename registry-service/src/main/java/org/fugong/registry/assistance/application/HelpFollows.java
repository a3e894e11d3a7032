package org.fugong.registry.assistance.application;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.MergedItems;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/** Requests for help go where their enterprise goes, departments and clocks stay as they are; they end with it. */
@ApplicationScoped
class HelpFollows implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private static final String KIND = "help";

    private final HelpStore store;
    private final Assistance assistance;
    private final MergedItems items;

    @Inject
    HelpFollows(HelpStore store, Assistance assistance, MergedItems items) {
        this.store = store;
        this.assistance = assistance;
        this.items = items;
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
        Merge merge = enterprise.merge();
        if (merge != null) {
            EnterpriseFacts to = merge.survivor();
            items.note(
                    merge.pairId(),
                    KIND,
                    store.changeEnterprise(enterprise.now().id(), to.id(), to.town(), null).stream()
                            .map(UUID::toString)
                            .toList());
            return;
        }
        assistance.end(enterprise.now().id(), BECAUSE, Doer.official(null, enterprise.by()));
    }

    @Override
    public void reopened(Reopened enterprise) {
        // What the enterprise still needs, it asks for anew; what had gone to the other record comes back.
        Merge parted = enterprise.parted();
        if (parted != null) {
            store.changeEnterprise(
                    parted.survivor().id(),
                    enterprise.now().id(),
                    enterprise.now().town(),
                    items.take(parted.pairId(), KIND));
        }
    }
}
