package org.fugong.transport.charter.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.domain.Charter;

/** Reads charters and how they fill. */
@ApplicationScoped
public class ReadCharters {

    private final Charters charters;
    private final Nominations nominations;
    private final ClearanceDesk clearances;

    ReadCharters(Charters charters, Nominations nominations, ClearanceDesk clearances) {
        this.charters = charters;
        this.nominations = nominations;
        this.clearances = clearances;
    }

    /**
     * A charter with its counts.
     *
     * @param cleared of those with a seat, how many have every clearance
     */
    public record Filled(Charter charter, CharterCounts counts, int cleared) {}

    public Optional<Filled> find(UUID id) {
        return charters.find(id).map(c -> fill(List.of(c)).get(0));
    }

    /** What other features show of a charter. */
    public Optional<CharterSummary> summary(UUID id) {
        return charters.find(id)
                .map(c -> new CharterSummary(
                        c.id(), c.name(), c.state().name(), c.deadline(), c.departureAt(), c.arrivalAt()));
    }

    /** Newest first. */
    public List<Filled> newest(Optional<Charters.Before> before, int limit) {
        return fill(charters.newest(before, limit));
    }

    private List<Filled> fill(List<Charter> some) {
        List<UUID> ids = some.stream().map(Charter::id).toList();
        Map<UUID, CharterCounts> counts = nominations.counts(ids);
        Map<UUID, Integer> cleared = clearances.cleared(ids);
        return some.stream()
                .map(c ->
                        new Filled(c, counts.getOrDefault(c.id(), CharterCounts.NONE), cleared.getOrDefault(c.id(), 0)))
                .toList();
    }
}
