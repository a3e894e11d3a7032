package org.fugong.reporting.bulletin.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When the daily bulletin is made by itself.
 *
 * @param at local time of day
 */
public record DailyTime(LocalTime at) {

    /**
     * Whether it is to be made now: at or after the time of day, once per local day. A day that was missed is not made up
     * for, because its figures are gone.
     *
     * @param now in the district's zone
     * @param last the day of the last bulletin made by itself
     */
    public boolean due(ZonedDateTime now, Optional<LocalDate> last) {
        return !now.toLocalTime().isBefore(at)
                && last.map(day -> day.isBefore(now.toLocalDate())).orElse(true);
    }
}
