package org.fugong.transport.roster.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.application.Scope;
import org.fugong.transport.roster.domain.Roster;
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

    /**
     * A roster and those of its lines that the caller may see; the checksum is over all lines.
     *
     * @param travellers in the order of seats
     */
    public record Part(Roster roster, List<Traveller> travellers) {}

    /** The newest version; nothing before the freeze. */
    public Optional<Part> read(UUID charterId, Scope scope) {
        return rosters.latest(charterId).map(roster -> {
            if (scope.equals(Scope.DISTRICT)) {
                return new Part(roster, roster.travellers());
            }
            Set<UUID> visible = nominations.workers(charterId, scope);
            return new Part(
                    roster,
                    roster.travellers().stream()
                            .filter(t -> visible.contains(t.workerId()))
                            .toList());
        });
    }
}
