package org.fugong.healthcode.declaration.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.declaration.domain.Answers;
import org.fugong.healthcode.declaration.domain.Faults;

/** Answers of a declaration, or of its draft. Prints masked. */
public record AnswersBody(
        @Nullable String address,
        @Nullable List<@Nullable String> symptoms,
        @Nullable Boolean contactWithCase,
        @Nullable List<@Nullable String> stayedIn) {

    /** The same for the domain. */
    public Answers answers() {
        return new Answers(address, symptoms, contactWithCase, stayedIn);
    }

    /** @throws org.fugong.chassis.web.Problem 422 for more than a draft may hold */
    public void check() {
        Faults faults = new Faults();
        RegistrationResource.tooLong(this, faults);
        if (!faults.none()) {
            throw Who.problem(faults);
        }
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
