package org.fugong.healthcode.checkin.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Published on check-in-recorded. */
public record CheckInRecorded(UUID personId, LocalDate day, boolean normal, Instant recordedAt) {

    /** The topic. */
    public static final String TOPIC = "check-in-recorded";
}
