package org.fugong.reporting.drill.application;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.intake.application.Lag;

/**
 * What a list rests on.
 *
 * @param key of the measure
 * @param ruleVersion the rules by which it is counted
 * @param asOf the time up to which all topics were read
 * @param takenInAt when the last record was taken in
 * @param lag what waits to be taken in
 */
public record Basis(String key, String ruleVersion, @Nullable Instant asOf, @Nullable Instant takenInAt, Lag lag) {}
