package org.fugong.registry.worker.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Caller;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.worker.application.TransferRequest;
import org.fugong.registry.worker.application.Transfers;

/** Shows each side of a request what is its business. */
@ApplicationScoped
class TransferViews {

    private static final int MOST = 200;

    private final Transfers transfers;
    private final WorkerScope scope;
    private final Caller caller;

    @Inject
    TransferViews(Transfers transfers, WorkerScope scope, Caller caller) {
        this.transfers = transfers;
        this.scope = scope;
        this.caller = caller;
    }

    List<TransferView> list() {
        UUID own = null;
        String town = null;
        if (!caller.seesWholeDistrict()) {
            if (scope.official()) {
                town = caller.town().orElseThrow(Problem::notFound);
            } else {
                own = caller.enterpriseId().orElseThrow(Problem::notFound);
            }
        }
        return transfers.list(own, town, MOST).stream().map(this::of).toList();
    }

    TransferView of(TransferRequest r) {
        boolean all = scope.official() || caller.seesWholeDistrict();
        boolean asking = isOwn(r.to());
        boolean asked = isOwn(r.from());
        // What an enterprise wrote is for the officials; it could name the other side.
        return new TransferView(
                r.id(),
                r.version(),
                all ? "OFFICIAL" : asking ? "ASKING" : "ASKED",
                r.state(),
                r.overdue(),
                r.workerId(),
                PersonalData.of(Objects.toString(r.form().name(), "")),
                all || asked ? r.from() : null,
                all || asking ? r.to() : null,
                all ? scope.facts(r.from()).name() : null,
                all ? scope.facts(r.to()).name() : null,
                all || asking ? r.ground() : null,
                all ? r.reason() : null,
                r.askedAt(),
                r.dueAt(),
                r.settledAt());
    }

    void requireSight(TransferRequest r) {
        EnterpriseFacts from = scope.facts(r.from());
        EnterpriseFacts to = scope.facts(r.to());
        if (!caller.mayEnterprise(from.id(), from.town()) && !caller.mayEnterprise(to.id(), to.town())) {
            throw Problem.notFound();
        }
    }

    void requireAsked(TransferRequest r) {
        if (!isOwn(r.from())) {
            throw Problem.of(403, "not-your-turn", "Only the employer whom the request was put to can do this.");
        }
    }

    void requireAsking(TransferRequest r) {
        if (!isOwn(r.to())) {
            throw Problem.of(403, "not-your-turn", "Only the enterprise that asked can do this.");
        }
    }

    private boolean isOwn(UUID enterprise) {
        return caller.enterpriseId().filter(enterprise::equals).isPresent();
    }
}
