package org.fugong.reporting.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One worker's way through one charter.
 *
 * @param charterName null while the charter is not announced
 * @param departure planned, null while the charter is not announced
 * @param over whether the charter was called off
 * @param place WAITING, SEATED or WITHDRAWN, null while only clearances are known
 * @param nominatedAt when the worker got the place
 * @param clearances what was asked for or answered
 * @param boarded when the worker boarded, null before; arrived likewise
 */
public record JourneyView(
        UUID charterId,
        @Nullable String charterName,
        @Nullable Instant departure,
        boolean over,
        UUID workerId,
        @Nullable String place,
        @Nullable Instant nominatedAt,
        List<Clearance> clearances,
        @Nullable Instant boarded,
        @Nullable Instant arrived) {

    /**
     * @param kind TICKET, VILLAGE_EXIT, ORIGIN_BUREAU or HEALTH_CODE
     * @param at when it was answered, null while it is open
     * @param granted whether it was granted, null while it is open
     */
    public record Clearance(String kind, @Nullable Instant at, @Nullable Boolean granted) {}

    /** Whether the worker has a place, or waits for one, on a charter that is still to run. */
    public boolean planned() {
        return !over && boarded == null && place != null && !place.equals("WITHDRAWN");
    }
}
