package org.fugong.registry.charter.application;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.labour.application.Buses;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;

/** Tells enterprises and their towns what becomes of a charter that their workers are on. Runs in the caller's transaction. */
@ApplicationScoped
public class CharterNotices {

    private final Enterprises enterprises;
    private final Notices notices;
    private final Buses buses;

    @Inject
    CharterNotices(Enterprises enterprises, Notices notices, Buses buses) {
        this.enterprises = enterprises;
        this.notices = notices;
        this.buses = buses;
    }

    /** It was changed. */
    public void changed(UUID charterId, String name, String reason, Collection<UUID> enterpriseIds) {
        tell(
                charterId,
                enterpriseIds,
                new NoticeText(
                        "Charter " + name + " was changed: " + reason + ".", "车次 " + name + " 有变更：" + reason + "。"));
    }

    /** It was cancelled: an agreement whose bus it was has none any more. */
    public void cancelled(UUID charterId, String name, String reason, Collection<UUID> enterpriseIds) {
        buses.cancelled(charterId);
        tell(
                charterId,
                enterpriseIds,
                new NoticeText(
                        "Charter " + name + " was cancelled: " + reason
                                + ". Your workers can be nominated for another.",
                        "车次 " + name + " 已取消：" + reason + "。工友可以改提名其他车次。"));
    }

    /** Those that are known here and their towns, each once. */
    private void tell(UUID charterId, Collection<UUID> enterpriseIds, NoticeText text) {
        Set<Audience> audiences = new LinkedHashSet<>();
        for (EnterpriseFacts facts : enterprises.factsOf(enterpriseIds).values()) {
            audiences.add(Audience.enterprise(facts.id()));
            audiences.add(Audience.town(facts.town()));
        }
        if (!audiences.isEmpty()) {
            notices.tell(audiences, text, "/transport/charters/" + charterId);
        }
    }
}
