package org.fugong.healthcode.printed.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.worker.application.Charge;

/** For whom the caller may print: oneself and family, one's own workers, the workers of one's town, everyone. */
@RequestScoped
class PrintScope {

    private final Caller caller;
    private final Charge charge;
    private final Registrations registrations;

    @Inject
    PrintScope(Caller caller, Charge charge, Registrations registrations) {
        this.caller = caller;
        this.charge = charge;
        this.registrations = registrations;
    }

    /** @throws Problem 404 if one of them is none of the caller's */
    void require(Collection<UUID> persons) {
        Set<UUID> inCharge = charge.of(persons);
        for (UUID person : persons) {
            boolean may = inCharge.contains(person)
                    || caller.has(Role.WORKER) && registrations.holds(caller.subject(), person);
            if (!may) {
                throw Problem.notFound();
            }
        }
    }

    /** Whom the caller answers for at home. */
    List<UUID> own() {
        return registrations.heldBy(caller.subject()).stream()
                .map(r -> r.personId())
                .toList();
    }
}
