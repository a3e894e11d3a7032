package org.fugong.reporting.funnel.application;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.domain.Passage;

/**
 * What became of a passage that was to be joined in.
 *
 * @param last the person's last passage now, null only of a record that is kept apart
 * @param replaced the last passage before, null if none was or none was replaced
 */
public record Passing(UUID personId, Outcome outcome, @Nullable Passage last, @Nullable Passage replaced) {

    public enum Outcome {
        /** It is the last one from now on. */
        MOVED_ON,
        /** It was known, or another one is later. */
        AS_IT_WAS,
        /** The record was named in a merging: nothing was joined in. */
        KEPT_APART
    }
}
