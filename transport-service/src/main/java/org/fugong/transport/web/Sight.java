package org.fugong.transport.web;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.Scope;

/** Whose people the caller of this request may see. */
@RequestScoped
public class Sight {

    private final Caller caller;

    Sight(Caller caller) {
        this.caller = caller;
    }

    /**
     * The whole district for its officials and the auditor, the own town for a town official, the own enterprise for an
     * enterprise contact.
     *
     * @throws Problem 403 {@code nobody-to-see} when the log-in names neither town nor enterprise
     */
    public Scope scope() {
        if (caller.seesWholeDistrict()) {
            return Scope.DISTRICT;
        }
        if (caller.has(Role.TOWN) && caller.town().isPresent()) {
            return Scope.town(caller.town().get());
        }
        if (caller.has(Role.ENTERPRISE) && caller.enterpriseId().isPresent()) {
            return Scope.enterprise(caller.enterpriseId().get());
        }
        throw nobodyToSee();
    }

    /**
     * The enterprise that the caller speaks for.
     *
     * @throws Problem 403 {@code nobody-to-see} when the log-in names none
     */
    public UUID ownEnterprise() {
        return caller.enterpriseId().orElseThrow(Sight::nobodyToSee);
    }

    private static Problem nobodyToSee() {
        return Problem.of(403, "nobody-to-see", "Your log-in names neither a town nor an enterprise.");
    }
}
