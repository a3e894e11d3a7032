package org.fugong.registry.labour.application;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.MergedItems;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;
import org.fugong.registry.labour.domain.EarlyEnd;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;

/**
 * Needs and surpluses are where their enterprise is, and end with it. When two records turn out not to be one, those that
 * ended with the merge are open again, but for those whose last day is over; agreements are not: the people are back, and
 * each has consented to something that is over. Both sides are told so.
 */
@ApplicationScoped
class LabourFollows implements WhenEnterpriseMoves, WhenEnterpriseCloses {

    private static final String ENTRIES = "labour-entry";
    private static final String AGREEMENTS = "labour-agreement";

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
        Merge merge = enterprise.merge();
        List<UUID> over = agreements.endAllOf(
                enterprise.now().id(), merge == null ? EarlyEnd.ENTERPRISE_CLOSED : EarlyEnd.ENTERPRISE_MERGED);
        List<UUID> ended = market.end(enterprise.now().id());
        if (merge != null) {
            note(merge, AGREEMENTS, over);
            note(merge, ENTRIES, ended);
        }
    }

    @Override
    public void reopened(Reopened enterprise) {
        Merge parted = enterprise.parted();
        if (parted == null) {
            // What it still needs or can lend, it posts anew.
            return;
        }
        take(parted, AGREEMENTS).forEach(agreements::tellParted);
        List<UUID> ended = take(parted, ENTRIES);
        if (ended.isEmpty()) {
            return;
        }
        int back = market.bringBack(ended);
        int over = ended.size() - back;
        notices.tell(
                Audience.enterprise(enterprise.now().id()),
                new NoticeText(
                        "The merge is undone. Of your needs and surpluses " + back + " are open again, " + over
                                + " are over.",
                        "合并已撤销：您的用工需求和富余信息中 " + back + " 条已恢复，" + over + " 条已过期。"),
                "/registry/labour");
    }

    private void note(Merge merge, String kind, List<UUID> ids) {
        items.note(merge.pairId(), kind, ids.stream().map(UUID::toString).toList());
    }

    private List<UUID> take(Merge parted, String kind) {
        return items.take(parted.pairId(), kind).stream().map(UUID::fromString).toList();
    }
}
