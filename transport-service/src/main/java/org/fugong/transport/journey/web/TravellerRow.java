package org.fugong.transport.journey.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.journey.application.ReadJourney;
import org.fugong.transport.roster.application.RosterPart;

/** A line of the roster on its page. */
public record TravellerRow(
        int seat,
        UUID workerId,
        UUID enterpriseId,
        String enterprise,
        @Nullable Instant boardedAt,
        @Nullable Instant arrivedAt,
        boolean missing) {

    static TravellerRow of(RosterPart.Line line, Map<UUID, String> names, ReadJourney.Times times, boolean missing) {
        return new TravellerRow(
                line.seat(),
                line.workerId(),
                line.enterpriseId(),
                names.getOrDefault(line.enterpriseId(), ""),
                times.boarded().get(line.workerId()),
                times.arrived().get(line.workerId()),
                missing);
    }
}
