package org.fugong.transport.journey.application;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.journey.domain.Reconciliation;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;

/** Who boarded and arrived, as far as the caller may see. */
@ApplicationScoped
public class ReadJourney {

    private final ReadRoster rosters;
    private final Journeys journeys;

    ReadJourney(ReadRoster rosters, Journeys journeys) {
        this.rosters = rosters;
        this.journeys = journeys;
    }

    /** When each boarded and arrived. */
    public record Times(Map<UUID, Instant> boarded, Map<UUID, Instant> arrived) {}

    /** Roster, boarding and arrival held against each other; nothing before the roster is frozen. */
    public Optional<Reconciliation> reconciliation(UUID charterId, Scope scope) {
        return rosters.read(charterId, scope).map(part -> reconcile(part.lines(), journeys, charterId));
    }

    public Times times(UUID charterId) {
        return new Times(journeys.boarded(charterId), journeys.arrived(charterId));
    }

    static Reconciliation reconcile(List<RosterPart.Line> travellers, Journeys journeys, UUID charterId) {
        List<UUID> workers = travellers.stream().map(RosterPart.Line::workerId).toList();
        return Reconciliation.of(
                workers,
                among(workers, journeys.boarded(charterId).keySet()),
                among(workers, journeys.arrived(charterId).keySet()));
    }

    private static Set<UUID> among(List<UUID> workers, Set<UUID> recorded) {
        Set<UUID> visible = new HashSet<>(workers);
        return recorded.stream().filter(visible::contains).collect(Collectors.toSet());
    }
}
