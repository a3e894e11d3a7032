package org.fugong.healthcode.printed.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.worker.application.Employment;

/** For whom the caller may print: oneself and family, one's own workers, the workers of one's town, everyone. */
@RequestScoped
class PrintScope {

    private final Caller caller;
    private final Employment employment;
    private final Registrations registrations;

    @Inject
    PrintScope(Caller caller, Employment employment, Registrations registrations) {
        this.caller = caller;
        this.employment = employment;
        this.registrations = registrations;
    }

    /** @throws Problem 404 if one of them is none of the caller's */
    void require(Collection<UUID> persons) {
        if (caller.has(Role.DISTRICT)) {
            return;
        }
        Map<UUID, UUID> employers = caller.has(Role.ENTERPRISE) ? employment.employers(persons) : Map.of();
        for (UUID person : persons) {
            UUID employer = employers.get(person);
            String town = caller.has(Role.TOWN) ? employment.townOf(person) : null;
            boolean may = employer != null
                            && caller.enterpriseId().filter(employer::equals).isPresent()
                    || town != null && caller.mayTown(town)
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
