package org.fugong.registry.identity.application;

import java.util.List;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Outcome;

/** Turns refusals of the domain into problems of the REST API. */
public final class Refusal {

    private Refusal() {}

    /** 409 where the thing is there already, else 422 with every fault. */
    public static Problem of(Outcome.Refused refused) {
        for (Fault fault : refused.faults()) {
            if (fault.code().equals("enterprise-already-registered")) {
                return Problem.of(
                        409,
                        fault.code(),
                        "This code is registered already. Its contact can log in and correct the record; if that is you"
                                + " and you can't log in, or if somebody else registered it, ask the officials of the"
                                + " town: they see who did, and can correct it.");
            }
            if (fault.code().equals("worker-already-registered")) {
                return Problem.of(
                        409,
                        fault.code(),
                        "This person is registered as a worker already. If the person works for you now, make a"
                                + " transfer request: the other employer or an official settles it. Where the person"
                                + " is registered can't be told.");
            }
        }
        return ofFaults(refused.faults());
    }

    /** 422 with every fault. */
    public static Problem ofFaults(List<Fault> faults) {
        return Problem.invalid(faults.stream()
                .map(fault -> new Problem.FieldError(fault.field(), fault.code(), fault.message()))
                .toList());
    }
}
