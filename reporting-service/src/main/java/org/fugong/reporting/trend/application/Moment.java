package org.fugong.reporting.trend.application;

import java.time.Instant;
import java.util.UUID;

/**
 * That something counts in the hour of an instant, or no longer does.
 *
 * @param enterpriseId where it happened, or whose worker it happened to
 * @param amount 1 for something that counts, -1 for something that counted there before
 */
public record Moment(Measured measured, UUID enterpriseId, Instant at, long amount) {}
