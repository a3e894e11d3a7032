package org.fugong.reporting.funnel.application;

import java.time.LocalDate;

import org.fugong.reporting.funnel.domain.Passage;

/**
 * What was told of a person's passages.
 *
 * @param last the last one
 * @param firstOn the first local day of any
 */
public record Told(Passage last, LocalDate firstOn) {}
