package org.fugong.reporting.sight.application;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.reporting.funnel.application.People;
import org.fugong.reporting.funnel.application.PersonView;
import org.fugong.reporting.resumption.application.EnterpriseStatus;
import org.fugong.reporting.resumption.application.Resumptions;

/**
 * What of the people and enterprises behind the figures the caller may see: district officials and auditors all, town
 * officials those of their town, an enterprise itself, its own workers and those lent to it. Everybody else, and everything
 * else, gets 404.
 */
@RequestScoped
public class Sight {
    private final Caller caller;
    private final Resumptions resumptions;

    Sight(Caller caller, Resumptions resumptions) {
        this.caller = caller;
        this.resumptions = resumptions;
    }

    /** The town to read: the one asked for, or the caller's own; null for the whole district. */
    public @Nullable String town(@Nullable String asked) {
        String town = asked == null || asked.isBlank() ? null : asked;
        if (caller.seesWholeDistrict()) {
            return town;
        }
        String own = caller.town().orElseThrow(Problem::notFound);
        caller.requireTown(town == null ? own : town);
        return own;
    }

    /** An enterprise that counts, if the caller may see it. */
    public EnterpriseStatus enterprise(UUID id) {
        EnterpriseStatus enterprise = resumptions.registered(id).orElseThrow(Problem::notFound);
        caller.requireEnterprise(id, enterprise.town());
        return enterprise;
    }

    /** Of whom to read: of an enterprise, a town or all, as far as the caller may. */
    public People.Scope people(@Nullable String town, @Nullable UUID enterpriseId) {
        UUID enterprise = enterpriseId;
        if (enterprise == null && isEnterprise()) {
            enterprise = caller.enterpriseId().orElseThrow(Problem::notFound);
        }
        if (enterprise == null) {
            return new People.Scope(town(town), null, false);
        }
        enterprise(enterprise);
        return new People.Scope(null, enterprise, isEnterprise());
    }

    /** Checks that the caller may see this person. */
    public void require(PersonView person) {
        if (caller.seesWholeDistrict()) {
            return;
        }
        boolean own = caller.has(Role.ENTERPRISE)
                && caller.enterpriseId().filter(person::belongsTo).isPresent();
        PersonView.Lent lent = person.lent();
        if (!own && !inTown(person.employerId()) && !inTown(lent == null ? null : lent.borrowerId())) {
            throw Problem.notFound();
        }
    }

    /** Whether the caller is told why a health code has its colour: officials and auditors are, an employer is not. */
    public boolean causes() {
        return !isEnterprise();
    }

    private boolean inTown(@Nullable UUID enterpriseId) {
        return enterpriseId != null
                && caller.has(Role.TOWN)
                && resumptions
                        .registered(enterpriseId)
                        .filter(enterprise -> caller.mayTown(enterprise.town()))
                        .isPresent();
    }

    private boolean isEnterprise() {
        return caller.has(Role.ENTERPRISE) && !caller.has(Role.TOWN) && !caller.seesWholeDistrict();
    }
}
