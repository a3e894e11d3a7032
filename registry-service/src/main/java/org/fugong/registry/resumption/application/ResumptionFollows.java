package org.fugong.registry.resumption.application;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.MergedItems;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/** An application goes where its enterprise goes, and ends with it. */
@ApplicationScoped
class ResumptionFollows implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private static final String KIND = "resumption";

    private final Resumptions resumptions;
    private final MergedItems items;

    @Inject
    ResumptionFollows(Resumptions resumptions, MergedItems items) {
        this.resumptions = resumptions;
        this.items = items;
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
        Merge merge = enterprise.merge();
        if (merge != null) {
            resumptions
                    .handOver(enterprise.now().id(), merge.survivor())
                    .ifPresent(id -> items.note(merge.pairId(), KIND, List.of(id.toString())));
        }
        resumptions.close(enterprise.now().id(), BECAUSE);
    }

    @Override
    public void reopened(Reopened enterprise) {
        Merge parted = enterprise.parted();
        if (parted != null) {
            items.take(parted.pairId(), KIND)
                    .forEach(id -> resumptions.giveBack(
                            UUID.fromString(id), parted.survivor().id(), enterprise.now()));
        }
        resumptions.revive(enterprise.now().id());
    }
}
