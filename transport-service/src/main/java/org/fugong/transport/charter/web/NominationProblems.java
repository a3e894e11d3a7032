package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.Problem.FieldError;
import org.fugong.transport.charter.application.EndNominations;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.NominationRules.Refusal;

/** What the refusals of nominations are called on the wire. */
final class NominationProblems {

    private NominationProblems() {}

    /** A refusal as a problem. */
    static Problem refused(Refusal refusal, Charter charter, Optional<UUID> holder, Instant at) {
        return switch (refusal) {
            case CHARTER_CLOSED -> CharterProblems.closed(charter, at);
            case WORKER_UNKNOWN -> problem(404, refusal);
            case WORKER_ON_A_CHARTER ->
                holder.isPresent()
                        ? problem(409, refusal).with("charterId", holder.get().toString())
                        : problem(409, refusal);
            case CAP_REACHED ->
                problem(409, refusal).with("cap", charter.perEnterpriseCap().orElse(0));
            case NO_SUCH_STOP -> Problem.invalid("stop", refusal.code(), detail(refusal));
            default -> problem(409, refusal);
        };
    }

    /**
     * A group of which somebody can't be nominated.
     *
     * @param byDocument whether they were named by documents, so that what is against somebody is told at the document
     */
    static Problem groupRefused(List<ListView.Item> items, boolean byDocument) {
        Problem problem = Problem.of(
                        409,
                        "group-refused",
                        "The group is not nominated: they travel together or not at all. See items.")
                .with("items", items);
        return byDocument
                ? problem.with(
                        "errors",
                        IntStream.range(0, items.size())
                                .filter(i -> !Refusal.ANOTHER_OF_THE_GROUP
                                        .code()
                                        .equals(items.get(i).code()))
                                .mapToObj(i -> error(GroupRequest.field(i), items.get(i)))
                                .toList())
                : problem;
    }

    private static FieldError error(String field, ListView.Item item) {
        String code = Objects.requireNonNull(item.code());
        return code.equals(Refusal.WORKER_UNKNOWN.code())
                ? new FieldError(field + "idNumber", "person-unknown", "Nobody is known here by this document.")
                : new FieldError(field + "idNumber", code, Objects.requireNonNull(item.detail()));
    }

    /** A nomination that can't be taken back any more. */
    static Problem endedBefore(EndNominations.EndedBefore ended) {
        return Problem.of(
                        409, "nomination-ended", "This nomination has ended before, so there is nothing to take back.")
                .with("status", ended.status().name());
    }

    /** The refusal in a sentence. */
    static String detail(Refusal refusal) {
        return switch (refusal) {
            case CHARTER_CLOSED -> "The charter is closed for nominations.";
            case WORKER_UNKNOWN ->
                "No worker of yours is known here by this id. One just registered is known within seconds.";
            case NAMED_TWICE -> "The list names this worker twice; the first time counts.";
            case WORKER_ON_A_CHARTER ->
                "The worker is already nominated for this or another charter that has not arrived yet.";
            case NOT_ALLOWED -> "This charter is for certain enterprises, towns or origins, and the worker is of none.";
            case NO_SUCH_STOP -> "The charter does not halt there, or ends there.";
            case CAP_REACHED ->
                "Your enterprise has nominated as many workers as this charter allows for one enterprise.";
            case GROUP_TOO_LARGE -> "The group has more people than this charter, or a quota of it, has seats.";
            case ANOTHER_OF_THE_GROUP -> "Another of the group can't be nominated, and they travel together.";
            case ANOTHER_OF_THE_LIST -> "Another of the list can't be nominated, and it was to be taken as a whole.";
        };
    }

    private static Problem problem(int status, Refusal refusal) {
        return Problem.of(status, refusal.code(), detail(refusal));
    }
}
