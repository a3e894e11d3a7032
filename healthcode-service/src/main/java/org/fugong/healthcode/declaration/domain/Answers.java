package org.fugong.healthcode.declaration.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A declaration's answers as far as they were given; what is left open is null. Prints without its contents. */
public record Answers(
        @Nullable String address,
        @Nullable List<@Nullable String> symptoms,
        @Nullable Boolean contactWithCase,
        @Nullable List<@Nullable String> stayedIn) {

    @Override
    public String toString() {
        return "Answers[***]";
    }
}
