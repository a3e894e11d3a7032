package org.fugong.healthcode.declaration.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.Problem.FieldError;
import org.fugong.healthcode.declaration.application.RegistrationLists.Outcome;
import org.fugong.healthcode.declaration.application.Registrations.Completed;
import org.fugong.healthcode.declaration.domain.Faults;

/**
 * What became of one person of a list. Nothing tells who a person is who was refused, nor why somebody has a colour.
 *
 * @param version of the declaration
 * @param colour of the code that the person now has
 */
@Schema(name = "ListedOutcome")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedOutcome(
        @Schema(description = "Place in the list, from 0") int index,
        @Schema(description = "REGISTERED, KNOWN or REFUSED") String outcome,
        @Nullable UUID personId,
        @Nullable Integer version,
        @Nullable String colour,
        @Schema(description = "Why it was refused; nothing was stored of this one") @Nullable Refusal problem) {

    static final String REFUSED = "REFUSED";

    /** As a problem of a request of its own would be told. */
    @Schema(name = "ListedRefusal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusal(
            @Schema(examples = "urn:fugong:problem:not-in-charge") String type,
            String detail,
            @Nullable List<FieldError> errors) {}

    static ListedOutcome of(int index, Outcome outcome) {
        return switch (outcome.ending()) {
            case REGISTERED, KNOWN -> done(index, outcome);
            case NOT_IN_CHARGE ->
                refused(
                        index,
                        Problem.of(
                                404,
                                "not-in-charge",
                                "Nobody in your charge has this document, as far as the registry of workers tells by now."));
            case TWICE ->
                refused(
                        index,
                        Problem.of(409, "twice-in-list", "This document stands in the list before; that one counts."));
            case HAS_HOLDER ->
                refused(
                        index,
                        Problem.of(
                                409,
                                "registered-by-holder",
                                "This person is registered with a log-in, which alone changes the record."));
            case RECORD_CLOSED ->
                refused(
                        index,
                        Problem.of(
                                409, "record-closed", "An official closed this record: the person has another one."));
        };
    }

    private static ListedOutcome done(int index, Outcome outcome) {
        Completed completed = Objects.requireNonNull(outcome.completed());
        return new ListedOutcome(
                index,
                outcome.ending().name(),
                completed.personId(),
                completed.version(),
                completed.standing().colour(),
                null);
    }

    private static ListedOutcome refused(int index, Problem problem) {
        return new ListedOutcome(index, REFUSED, null, null, null, new Refusal(problem.type(), problem.detail(), null));
    }

    /** Of someone of whom something is wrong: the fields are told as the whole list has them. */
    static ListedOutcome malformed(int index, Faults faults) {
        String path = "people[" + index + "]";
        List<FieldError> errors = faults.list().stream()
                .map(f -> new FieldError(f.field().isEmpty() ? path : path + "." + f.field(), f.code(), f.message()))
                .toList();
        Problem invalid = Problem.invalid(errors);
        return new ListedOutcome(
                index, REFUSED, null, null, null, new Refusal(invalid.type(), invalid.detail(), errors));
    }
}
