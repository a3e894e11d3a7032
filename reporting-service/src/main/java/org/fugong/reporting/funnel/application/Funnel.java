package org.fugong.reporting.funnel.application;

import org.fugong.reporting.funnel.domain.Stages;

/**
 * The counts of some group of persons.
 *
 * @param onDuty persons whose last passage of the current local day was an entry
 */
public record Funnel(Stages stages, long onDuty) {}
