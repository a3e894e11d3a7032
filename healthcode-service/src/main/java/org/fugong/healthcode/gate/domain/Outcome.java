package org.fugong.healthcode.gate.domain;

/** Whether the guard lets the person through. */
public enum Outcome {
    PASSED,
    REFUSED
}
