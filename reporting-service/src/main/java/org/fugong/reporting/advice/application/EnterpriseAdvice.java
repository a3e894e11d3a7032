package org.fugong.reporting.advice.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.advice.domain.Advice;
import org.fugong.reporting.intake.application.Lag;

/**
 * Advice for one enterprise.
 *
 * @param ruleVersion by which rules it is given
 * @param asOf the time up to which all topics were read
 * @param takenInAt when the last record was taken in
 * @param lag what waits to be taken in
 * @param advice in the order in which it is told
 */
public record EnterpriseAdvice(
        UUID enterpriseId,
        String name,
        String ruleVersion,
        @Nullable Instant asOf,
        @Nullable Instant takenInAt,
        Lag lag,
        List<Advice> advice) {}
