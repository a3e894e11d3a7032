package org.fugong.healthcode.colour.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.Colours.Report;

/** Disease control's word turns colours. */
@ApplicationScoped
public class ExposureHandler implements EventHandler<ExposureReported> {

    private final Colours colours;

    @Inject
    ExposureHandler(Colours colours) {
        this.colours = colours;
    }

    @Override
    public String topic() {
        return "exposure-reported";
    }

    @Override
    public Class<ExposureReported> dataType() {
        return ExposureReported.class;
    }

    @Override
    public void handle(List<IncomingEvent<ExposureReported>> events, Rejections rejections) {
        colours.reported(events.stream()
                .map(IncomingEvent::data)
                .map(e -> new Report(e.personId(), e.kind(), e.from()))
                .toList());
    }
}
