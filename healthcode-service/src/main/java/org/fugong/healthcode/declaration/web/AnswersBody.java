package org.fugong.healthcode.declaration.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.declaration.domain.Answers;

/** Answers of a declaration, or of its draft. Prints masked. */
public record AnswersBody(
        @Nullable String address,
        @Nullable List<@Nullable String> symptoms,
        @Nullable Boolean contactWithCase,
        @Nullable List<@Nullable String> stayedIn) {

    Answers answers() {
        return new Answers(address, symptoms, contactWithCase, stayedIn);
    }

    static @Nullable AnswersBody of(@Nullable Answers answers) {
        return answers == null
                ? null
                : new AnswersBody(answers.address(), answers.symptoms(), answers.contactWithCase(), answers.stayedIn());
    }

    @Override
    public String toString() {
        return "AnswersBody[***]";
    }
}
