package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.worker.application.KnownWorkers;

/** The waiting list of a charter, as far as the caller may see, and the rule that it goes by. */
@ApplicationScoped
public class ReadWaitingList {

    private final Charters charters;
    private final Nominations nominations;
    private final KnownWorkers workers;
    private final MoveUp moveUp;
    private final DatabaseClock clock;

    ReadWaitingList(
            Charters charters, Nominations nominations, KnownWorkers workers, MoveUp moveUp, DatabaseClock clock) {
        this.charters = charters;
        this.nominations = nominations;
        this.workers = workers;
        this.moveUp = moveUp;
        this.clock = clock;
    }

    /**
     * Some of those who wait.
     *
     * @param counts how the whole charter fills
     * @param terms its quotas and allow-list
     * @param keptUntil until when free seats are kept for a group that does not fit yet
     * @param asOf the database's clock
     * @param names of the enterprises that are known
     */
    public record Some(
            Charter charter,
            CharterCounts counts,
            Nominations.Terms terms,
            Instant keptUntil,
            Instant asOf,
            List<Nominations.Placed> waiting,
            Map<UUID, String> names) {}

    /** In their order, after {@code afterNumber}; nothing where there is no such charter. */
    public Optional<Some> read(UUID charterId, Scope scope, int afterNumber, int limit) {
        return charters.find(charterId).filter(Charter::isPublic).map(charter -> {
            List<Nominations.Placed> waiting = nominations.waiting(charterId, scope, afterNumber, limit);
            Set<UUID> enterprises =
                    waiting.stream().map(p -> p.nomination().enterpriseId()).collect(Collectors.toSet());
            return new Some(
                    charter,
                    nominations.counts(List.of(charterId)).getOrDefault(charterId, CharterCounts.NONE),
                    nominations.terms(charterId),
                    charter.deadline().minus(moveUp.keptUntil()),
                    clock.now(),
                    waiting,
                    workers.enterpriseNames(enterprises));
        });
    }
}
