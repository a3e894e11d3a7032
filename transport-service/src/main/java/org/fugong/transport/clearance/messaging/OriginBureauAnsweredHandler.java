package org.fugong.transport.clearance.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.transport.TransportTopics;
import org.fugong.transport.clearance.domain.ClearanceKind;

@ApplicationScoped
class OriginBureauAnsweredHandler implements EventHandler<AgencyAnswered> {

    private final AnswerIntake intake;

    OriginBureauAnsweredHandler(AnswerIntake intake) {
        this.intake = intake;
    }

    @Override
    public String topic() {
        return TransportTopics.ORIGIN_BUREAU_ANSWERED;
    }

    @Override
    public Class<AgencyAnswered> dataType() {
        return AgencyAnswered.class;
    }

    @Override
    public void handle(List<IncomingEvent<AgencyAnswered>> events, Rejections rejections) {
        intake.take(events, rejections, ClearanceKind.ORIGIN_BUREAU);
    }
}
