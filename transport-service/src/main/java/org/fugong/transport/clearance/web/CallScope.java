package org.fugong.transport.clearance.web;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.clearance.domain.ClearanceOwner;
import org.fugong.transport.worker.application.KnownWorkers;

/** Whom the caller of this request may call: offices, and employers of the own town. */
@RequestScoped
class CallScope {

    private final KnownWorkers workers;
    private final Caller caller;

    CallScope(KnownWorkers workers, Caller caller) {
        this.workers = workers;
        this.caller = caller;
    }

    /**
     * Passes if the caller may.
     *
     * @throws Problem 404 {@code not-found} for another town's employer and for one that is not known
     */
    void require(ClearanceOwner owner, String code) {
        if (owner != ClearanceOwner.EMPLOYER) {
            if (!code.matches("[0-9]{6}")) {
                throw Problem.notFound();
            }
            return;
        }
        try {
            UUID id = UUID.fromString(code);
            caller.requireEnterprise(
                    id, workers.enterprise(id).orElseThrow(Problem::notFound).town());
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound();
        }
    }
}
