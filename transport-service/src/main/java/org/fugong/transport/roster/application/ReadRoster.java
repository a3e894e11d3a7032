package org.fugong.transport.roster.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.roster.domain.Traveller;

/** Reads rosters as far as the caller may see. */
@ApplicationScoped
public class ReadRoster {

    private final Rosters rosters;
    private final Nominations nominations;

    ReadRoster(Rosters rosters, Nominations nominations) {
        this.rosters = rosters;
        this.nominations = nominations;
    }

    /** The newest version; nothing before the freeze. */
    public Optional<RosterPart> read(UUID charterId, Scope scope) {
        return rosters.latest(charterId).map(roster -> {
            List<Traveller> visible = roster.travellers();
            if (!scope.equals(Scope.DISTRICT)) {
                Set<UUID> workers = nominations.workers(charterId, scope);
                visible = visible.stream()
                        .filter(t -> workers.contains(t.workerId()))
                        .toList();
            }
            return new RosterPart(
                    charterId,
                    roster.version(),
                    roster.checksum(),
                    roster.frozenAt(),
                    roster.travellers().size(),
                    visible.stream()
                            .map(t -> new RosterPart.Line(t.seat(), t.workerId(), t.enterpriseId()))
                            .toList());
        });
    }
}
