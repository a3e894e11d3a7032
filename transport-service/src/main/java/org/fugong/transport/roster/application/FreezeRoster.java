package org.fugong.transport.roster.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.CharterDesk;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.clearance.application.Clearances;
import org.fugong.transport.clearance.application.Clearances.ClearedNomination;
import org.fugong.transport.roster.application.Trips.Company;
import org.fugong.transport.roster.domain.Roster;
import org.fugong.transport.roster.domain.SeatMap;

/** Freezes one charter's roster once its deadline has passed by the database's clock. */
@ApplicationScoped
public class FreezeRoster {

    private static final Company ALONE = new Company(Optional.empty(), 1);

    private final CharterDesk charters;
    private final Clearances clearances;
    private final Trips trips;
    private final Rosters rosters;
    private final RosterEvents events;

    FreezeRoster(CharterDesk charters, Clearances clearances, Trips trips, Rosters rosters, RosterEvents events) {
        this.charters = charters;
        this.clearances = clearances;
        this.trips = trips;
        this.rosters = rosters;
        this.events = events;
    }

    /**
     * Freezes the roster if it is due and nobody did so before. The charter's row lock puts this after every nomination
     * that was in time, and lets one of several replicas do it.
     *
     * @return the roster, or nothing when there was nothing to do
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Roster> freeze(UUID charterId) {
        Optional<HeldCharter> held = charters.hold(charterId).filter(HeldCharter::isDue);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        HeldCharter charter = held.get();
        List<ClearedNomination> cleared = cleared(charter);
        Map<UUID, Company> companies = trips.companies(charterId);
        Roster roster = Roster.freeze(
                charterId,
                enough(trips.seats(charterId), cleared.size()),
                cleared.stream()
                        .map(c -> {
                            Company company = companies.getOrDefault(c.workerId(), ALONE);
                            return new Roster.Cleared(
                                    c.workerId(), c.enterpriseId(), company.groupId(), company.stop());
                        })
                        .toList(),
                charter.heldAt());
        rosters.add(roster);
        charters.close(
                charter, cleared.stream().map(ClearedNomination::nominationId).toList());
        clearances.lapseOfCharter(charterId);
        events.frozen(roster);
        return Optional.of(roster);
    }

    /** Those with everything granted, without the groups that travel together or not at all and are not complete. */
    private List<ClearedNomination> cleared(HeldCharter charter) {
        List<ClearedNomination> cleared = clearances.clearedSeated(charter.id());
        Set<UUID> heldUp = charters.heldUpByTheirGroup(
                charter, cleared.stream().map(ClearedNomination::nominationId).toList());
        return cleared.stream().filter(c -> !heldUp.contains(c.nominationId())).toList();
    }

    /** Carriages with fewer seats than the charter has are no reason not to freeze: then only numbers are told. */
    private static SeatMap enough(SeatMap map, int travellers) {
        return map.size() < travellers ? SeatMap.of(List.of(), travellers) : map;
    }
}
