package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A longer term that an official asks the members of a running scheme for, as it is sent.
 *
 * @param endsOn last day; thirty days on if null
 * @param answerBy until when members can say yes or no; 24 hours if null, the end of the term at the latest
 */
public record Prolongation(@Nullable LocalDate endsOn, @Nullable Instant answerBy) {}
