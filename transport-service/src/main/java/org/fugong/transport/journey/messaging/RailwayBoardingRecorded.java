package org.fugong.transport.journey.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * {@code railway-boarding-recorded}, as the railway posts it.
 *
 * @param stop number of the stop, from 1; null if there is only one
 */
public record RailwayBoardingRecorded(
        UUID charterId, @Nullable Integer stop, List<Line> travellers, Instant recordedAt) {

    /**
     * One traveller.
     *
     * @param boarded false: looked for at this stop and not there
     * @param at when; null: when the list was made
     */
    public record Line(UUID workerId, boolean boarded, @Nullable Instant at) {}
}
