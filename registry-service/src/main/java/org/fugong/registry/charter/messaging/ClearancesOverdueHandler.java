package org.fugong.registry.charter.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.registry.charter.application.CharterNotices;

/** Many counties fall due at the same minute: a charter's are one notice. */
@ApplicationScoped
class ClearancesOverdueHandler implements EventHandler<ClearancesOverdue> {

    private final CharterNotices notices;

    @Inject
    ClearancesOverdueHandler(CharterNotices notices) {
        this.notices = notices;
    }

    @Override
    public String topic() {
        return "clearances-overdue";
    }

    @Override
    public Class<ClearancesOverdue> dataType() {
        return ClearancesOverdue.class;
    }

    @Override
    public void handle(List<IncomingEvent<ClearancesOverdue>> events, Rejections rejections) {
        Map<UUID, CharterNotices.Overdue> byCharter = new LinkedHashMap<>();
        for (IncomingEvent<ClearancesOverdue> event : events) {
            ClearancesOverdue d = event.data();
            byCharter.merge(
                    d.charterId(),
                    new CharterNotices.Overdue(d.name(), d.open(), 1),
                    (one, other) -> new CharterNotices.Overdue(
                            other.name(), one.open() + other.open(), one.offices() + other.offices()));
        }
        byCharter.forEach(notices::overdue);
    }
}
