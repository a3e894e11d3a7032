package org.fugong.registry.worker.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.worker.application.Actor;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.domain.Standing.Posting;

/** Who somebody is that works on a worker's record, and whether they may. */
@ApplicationScoped
class WorkerScope {

    private final Caller caller;
    private final Enterprises enterprises;

    @Inject
    WorkerScope(Caller caller, Enterprises enterprises) {
        this.caller = caller;
        this.enterprises = enterprises;
    }

    /** The one who calls. */
    Actor actor() {
        return official() ? Actor.official(caller.subject()) : Actor.enterprise(caller.subject());
    }

    /** Whether the caller is one of the government. */
    boolean official() {
        return caller.has(Role.TOWN) || caller.has(Role.DISTRICT);
    }

    /**
     * The employer of a worker.
     *
     * @throws Problem 404 unless the caller is the employer's or an official of its town or of the district
     */
    EnterpriseFacts requireEmployer(Kept kept) {
        EnterpriseFacts employer = facts(kept.worker().enterpriseId());
        caller.requireEnterprise(employer.id(), employer.town());
        return employer;
    }

    /** The same, or the enterprise that a worker is lent to. */
    void requireSight(Kept kept) {
        Posting posting = kept.worker().standing().posting();
        if (posting != null
                && caller.mayEnterprise(posting.to(), facts(posting.to()).town())) {
            return;
        }
        requireEmployer(kept);
    }

    EnterpriseFacts facts(java.util.UUID id) {
        return enterprises.facts(id).orElseThrow(Problem::notFound);
    }
}
