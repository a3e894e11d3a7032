package org.fugong.transport.roster.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fugong.transport.charter.application.Charters;
import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterLifecycle;
import org.fugong.transport.charter.domain.CharterMove;
import org.fugong.transport.clearance.application.Clearances;
import org.fugong.transport.clearance.application.Clearances.ClearedNomination;
import org.fugong.transport.roster.domain.Roster;

/** Freezes one charter's roster once its deadline has passed by the database's clock. */
@ApplicationScoped
public class FreezeRoster {

    private final Charters charters;
    private final Nominations nominations;
    private final Clearances clearances;
    private final Rosters rosters;
    private final RosterEvents events;
    private final DatabaseClock clock;

    FreezeRoster(
            Charters charters,
            Nominations nominations,
            Clearances clearances,
            Rosters rosters,
            RosterEvents events,
            DatabaseClock clock) {
        this.charters = charters;
        this.nominations = nominations;
        this.clearances = clearances;
        this.rosters = rosters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Freezes the roster if it is due and nobody did so before. The charter's row lock puts this after every nomination
     * that was in time, and lets one of several replicas do it.
     *
     * @return the roster, or nothing when there was nothing to do
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Roster> freeze(UUID charterId) {
        Optional<Charter> locked = charters.lock(charterId);
        Instant now = clock.now();
        if (locked.isEmpty() || !locked.get().isDueAt(now)) {
            return Optional.empty();
        }
        Charter charter = locked.get();
        if (!(CharterLifecycle.step(charter.state(), CharterMove.FREEZE) instanceof CharterLifecycle.Leads leads)) {
            return Optional.empty();
        }
        List<ClearedNomination> cleared = clearances.clearedSeated(charterId);
        Roster roster = Roster.freeze(
                charterId,
                cleared.stream()
                        .map(c -> new Roster.Cleared(c.workerId(), c.enterpriseId()))
                        .toList(),
                now);
        rosters.add(roster);
        nominations.settleAtFreeze(
                charterId, cleared.stream().map(ClearedNomination::nominationId).toList());
        clearances.lapseOfCharter(charterId);
        charters.move(charter, leads.to());
        events.frozen(roster);
        return Optional.of(roster);
    }
}
