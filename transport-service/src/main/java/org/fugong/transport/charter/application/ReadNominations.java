package org.fugong.transport.charter.application;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.worker.application.KnownWorkers;

/** Reads nominations with their clearances, as far as the caller may see. */
@ApplicationScoped
public class ReadNominations {

    private final Nominations nominations;
    private final ClearanceDesk clearances;
    private final KnownWorkers workers;

    ReadNominations(Nominations nominations, ClearanceDesk clearances, KnownWorkers workers) {
        this.nominations = nominations;
        this.clearances = clearances;
        this.workers = workers;
    }

    /**
     * Some nominations with what belongs to them.
     *
     * @param names of the enterprises that are known
     * @param clearances per nomination, by kind
     */
    public record Some(
            List<Nominations.Placed> nominations, Map<UUID, String> names, Map<UUID, Map<String, String>> clearances) {}

    /** In order of nomination, after {@code afterNumber}. */
    public Some list(UUID charterId, Scope scope, int afterNumber, int limit) {
        return with(nominations.list(charterId, scope, afterNumber, limit));
    }

    private Some with(List<Nominations.Placed> placed) {
        Set<UUID> enterprises = new HashSet<>();
        placed.forEach(p -> enterprises.add(p.nomination().enterpriseId()));
        return new Some(
                placed,
                workers.enterpriseNames(enterprises),
                clearances.states(placed.stream().map(p -> p.nomination().id()).toList()));
    }
}
