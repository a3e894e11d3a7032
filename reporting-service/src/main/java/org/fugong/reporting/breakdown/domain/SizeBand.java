package org.fugong.reporting.breakdown.domain;

/**
 * How large an enterprise is by the people whom it says it employs. Where one band ends and the next begins is a setting,
 * which follows the national division of 2017 by employees.
 */
public enum SizeBand {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
