package org.fugong.transport.journey.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a guard's phone fetches before there is no net: everybody on the roster with the code of their ticket.
 *
 * @param stages that the reader may record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RideList(
        Instant asOf, int rosterVersion, List<String> stages, List<RideStop> stops, List<Traveller> travellers) {

    /** A stop of the ride. */
    record RideStop(int number, String name) {}

    /**
     * One traveller.
     *
     * @param name masked, or the end of the opaque id
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Traveller(
            int seat,
            UUID workerId,
            String name,
            String enterprise,
            String code,
            @Nullable Instant boarded,
            @Nullable Instant arrived,
            @Nullable Instant handedOver) {}
}
