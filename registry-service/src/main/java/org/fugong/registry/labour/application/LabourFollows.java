package org.fugong.registry.labour.application;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.MergedItems;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;

/**
 * Needs and surpluses are where their enterprise is, and end with it. When two records turn out not to be one, those that
 * ended with the merge are open again, but for those whose last day is over; agreements are not: the people are back, and
 * each has consented to something that is over.
 */
@ApplicationScoped
class LabourFollows implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private static final String ENTRIES = "labour-entry";

    private final LabourMarket market;
    private final Agreements agreements;
    private final MergedItems items;
    private final Notices notices;

    @Inject
    LabourFollows(LabourMarket market, Agreements agreements, MergedItems items, Notices notices) {
        this.market = market;
        this.agreements = agreements;
        this.items = items;
        this.notices = notices;
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
        List<UUID> ended = market.end(enterprise.now().id());
        Merge merge = enterprise.merge();
        if (merge != null) {
            items.note(
                    merge.pairId(), ENTRIES, ended.stream().map(UUID::toString).toList());
        }
    }

    @Override
    public void reopened(Reopened enterprise) {
        Merge parted = enterprise.parted();
        if (parted == null) {
            // What it still needs or can lend, it posts anew.
            return;
        }
        List<UUID> ended = items.take(parted.pairId(), ENTRIES).stream()
                .map(UUID::fromString)
                .toList();
        if (ended.isEmpty()) {
            return;
        }
        int back = market.bringBack(ended);
        int over = ended.size() - back;
        notices.tell(
                Audience.enterprise(enterprise.now().id()),
                new NoticeText(
                        "The merge is undone. Of your needs and surpluses " + back + " are open again, " + over
                                + " are over. Agreements that ended with the merge stay ended: draft them anew.",
                        "合并已撤销：您的用工需求和富余信息中 " + back + " 条已恢复，" + over + " 条已过期。因合并而结束的用工协议不再恢复，请重新拟定。"),
                "/registry/labour");
    }
}
