package org.fugong.registry.resumption.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An application in the worklist.
 *
 * @param badge shape of the state
 * @param holder who has it, by name
 * @param dueAt when their time runs out; null without a clock
 * @param late whether it is over
 */
public record ApplicationRow(
        UUID id,
        String enterprise,
        String town,
        String tier,
        int plannedReturn,
        Instant appliedAt,
        String state,
        String badge,
        String holder,
        @Nullable Instant dueAt,
        boolean late) {}
