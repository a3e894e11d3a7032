package org.fugong.healthcode.gate.domain;

/** Which way a person goes through a gate. */
public enum Direction {
    ENTRY,
    EXIT
}
