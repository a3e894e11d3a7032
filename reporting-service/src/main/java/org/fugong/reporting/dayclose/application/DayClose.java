package org.fugong.reporting.dayclose.application;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A day's figures as they were issued. They never change; see {@link DayCloses#amendments}.
 *
 * @param closedAt when they were issued
 * @param asOf the time up to which all topics were read then, null if one had never been
 * @param ruleVersion by which rules they were counted
 */
public record DayClose(
        LocalDate day, Instant closedAt, @Nullable Instant asOf, String ruleVersion, DayFigures figures) {}
