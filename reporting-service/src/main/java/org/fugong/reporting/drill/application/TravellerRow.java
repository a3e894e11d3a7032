package org.fugong.reporting.drill.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.reporting.charter.application.JourneyView;
import org.fugong.reporting.charter.application.Traveller;

/**
 * Somebody on a charter, as lists show it.
 *
 * @param charter its name, null while it is not announced
 * @param name masked, null where it is not known here
 * @param enterprise the employer's name
 * @param place WAITING, SEATED or WITHDRAWN, null while only clearances are known
 * @param clearances what was asked for or answered
 */
public record TravellerRow(
        UUID charterId,
        @Nullable String charter,
        UUID workerId,
        UUID personId,
        @Nullable PersonalData name,
        @Nullable UUID enterpriseId,
        @Nullable String enterprise,
        @Nullable String place,
        List<JourneyView.Clearance> clearances,
        @Nullable Instant boarded,
        @Nullable Instant arrived) {

    static TravellerRow of(Traveller traveller, @Nullable PersonalData name) {
        JourneyView journey = traveller.journey();
        return new TravellerRow(
                journey.charterId(),
                journey.charterName(),
                journey.workerId(),
                traveller.personId(),
                name,
                traveller.enterpriseId(),
                traveller.enterpriseName(),
                journey.place(),
                journey.clearances(),
                journey.boarded(),
                journey.arrived());
    }
}
