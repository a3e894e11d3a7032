package org.fugong.healthcode.workforce.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Published on dormitory-temperature-recorded. */
public record DormitoryTemperatureRecorded(
        UUID personId, UUID enterpriseId, LocalDate day, String slot, boolean fever, Instant takenAt) {

    /** The topic. */
    public static final String TOPIC = "dormitory-temperature-recorded";
}
