package org.fugong.registry.assistance.application;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Urgency;

/**
 * What an enterprise asks, as it is sent.
 *
 * @param category null if it knows none: the triage desk sorts it
 * @param urgency NORMAL if null
 * @param quantity in the category's unit
 * @param parkId where it is needed, one of the town's parks; the enterprise's own if null
 */
public record HelpEntry(
        @Nullable Category category,
        @Nullable Urgency urgency,
        @Nullable String text,
        @Nullable Integer quantity,
        @Nullable UUID parkId) {}
