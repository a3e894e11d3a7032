package org.fugong.registry.worker.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.security.Caller;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.worker.application.PairStore.Pair;
import org.fugong.registry.worker.application.PairStore.State;
import org.fugong.registry.worker.application.WorkerMerges;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.application.Workers;

/** Shows officials two records side by side. */
@ApplicationScoped
class PairViews {

    private static final int MOST = 200;

    private final WorkerMerges merges;
    private final Workers workers;
    private final WorkerScope scope;
    private final Caller caller;

    @Inject
    PairViews(WorkerMerges merges, Workers workers, WorkerScope scope, Caller caller) {
        this.merges = merges;
        this.workers = workers;
        this.scope = scope;
        this.caller = caller;
    }

    List<PairView> list(State state) {
        String town = caller.seesWholeDistrict() ? null : caller.town().orElseThrow(Problem::notFound);
        return merges.list(state, town, MOST).stream().map(this::of).toList();
    }

    void requireSight(Pair pair) {
        records(pair).values().forEach(scope::requireEmployer);
    }

    PairView of(Pair pair) {
        Map<UUID, Kept> both = records(pair);
        Kept first = require(both, pair.first());
        Kept second = require(both, pair.second());
        return new PairView(
                pair.id(),
                pair.version(),
                pair.why(),
                pair.state(),
                WorkerView.of(first),
                WorkerView.of(second),
                scope.facts(first.worker().enterpriseId()).name(),
                scope.facts(second.worker().enterpriseId()).name(),
                Workers.fieldsThatDiffer(first, second),
                pair.survivingId(),
                pair.reason(),
                pair.foundAt(),
                pair.settledAt());
    }

    private Map<UUID, Kept> records(Pair pair) {
        Map<UUID, Kept> both = new HashMap<>();
        workers.records(List.of(pair.first(), pair.second()))
                .forEach(kept -> both.put(kept.worker().id(), kept));
        return both;
    }

    private static Kept require(Map<UUID, Kept> both, UUID id) {
        Kept kept = both.get(id);
        if (kept == null) {
            throw Problem.notFound();
        }
        return kept;
    }
}
