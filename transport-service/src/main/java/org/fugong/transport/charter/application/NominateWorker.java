package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.Nominations.Standing;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationRules;
import org.fugong.transport.charter.domain.NominationRules.Refusal;
import org.fugong.transport.charter.domain.SeatCount.Placement;
import org.fugong.transport.worker.application.KnownWorker;
import org.fugong.transport.worker.application.KnownWorkers;

/** Puts a worker forward for a charter. */
@ApplicationScoped
public class NominateWorker {

    private final Charters charters;
    private final Nominations nominations;
    private final KnownWorkers workers;
    private final ClearanceDesk clearances;
    private final CharterEvents events;
    private final DatabaseClock clock;

    NominateWorker(
            Charters charters,
            Nominations nominations,
            KnownWorkers workers,
            ClearanceDesk clearances,
            CharterEvents events,
            DatabaseClock clock) {
        this.charters = charters;
        this.nominations = nominations;
        this.workers = workers;
        this.clearances = clearances;
        this.events = events;
        this.clock = clock;
    }

    /** The outcome. */
    public sealed interface Result {}

    /** Nominated; {@code clearances} are those asked for, by kind with their state. */
    public record Placed(Nomination nomination, int place, Map<String, String> clearances) implements Result {}

    /** Refused; {@code holder} is the charter that the worker is bound to, where that is the reason. */
    public record Refused(Refusal refusal, Charter charter, Optional<UUID> holder, Instant at) implements Result {}

    public record NoSuchCharter() implements Result {}

    /**
     * Nominates one worker of an enterprise. The deadline is judged by the database's clock once the charter's row is
     * locked, so nominations and the freeze are in one order and each falls clearly before or after.
     */
    @Transactional
    public Result nominate(UUID charterId, UUID workerId, UUID enterpriseId, String by) {
        return nominate(charterId, workerId, enterpriseId, true, by);
    }

    /**
     * Nominates one worker for a bus between employers of the district: there is no ticket to be had and no village to leave,
     * so no clearance is asked for.
     *
     * @return whether there was nothing against it
     */
    @Transactional
    public boolean nominateForBus(UUID charterId, UUID workerId, UUID enterpriseId, String by) {
        return nominate(charterId, workerId, enterpriseId, false, by) instanceof Placed;
    }

    private Result nominate(UUID charterId, UUID workerId, UUID enterpriseId, boolean clear, String by) {
        Optional<Charter> locked = charters.lock(charterId).filter(Charter::isPublic);
        if (locked.isEmpty()) {
            return new NoSuchCharter();
        }
        Charter charter = locked.get();
        Instant now = clock.now();
        Optional<KnownWorker> worker =
                workers.find(workerId).filter(w -> w.enterpriseId().equals(enterpriseId));
        Standing standing = nominations.standing(charter, enterpriseId, workerId);
        Optional<UUID> holder = worker.isPresent() ? standing.holder() : Optional.empty();
        Optional<Refusal> objection = NominationRules.objection(
                new NominationRules.Case(charter, now, worker.isPresent(), holder, standing.ofEnterprise()));
        if (objection.isPresent() || worker.isEmpty()) {
            return new Refused(objection.orElse(Refusal.WORKER_UNKNOWN), charter, holder, now);
        }
        Placement placement = standing.count().next();
        Nomination nomination = new Nomination(
                UUID.randomUUID(),
                charterId,
                workerId,
                enterpriseId,
                worker.get().town(),
                worker.get().origin(),
                standing.nextNumber(),
                placement.status(),
                now);
        if (!nominations.add(nomination, by)) {
            // Bound to another charter in the moment since: the unique index waited for it and tells.
            return new Refused(
                    Refusal.WORKER_ON_A_CHARTER,
                    charter,
                    nominations.standing(charter, enterpriseId, workerId).holder(),
                    now);
        }
        events.nominated(nomination, placement.place(), now);
        Map<String, String> asked = clearances
                .open(List.of(new ClearanceDesk.Request(
                        charterId,
                        nomination.id(),
                        workerId,
                        charter.originDivision(),
                        nomination.origin(),
                        !clear,
                        charter.deadline(),
                        now)))
                .getOrDefault(nomination.id(), Map.of());
        return new Placed(nomination, placement.place(), asked);
    }
}
