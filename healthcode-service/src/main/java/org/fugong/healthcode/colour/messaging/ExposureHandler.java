package org.fugong.healthcode.colour.messaging;

import java.util.ArrayList;
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
        List<Report> reports = new ArrayList<>();
        for (IncomingEvent<ExposureReported> event : events) {
            ExposureReported data = event.data();
            String area = data.kind().namesArea() ? data.area() : "";
            if (area == null) {
                rejections.reject(event, "area-missing", "A stay needs the six-digit division code of its area.");
            } else {
                reports.add(new Report(data.personId(), data.kind(), data.from(), area, event.source()));
            }
        }
        if (!reports.isEmpty()) {
            colours.reported(reports);
        }
    }
}
