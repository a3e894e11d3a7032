package org.fugong.reporting.dayclose.application;

import java.time.LocalDate;

/**
 * A figure of a closed day, of the whole district, that late facts changed.
 *
 * @param figure its name
 * @param issued as the day was closed
 * @param now as it is known by now
 */
public record AmendedFigure(LocalDate day, String figure, long issued, long now) {}
