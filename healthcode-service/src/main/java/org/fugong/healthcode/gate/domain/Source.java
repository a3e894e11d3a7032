package org.fugong.healthcode.gate.domain;

/** Who decided when a person stood at the gate. */
public enum Source {
    /** This service. */
    ONLINE,
    /** A gate page without net, by itself. */
    OFFLINE,
    /** Another maker's gate. */
    VENDOR
}
