package org.fugong.registry.resumption.web;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.registry.resumption.domain.Doer;
import org.fugong.registry.resumption.domain.Tier;

/** Who the caller is to an application. */
final class Doers {

    private Doers() {}

    /** Who the caller is; one with several offices acts in the one that the tier asks for. */
    static Doer of(Caller caller, Tier tier) {
        boolean ofTown = caller.has(Role.TOWN) && caller.town().isPresent();
        if (ofTown && (tier == Tier.TOWN || !caller.has(Role.DISTRICT))) {
            return Doer.ofTown(caller.town().orElseThrow(), caller.subject());
        }
        return caller.has(Role.DISTRICT) ? Doer.ofDistrict(caller.subject()) : Doer.enterprise(caller.subject());
    }
}
