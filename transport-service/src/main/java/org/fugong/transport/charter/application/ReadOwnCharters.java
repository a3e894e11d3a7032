package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.worker.application.WorkerLogins;

/** What a worker sees of the charters that they are nominated for. */
@ApplicationScoped
public class ReadOwnCharters {

    private final WorkerLogins logins;
    private final Nominations nominations;
    private final Charters charters;
    private final ClearanceDesk clearances;
    private final MoveUp moveUp;

    ReadOwnCharters(
            WorkerLogins logins, Nominations nominations, Charters charters, ClearanceDesk clearances, MoveUp moveUp) {
        this.logins = logins;
        this.nominations = nominations;
        this.charters = charters;
        this.clearances = clearances;
        this.moveUp = moveUp;
    }

    /**
     * One nomination of the worker.
     *
     * @param waitingPlace place in the list while they wait, else 0
     * @param clearances by kind with their state
     * @param keptUntil until when free seats are kept for a group that does not fit yet
     */
    public record Own(
            Charter charter,
            Nomination nomination,
            int waitingPlace,
            Map<String, String> clearances,
            Instant keptUntil) {}

    /** The newest first; nothing where the log-in is not bound to a worker. */
    public Optional<List<Own>> ofLogin(String subject) {
        return logins.workerOf(subject).map(this::ofWorker);
    }

    private List<Own> ofWorker(UUID workerId) {
        List<Nominations.Placed> all = nominations.ofWorker(workerId);
        Map<UUID, Map<String, String>> states =
                clearances.states(all.stream().map(p -> p.nomination().id()).toList());
        return all.stream()
                .map(p -> {
                    Nomination n = p.nomination();
                    Charter charter = charters.find(n.charterId()).orElseThrow();
                    return new Own(
                            charter,
                            n,
                            p.waitingPlace(),
                            states.getOrDefault(n.id(), Map.of()),
                            charter.deadline().minus(moveUp.keptUntil()));
                })
                .toList();
    }
}
