package org.fugong.registry.labour.messaging;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.event.EventHandler;
import org.fugong.chassis.event.IncomingEvent;
import org.fugong.chassis.event.Rejections;
import org.fugong.registry.labour.application.BusStore.Announced;
import org.fugong.registry.labour.application.Buses;

/** Most charters are trains that no agreement asked for: nothing is kept of them. */
@ApplicationScoped
class CharterAnnouncedHandler implements EventHandler<CharterAnnounced> {

    private final Buses buses;

    @Inject
    CharterAnnouncedHandler(Buses buses) {
        this.buses = buses;
    }

    @Override
    public String topic() {
        return "charter-announced";
    }

    @Override
    public Class<CharterAnnounced> dataType() {
        return CharterAnnounced.class;
    }

    @Override
    public void handle(List<IncomingEvent<CharterAnnounced>> events, Rejections rejections) {
        for (IncomingEvent<CharterAnnounced> event : events) {
            CharterAnnounced d = event.data();
            UUID agreement = d.agreementId();
            if (agreement != null
                    && !buses.announced(new Announced(
                            agreement, d.charterId(), d.name(), d.seats(), d.departureAt(), d.announcedAt()))) {
                rejections.reject(event, "unknown-agreement", "There is no agreement by that id.");
            }
        }
    }
}
