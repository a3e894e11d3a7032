package org.fugong.transport.journey.application;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.journey.domain.JourneyStage;
import org.fugong.transport.journey.domain.ReportEffect;
import org.fugong.transport.roster.application.Boardings;

/** Tells rosters who has boarded. */
@ApplicationScoped
class RecordedBoardings implements Boardings {

    private final Journeys journeys;

    RecordedBoardings(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public boolean hasBoarded(UUID charterId, UUID workerId) {
        return journeys.reports(charterId).stream()
                .anyMatch(kept -> kept.isOf(workerId, JourneyStage.BOARDING)
                        && kept.effect() == ReportEffect.COUNTS
                        && kept.withdrawn() == null);
    }
}
