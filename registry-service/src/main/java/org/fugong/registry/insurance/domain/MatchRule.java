package org.fugong.registry.insurance.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The rule by which a line of a roll is linked with a worker: the document must be exactly that of somebody who is
 * registered with the very employer on the roll. Names are not compared: they differ in ways that mean nothing, and a
 * check digit says more. An employer that was registered twice is, for this, the record that goes on. It depends on facts only, never on the order in which they became known.
 */
public final class MatchRule {

    /** Told with every figure; changes with every change of the rule. */
    public static final String VERSION = "insured-2020-02.1";

    private MatchRule() {}

    /**
     * What is known of a line.
     *
     * @param repeats whether an earlier line of the roll names the same person
     * @param flaw what is wrong with the document, or null
     * @param oldForm whether the number was written out from the old form
     * @param employer id of the employer on the roll
     * @param employerRegistered whether that one is registered
     * @param registeredWith whom the person is registered with, or null
     */
    public record Facts(
            boolean repeats,
            @Nullable Kind flaw,
            boolean oldForm,
            UUID employer,
            boolean employerRegistered,
            @Nullable UUID registeredWith) {}

    /** The first that holds. */
    public static Kind of(Facts facts) {
        if (facts.repeats()) {
            return Kind.DUPLICATE_IN_ROLL;
        }
        if (facts.flaw() != null) {
            return facts.flaw();
        }
        if (!facts.employerRegistered()) {
            return Kind.ENTERPRISE_UNKNOWN;
        }
        if (facts.registeredWith() == null) {
            return Kind.WORKER_NOT_REGISTERED;
        }
        if (!facts.registeredWith().equals(facts.employer())) {
            return Kind.OTHER_EMPLOYER;
        }
        return facts.oldForm() ? Kind.OLD_NUMBER : Kind.EXACT;
    }
}
