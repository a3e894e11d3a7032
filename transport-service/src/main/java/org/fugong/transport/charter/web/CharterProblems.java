package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.List;

import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterOutcome;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterState;
import org.fugong.transport.charter.domain.Flaw;

/** What the rules' refusals are called on the wire. */
final class CharterProblems {

    private CharterProblems() {}

    static Problem flawed(List<Flaw> flaws) {
        return Problem.invalid(flaws.stream()
                .map(f -> new Problem.FieldError(f.field(), f.code(), f.message()))
                .toList());
    }

    /** Anything but {@link CharterOutcome.Done}. */
    static Problem of(CharterOutcome outcome) {
        if (outcome instanceof CharterOutcome.Flawed flawed) {
            return flawed(flawed.flaws());
        }
        if (outcome instanceof CharterOutcome.Refused refused) {
            return Problem.of(409, "illegal-move", refused.why().english())
                    .with("detailZh", refused.why().chinese())
                    .with("state", refused.charter().state().name());
        }
        if (outcome instanceof CharterOutcome.Closed closed) {
            return closed(closed.charter(), closed.at());
        }
        if (outcome instanceof CharterOutcome.SeatsGiven given) {
            return Problem.of(409, "seats-given", given.given() + " seats are given already; there can't be fewer.")
                    .with("given", given.given());
        }
        return Problem.notFound();
    }

    static Problem closed(Charter charter, Instant at) {
        if (charter.state() == CharterState.CANCELLED) {
            return Problem.of(409, "charter-cancelled", "The charter is cancelled: nobody can be nominated for it.");
        }
        return Problem.of(
                        409,
                        "charter-closed",
                        "Nominations closed at " + charter.deadline() + "; this one came at " + at + ".")
                .with("deadline", charter.deadline().toString())
                .with("receivedAt", at.toString())
                .with("state", charter.state().name());
    }
}
