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

    /**
     * Clearances of a charter that fell due together.
     *
     * @param name the charter's
     * @param open how many
     * @param offices how many lists of them there are, each of one kind and county
     */
    public record Overdue(String name, int open, int offices) {}

    /** Clearances are overdue: whoever coordinates the charter calls those who owe them, in the order of its board. */
    public void overdue(UUID charterId, Overdue overdue) {
        notices.tell(
                Set.of(Audience.district()),
                new NoticeText(
                        "Charter " + overdue.name() + ": " + overdue.open() + " clearances of " + overdue.offices()
                                + " offices are overdue. The board says whom to call next.",
                        "车次 " + overdue.name() + "：" + overdue.offices() + " 个承办单位的 " + overdue.open()
                                + " 项核验已逾期未答复，请按核验台的顺序联系。"),
                "/transport/charters/" + charterId + "/board");
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
