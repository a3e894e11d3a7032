package org.fugong.reporting.gate.domain;

/**
 * What happened at gates on one local day.
 *
 * @param scans all scans, passed or refused
 * @param refused scans that were refused
 * @param fevers scans at which a fever was measured
 */
public record GateCounts(long scans, long refused, long fevers) {}
