package org.fugong.transport.journey.domain;

/** What a traveller goes through, in this order. */
public enum JourneyStage {
    /** Got on the train or bus. */
    BOARDING,
    /** Got off at the destination. */
    ARRIVAL,
    /** Taken over by the employer. */
    HAND_OVER
}
