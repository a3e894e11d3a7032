package org.fugong.transport.journey.domain;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What somebody says about one traveller at one stage.
 *
 * @param present whether the traveller was there; else that they were looked for and were not
 * @param happenedAt when, as the reporter says; never after it was received
 * @param stop number of the stop, from 1, if said
 */
public record Report(JourneyStage stage, boolean present, Instant happenedAt, OptionalInt stop, Reporter reporter) {

    /**
     * Whether both can't be true. Another stop can't be where a stop is said twice. An absence denies a presence at the
     * same stop, unless it was found earlier: the traveller came late.
     */
    public boolean contradicts(Report other) {
        if (stage != other.stage) {
            return false;
        }
        boolean sameStop = stop.isEmpty() || other.stop.isEmpty() || stop.getAsInt() == other.stop.getAsInt();
        if (present && other.present) {
            return !sameStop;
        }
        if (present == other.present) {
            return false;
        }
        Report presence = present ? this : other;
        Report absence = present ? other : this;
        return sameStop && !absence.happenedAt.isBefore(presence.happenedAt);
    }
}
