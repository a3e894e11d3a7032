package org.fugong.reporting.trend.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which local days instants fall on. Most of a batch are of one day, so that is looked at first. For one thread. */
public final class LocalDays {
    private final ZoneId zone;
    private LocalDate day = LocalDate.EPOCH;
    private Instant from = Instant.MAX;
    private Instant to = Instant.MIN;

    public LocalDays(ZoneId zone) {
        this.zone = zone;
    }

    /** Which local day an instant falls on. */
    public LocalDate of(Instant at) {
        if (at.isBefore(from) || !at.isBefore(to)) {
            day = LocalDate.ofInstant(at, zone);
            from = day.atStartOfDay(zone).toInstant();
            to = day.plusDays(1).atStartOfDay(zone).toInstant();
        }
        return day;
    }
}
