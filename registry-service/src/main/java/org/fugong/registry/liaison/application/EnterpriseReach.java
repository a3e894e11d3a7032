package org.fugong.registry.liaison.application;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;

/**
 * Which enterprises the caller may read about: those that the log-in tells of, and for a liaison officer those of the
 * officer and of whoever the officer stands in for today.
 */
@RequestScoped
public class EnterpriseReach {

    private final Caller caller;
    private final Liaisons liaisons;
    private final Covers covers;

    @Inject
    EnterpriseReach(Caller caller, Liaisons liaisons, Covers covers) {
        this.caller = caller;
        this.liaisons = liaisons;
        this.covers = covers;
    }

    /** Whether the caller may read about it. */
    public boolean may(UUID enterpriseId, String town) {
        return caller.mayEnterprise(enterpriseId, town)
                || (caller.has(Role.LIAISON)
                        && liaisons.find(enterpriseId)
                                .filter(one -> covers.seenBy(caller.subject()).contains(one.subject()))
                                .isPresent());
    }

    /** The enterprises that the caller has as a liaison officer, or stands in for today. */
    public List<UUID> own() {
        return liaisons.seenBy(caller.subject()).stream()
                .map(one -> one.enterpriseId())
                .toList();
    }

    /**
     * Lets those pass who may read about it.
     *
     * @throws Problem 404 {@code not-found} for everyone else
     */
    public void require(UUID enterpriseId, String town) {
        if (!may(enterpriseId, town)) {
            throw Problem.notFound();
        }
    }
}
