package org.fugong.healthcode.workforce.domain;

import java.time.LocalTime;

/** The two times of a day at which temperatures are taken in a dormitory: before noon and from noon on, by local time. */
public enum Slot {
    MORNING,
    EVENING;

    /** The slot that a time of the day belongs to. */
    public static Slot of(LocalTime time) {
        return time.isBefore(LocalTime.NOON) ? MORNING : EVENING;
    }
}
