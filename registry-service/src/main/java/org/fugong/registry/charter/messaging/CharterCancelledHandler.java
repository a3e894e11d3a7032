package org.fugong.registry.charter.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.registry.charter.application.CharterNotices;

@ApplicationScoped
class CharterCancelledHandler implements EventHandler<CharterNews> {

    private final CharterNotices notices;

    @Inject
    CharterCancelledHandler(CharterNotices notices) {
        this.notices = notices;
    }

    @Override
    public String topic() {
        return "charter-cancelled";
    }

    @Override
    public Class<CharterNews> dataType() {
        return CharterNews.class;
    }

    @Override
    public void handle(List<IncomingEvent<CharterNews>> events, Rejections rejections) {
        for (IncomingEvent<CharterNews> event : events) {
            CharterNews d = event.data();
            notices.cancelled(d.charterId(), d.name(), d.reason(), d.enterpriseIds());
        }
    }
}
