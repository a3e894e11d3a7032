package org.fugong.healthcode.worker.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;

/** Whom the caller's office has in its charge: an enterprise its workers and those lent to it, a town its enterprises' workers, the district everyone. */
@RequestScoped
public class Charge {

    private final Caller caller;
    private final Employment employment;

    @Inject
    Charge(Caller caller, Employment employment) {
        this.caller = caller;
        this.employment = employment;
    }

    /** Those of the people whom the caller's office has in its charge; nobody where the caller has no office. */
    public Set<UUID> of(Collection<UUID> persons) {
        if (caller.has(Role.DISTRICT)) {
            return new HashSet<>(persons);
        }
        Set<UUID> inCharge = new HashSet<>();
        employment.workplaces(persons).forEach((person, places) -> {
            if (isInCharge(places)) {
                inCharge.add(person);
            }
        });
        return inCharge;
    }

    private boolean isInCharge(Workplaces places) {
        return caller.has(Role.ENTERPRISE)
                        && caller.enterpriseId().filter(places::isAt).isPresent()
                || caller.has(Role.TOWN) && caller.town().filter(places::isIn).isPresent();
    }
}
