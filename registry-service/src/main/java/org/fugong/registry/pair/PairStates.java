package org.fugong.registry.pair;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;

/** The states of pairs as they are asked for. */
public final class PairStates {

    private PairStates() {}

    /**
     * The state of that name.
     *
     * @param unless the state if none is asked for
     * @throws Problem 422 {@code unknown-value} for another name
     */
    public static <S extends Enum<S>> S of(Class<S> states, @Nullable String name, S unless) {
        if (name == null || name.isBlank()) {
            return unless;
        }
        try {
            return Enum.valueOf(states, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("state", "unknown-value", "There is no such state.");
        }
    }
}
