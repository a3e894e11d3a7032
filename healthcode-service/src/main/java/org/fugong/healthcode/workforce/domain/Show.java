package org.fugong.healthcode.workforce.domain;

/** Which of an employer's workers are listed. */
public enum Show {
    ALL,
    PRESENT,
    /** Nothing passed at a gate today, though it might have: not of those who are lent to another enterprise. */
    NOT_SEEN,
    /** A fever today, at a gate or in the dormitory. */
    FEVER,
    /** Yellow, red, or without a code. */
    NOT_GREEN,
    /** Lent to another enterprise today, or by another. */
    LENT,
    /** Lives in a dormitory, and the temperature of the present slot has not been taken. */
    TEMPERATURE_DUE
}
