package org.fugong.chassis.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.ForbiddenException;

/** Which problem an exception is to the caller. Nothing of the exception's own text is passed on. */
final class ProblemOf {
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private ProblemOf() {}

    static Problem failure(Throwable failure) {
        Optional<Problem> own = Failures.cause(failure, Problem.class);
        if (own.isPresent()) {
            return own.get();
        }
        if (Failures.cause(failure, ForbiddenException.class).isPresent()) {
            return Problem.of(403, "forbidden", "Your role does not allow this.");
        }
        Optional<ConstraintViolationException> violation = Failures.cause(failure, ConstraintViolationException.class);
        if (violation.isPresent()) {
            return violation(violation.get());
        }
        Optional<JsonProcessingException> json = Failures.cause(failure, JsonProcessingException.class);
        if (json.isPresent() && isOfRequest(failure)) {
            return json(json.get());
        }
        Optional<WebApplicationException> web = Failures.cause(failure, WebApplicationException.class);
        if (web.isPresent()) {
            return status(web.get().getResponse().getStatus());
        }
        return state(failure);
    }

    private static Problem state(Throwable failure) {
        if (Failures.cause(failure, OptimisticLockException.class).isPresent()
                || Failures.cause(failure, org.hibernate.StaleStateException.class)
                        .isPresent()) {
            return Problem.of(409, "changed-meanwhile", "Someone else changed this at the same time. Read it again.");
        }
        if (Failures.isDuplicate(failure)) {
            return Problem.of(409, "conflict", "There is one like this already.");
        }
        if (Failures.isDatabaseAway(failure)) {
            return Problem.of(503, "temporarily-unavailable", "The database cannot be reached. Try again in a moment.")
                    .with("retryAfter", 5);
        }
        if (Failures.isContention(failure)) {
            return Problem.of(503, "busy", "Others are changing the same things. Try again in a moment.")
                    .with("retryAfter", 1);
        }
        return Problem.of(500, "internal-error", "Something went wrong on our side. Tell us the correlation id.");
    }

    /** A JSON failure of ours, while writing an answer or a message, is not the caller's fault. */
    private static boolean isOfRequest(Throwable failure) {
        return failure instanceof JsonProcessingException || failure instanceof WebApplicationException;
    }

    private static Problem json(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(422, "unknown-field", "There is a field in the input that is not known here.")
                    .with("field", fieldName(unknown.getPropertyName()));
        }
        if (failure instanceof MismatchedInputException mismatch) {
            if (mismatch.getPath().isEmpty() && mismatch.getProcessor() != null && endOfInput(mismatch)) {
                return malformed();
            }
            return Problem.invalid(path(mismatch), "type", "The value is not of the kind this field has.");
        }
        if (failure instanceof JsonMappingException mapping && !isSyntax(failure)) {
            return failure instanceof ValueInstantiationException
                    ? Problem.invalid(path(mapping), "invalid", "The value is not valid here.")
                    : Problem.invalid(path(mapping), "type", "The value is not of the kind this field has.");
        }
        return malformed();
    }

    private static boolean isSyntax(JsonProcessingException failure) {
        return failure.getCause() instanceof com.fasterxml.jackson.core.JsonParseException;
    }

    private static boolean endOfInput(MismatchedInputException mismatch) {
        return String.valueOf(mismatch.getOriginalMessage()).contains("end-of-input")
                || String.valueOf(mismatch.getOriginalMessage()).contains("Trailing token");
    }

    private static Problem malformed() {
        return Problem.of(400, "malformed-json", "The body is not one complete JSON document in UTF-8.");
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(fieldName(step.getFieldName()));
            }
        }
        return path.toString();
    }

    /** A name that does not look like one may be data, which is not echoed. */
    private static String fieldName(String name) {
        return FIELD_NAME.matcher(name).matches() ? name : "?";
    }

    private static Problem violation(ConstraintViolationException failure) {
        boolean ofAnswer = failure instanceof ResteasyReactiveViolationException
                && failure.getConstraintViolations().stream().anyMatch(ProblemOf::isOfReturnValue);
        if (ofAnswer) {
            return Problem.of(500, "internal-error", "Something went wrong on our side. Tell us the correlation id.");
        }
        List<Problem.FieldError> errors = failure.getConstraintViolations().stream()
                .map(each -> new Problem.FieldError(field(each), code(each), each.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.FieldError::field)
                        .thenComparing(Problem.FieldError::code))
                .toList();
        return Problem.invalid(errors);
    }

    private static boolean isOfReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node step : violation.getPropertyPath()) {
            if (step.getKind() == jakarta.validation.ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** As the caller wrote it: without the names of method and parameter. A body parameter's own name is left out. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        String parameter = "";
        for (Path.Node step : violation.getPropertyPath()) {
            switch (step.getKind()) {
                case PARAMETER -> parameter = String.valueOf(step.getName());
                case PROPERTY, CONTAINER_ELEMENT -> {
                    if (step.isInIterable() && step.getIndex() != null) {
                        field.append('[').append(step.getIndex()).append(']');
                    }
                    String name = step.getName();
                    if (name != null && !name.startsWith("<")) {
                        field.append(field.isEmpty() ? "" : ".").append(name);
                    }
                }
                default -> {
                    // The method, or the bean as a whole.
                }
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }

    static Problem status(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "bad-request", "The request cannot be understood: check path, query and body.");
            case 401 -> Problem.of(401, "unauthorized", "Log in, or send a valid bearer token.");
            case 403 -> Problem.of(403, "forbidden", "Your role does not allow this.");
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(405, "method-not-allowed", "This method is not possible on this path.");
            case 406 -> Problem.of(406, "not-acceptable", "The answer cannot be given in the form that Accept names.");
            case 409 -> Problem.of(409, "conflict", "This is in conflict with what is there.");
            case 413 -> Problem.of(413, "too-large", "The body is larger than this takes.");
            case 415 -> Problem.of(415, "unsupported-media-type", "Send the Content-Type that this path takes.");
            case 429 -> Problem.of(429, "too-many-requests", "Too many requests. Try again in a moment.");
            case 503 -> Problem.of(503, "temporarily-unavailable", "Not available at the moment. Try again later.");
            default ->
                status >= 400 && status < 500
                        ? Problem.of(status, "bad-request", "The request cannot be served as it is.")
                        : Problem.of(
                                500, "internal-error", "Something went wrong on our side. Tell us the correlation id.");
        };
    }
}
