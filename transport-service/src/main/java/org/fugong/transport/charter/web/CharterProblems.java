package org.fugong.transport.charter.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.NominateWorker;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterPlan;

/** What the rules' refusals are called on the wire. */
final class CharterProblems {

    private CharterProblems() {}

    static Problem flawed(List<CharterPlan.Flaw> flaws) {
        return Problem.invalid(flaws.stream()
                .map(f -> new Problem.FieldError(f.field(), f.code(), f.message()))
                .toList());
    }

    static Problem refused(NominateWorker.Refused refused) {
        Charter charter = refused.charter();
        return switch (refused.refusal()) {
            case CHARTER_CLOSED ->
                Problem.of(
                                409,
                                "charter-closed",
                                "Nominations closed at " + charter.deadline() + "; this one came at " + refused.at()
                                        + ".")
                        .with("deadline", charter.deadline().toString())
                        .with("receivedAt", refused.at().toString())
                        .with("state", charter.state().name());
            case WORKER_UNKNOWN ->
                Problem.of(
                        404,
                        "worker-unknown",
                        "No worker of yours is known here by this id. One just registered is known within seconds.");
            case WORKER_ON_A_CHARTER -> onACharter(refused.holder());
            case CAP_REACHED ->
                Problem.of(
                                409,
                                "cap-reached",
                                "Your enterprise has nominated as many workers as this charter allows for one enterprise.")
                        .with("cap", charter.perEnterpriseCap().orElse(0));
        };
    }

    private static Problem onACharter(Optional<UUID> holder) {
        Problem problem = Problem.of(
                409,
                "worker-on-a-charter",
                "The worker is already nominated for this or another charter that has not arrived yet.");
        return holder.isPresent() ? problem.with("charterId", holder.get().toString()) : problem;
    }
}
