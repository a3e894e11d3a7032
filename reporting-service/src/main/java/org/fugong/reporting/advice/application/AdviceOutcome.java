package org.fugong.reporting.advice.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Advice that was given, and what came of it.
 *
 * @param kind NOMINATE, PROPOSE or BORROW
 * @param subject the charter, the county or the lender's entry
 * @param subjectName of the charter or the lender
 * @param people how many it was about
 * @param state OPEN, FOLLOWED or LAPSED
 * @param done how many were nominated, boarded or agreed upon since
 * @param arrived of these, who arrived or are on duty
 */
public record AdviceOutcome(
        UUID enterpriseId,
        @Nullable String name,
        @Nullable String town,
        String kind,
        String subject,
        @Nullable String subjectName,
        Instant givenAt,
        int people,
        String state,
        long done,
        long arrived) {}
