package org.fugong.registry.dailyreport.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.MergedItems;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;

/** Reports of an enterprise that was registered twice stand under the record that goes on. */
@ApplicationScoped
class ReportsFollow implements WhenEnterpriseCloses {

    private static final String KIND = "daily-report";

    private final ReportStore store;
    private final MergedItems items;

    @Inject
    ReportsFollow(ReportStore store, MergedItems items) {
        this.store = store;
        this.items = items;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public void closed(Closed enterprise) {
        Merge merge = enterprise.merge();
        if (merge != null) {
            items.note(
                    merge.pairId(),
                    KIND,
                    store.changeEnterprise(
                            enterprise.now().id(), merge.survivor().id(), null));
        }
    }

    @Override
    public void reopened(Reopened enterprise) {
        Merge parted = enterprise.parted();
        if (parted != null) {
            store.changeEnterprise(parted.survivor().id(), enterprise.now().id(), items.take(parted.pairId(), KIND));
        }
    }
}
