package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A longer term that is offered to those whom a scheme serves. Prices, least members and units stay as they are, so a yes
 * binds to no more a day than before, for more days.
 *
 * @param offer number of it, counted on from that of the terms
 * @param endsOn last day of the longer term
 * @param answerBy until when they can say yes or no
 */
public record Longer(int offer, LocalDate endsOn, Instant answerBy) {}
