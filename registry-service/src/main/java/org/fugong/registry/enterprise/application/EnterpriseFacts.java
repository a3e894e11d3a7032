package org.fugong.registry.enterprise.application;

import java.util.UUID;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.domain.Enterprise;

/**
 * What other features need to know of an enterprise.
 *
 * @param town nine-digit code
 * @param industry GB/T 4754-2017
 * @param closed whether it is closed
 */
public record EnterpriseFacts(
        UUID id,
        String uscc,
        String name,
        String town,
        String industry,
        boolean aboveScale,
        int headcount,
        boolean closed) {

    /**
     * Lets open enterprises pass.
     *
     * @throws Problem 409 {@code enterprise-closed}: nothing begins for one that is closed
     */
    public void requireOpen() {
        if (closed) {
            throw closedProblem();
        }
    }

    static Problem closedProblem() {
        return Problem.of(
                409,
                "enterprise-closed",
                "This enterprise is closed. If that is wrong, an official of its town or of the district opens it again.");
    }

    /** Its page. */
    public String path() {
        return "/registry/enterprises/" + id;
    }

    static EnterpriseFacts of(Enterprise e) {
        return new EnterpriseFacts(
                e.id(), e.uscc(), e.name(), e.town(), e.industry(), e.aboveScale(), e.headcount(), e.closing() != null);
    }
}
