package org.fugong.transport.charter.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.CharterStep;
import org.fugong.transport.charter.domain.Circle;

/** Reads charters and how they fill. */
@ApplicationScoped
public class ReadCharters {

    private final Charters charters;
    private final Nominations nominations;
    private final ClearanceDesk clearances;
    private final BoundPeople bound;

    ReadCharters(Charters charters, Nominations nominations, ClearanceDesk clearances, BoundPeople bound) {
        this.charters = charters;
        this.nominations = nominations;
        this.clearances = clearances;
        this.bound = bound;
    }

    /**
     * A charter with its counts.
     *
     * @param cleared of those with a seat, how many have every clearance
     */
    public record Filled(Charter charter, CharterCounts counts, int cleared) {}

    /** A charter that was announced. */
    public Optional<Filled> find(UUID id) {
        return find(id, false);
    }

    /**
     * A charter.
     *
     * @param drafts whether the reader may see drafts
     */
    public Optional<Filled> find(UUID id, boolean drafts) {
        return charters.find(id).filter(c -> drafts || c.isPublic()).map(c -> fill(List.of(c))
                .get(0));
    }

    /** What other features show of a charter; nothing of one that was never announced. */
    public Optional<CharterSummary> summary(UUID id) {
        return charters.find(id)
                .filter(Charter::isPublic)
                .map(c -> new CharterSummary(
                        c.id(),
                        c.name(),
                        c.destination(),
                        c.state().name(),
                        c.deadline(),
                        c.departureAt(),
                        c.arrivalAt()));
    }

    /** The plan that a charter follows: also its stops, carriages, quotas and allow-list. */
    public CharterPlan plan(Charter charter) {
        return CharterPlan.of(charter, charters.arrangement(charter.id()));
    }

    /** The kinds of clearances that each nomination of a charter asks for. */
    public Set<String> asks(UUID id) {
        return clearances.asked(id);
    }

    /** A stop where travellers board. */
    public record BoardingStop(int number, String name) {}

    /** All stops but the last; nothing of a charter that was never announced. */
    public List<BoardingStop> boardingStops(UUID id) {
        return charters.find(id).filter(Charter::isPublic).map(c -> plan(c).stops()).orElse(List.of()).stream()
                .filter(stop -> stop.departAt().isPresent())
                .map(stop -> new BoardingStop(stop.number(), stop.name()))
                .toList();
    }

    /** How many seats of each quota are taken. */
    public Map<Circle, Integer> quotasTaken(UUID id) {
        return bound.quotasTaken(id);
    }

    /** What happened to a charter, in order. */
    public List<CharterStep> steps(UUID id) {
        return charters.steps(id);
    }

    /** Newest first. */
    public List<Filled> newest(Charters.Wanted wanted, Optional<Charters.Before> before, int limit) {
        return fill(charters.newest(wanted, before, limit));
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
