package org.fugong.transport.clearance.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.clearance.application.AnswerHealthCodes;
import org.fugong.transport.clearance.application.HealthCodes;

@ApplicationScoped
class HealthCodeIssuedHandler implements EventHandler<HealthCodeIssued> {

    private final AnswerHealthCodes codes;

    HealthCodeIssuedHandler(AnswerHealthCodes codes) {
        this.codes = codes;
    }

    @Override
    public String topic() {
        return TransportTopics.HEALTH_CODE_ISSUED;
    }

    @Override
    public Class<HealthCodeIssued> dataType() {
        return HealthCodeIssued.class;
    }

    @Override
    public void handle(List<IncomingEvent<HealthCodeIssued>> events, Rejections rejections) {
        codes.issued(events.stream()
                .map(IncomingEvent::data)
                .map(d -> new HealthCodes.Code(d.personId(), d.version(), d.colour(), d.issuedAt()))
                .toList());
    }
}
