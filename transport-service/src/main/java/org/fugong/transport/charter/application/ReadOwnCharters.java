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
    private final DatabaseClock clock;

    ReadOwnCharters(
            WorkerLogins logins,
            Nominations nominations,
            Charters charters,
            ClearanceDesk clearances,
            MoveUp moveUp,
            DatabaseClock clock) {
        this.logins = logins;
        this.nominations = nominations;
        this.charters = charters;
        this.clearances = clearances;
        this.moveUp = moveUp;
        this.clock = clock;
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

    /**
     * A charter that a worker is or was nominated for, as the worker reads it.
     *
     * @param destination in words
     * @param open whether nominations are still taken
     * @param status name of the nomination's status
     * @param waitingPlace place in the list while they wait, else 0
     * @param together whether the worker travels in a group
     * @param keptUntil until when free seats are kept for a group that does not fit yet
     * @param clearances by kind with their state
     */
    public record Trip(
            UUID charterId,
            UUID workerId,
            String name,
            String origin,
            String destination,
            Instant departureAt,
            Instant arrivalAt,
            Instant deadline,
            boolean open,
            String status,
            int waitingPlace,
            boolean together,
            Instant keptUntil,
            Map<String, String> clearances) {}

    /** The newest first; nothing where the log-in is not bound to a worker. */
    public Optional<List<Trip>> trips(String subject) {
        Instant now = clock.now();
        return ofLogin(subject)
                .map(all -> all.stream().map(own -> trip(own, now)).toList());
    }

    private static Trip trip(Own own, Instant now) {
        Charter charter = own.charter();
        return new Trip(
                charter.id(),
                own.nomination().workerId(),
                charter.name(),
                charter.origin(),
                charter.destination(),
                charter.departureAt(),
                charter.arrivalAt(),
                charter.deadline(),
                charter.isOpenAt(now),
                own.nomination().status().name(),
                own.waitingPlace(),
                own.nomination().company().isPresent(),
                own.keptUntil(),
                own.clearances());
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
