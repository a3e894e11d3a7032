package org.fugong.reporting.breakdown.domain;

/** The counts of the enterprises that have the same traits. */
public record Cell(Traits traits, Counts counts) {}
