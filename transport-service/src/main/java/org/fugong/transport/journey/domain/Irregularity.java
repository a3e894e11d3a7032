package org.fugong.transport.journey.domain;

/** What is odd about a traveller's records. They are kept as they came; somebody should look. */
public enum Irregularity {
    ARRIVED_UNBOARDED,
    HANDED_OVER_UNARRIVED,
    /** The times are not in the order of the stages. */
    OUT_OF_ORDER,
    /** Two reports can't both be true. */
    CONTRADICTED
}
