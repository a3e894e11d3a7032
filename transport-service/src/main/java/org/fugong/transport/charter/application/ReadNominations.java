package org.fugong.transport.charter.application;

import java.time.Instant;
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
    private final NominationLists lists;
    private final ClearanceDesk clearances;
    private final KnownWorkers workers;

    ReadNominations(Nominations nominations, NominationLists lists, ClearanceDesk clearances, KnownWorkers workers) {
        this.nominations = nominations;
        this.lists = lists;
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

    /** Those looked for, in order of nomination, after {@code afterNumber}. */
    public Some list(UUID charterId, Scope scope, NominationLists.Wanted wanted, int afterNumber, int limit) {
        return with(lists.list(charterId, scope, wanted, afterNumber, limit));
    }

    /**
     * How many nominations there are.
     *
     * @param names of the enterprises that are known
     */
    public record Counted(List<NominationLists.Tally> tallies, Map<UUID, String> names) {}

    /** All that the scope sees, counted. */
    public Counted counted(UUID charterId, Scope scope) {
        List<NominationLists.Tally> tallies = lists.tally(charterId, scope);
        Set<UUID> enterprises = new HashSet<>();
        tallies.forEach(t -> enterprises.add(t.enterpriseId()));
        return new Counted(tallies, workers.enterpriseNames(enterprises));
    }

    /** Who was nominated for a charter, by whom and when. */
    public record Nominated(UUID workerId, UUID enterpriseId, Instant at) {}

    /** All that the scope sees, whatever became of them, in the order of nomination. */
    public List<Nominated> nominated(UUID charterId, Scope scope) {
        return nominations.list(charterId, scope, 0, Integer.MAX_VALUE).stream()
                .map(Nominations.Placed::nomination)
                .map(n -> new Nominated(n.workerId(), n.enterpriseId(), n.nominatedAt()))
                .toList();
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
