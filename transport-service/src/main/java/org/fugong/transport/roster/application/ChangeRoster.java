package org.fugong.transport.roster.application;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.transport.charter.application.CharterDesk;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.roster.domain.ChangeCause;
import org.fugong.transport.roster.domain.ChangeKind;
import org.fugong.transport.roster.domain.ChangeRules;
import org.fugong.transport.roster.domain.ChangeRules.Objection;
import org.fugong.transport.roster.domain.Roster;
import org.fugong.transport.roster.domain.SeatMap;
import org.fugong.transport.roster.domain.Traveller;
import org.fugong.transport.worker.application.KnownWorker;
import org.fugong.transport.worker.application.KnownWorkers;

/** Changes a frozen roster: a new version with what, why, who and when; no version is ever changed itself. */
@ApplicationScoped
public class ChangeRoster {

    private static final Set<String> CHANGEABLE = Set.of("CLOSED", "TRAVELLING");

    private final CharterDesk charters;
    private final Rosters rosters;
    private final Trips trips;
    private final Bonds bonds;
    private final Boardings boardings;
    private final KnownWorkers workers;
    private final RosterEvents events;

    ChangeRoster(
            CharterDesk charters,
            Rosters rosters,
            Trips trips,
            Bonds bonds,
            Boardings boardings,
            KnownWorkers workers,
            RosterEvents events) {
        this.charters = charters;
        this.rosters = rosters;
        this.trips = trips;
        this.bonds = bonds;
        this.boardings = boardings;
        this.workers = workers;
        this.events = events;
    }

    /**
     * What is asked for.
     *
     * @param seen checksum of the version that the asker has seen
     * @param note why, in words
     * @param by subject of the official
     */
    public record Wish(UUID charterId, UUID workerId, ChangeCause cause, PersonalData note, String seen, String by) {}

    /** The outcome. */
    public sealed interface Result {}

    public record Changed(Roster roster, RosterChange change) implements Result {}

    /** Not as it is; {@code state} is the charter's. */
    public record Refused(Objection objection, String state) implements Result {}

    /** The worker is bound to another charter. */
    public record BoundElsewhere() implements Result {}

    /** Registry has not told of such a worker. */
    public record UnknownWorker() implements Result {}

    /** Somebody changed it since. */
    public record Stale() implements Result {}

    public record NotFrozen() implements Result {}

    /** Somebody who is on the roster travels no more. */
    @Transactional
    public Result dropOut(Wish wish) {
        return change(wish, ChangeKind.DROPPED_OUT, (charter, roster) -> {
            Traveller gone = roster.find(wish.workerId()).orElseThrow();
            bonds.loosen(wish.charterId(), wish.workerId());
            Roster next = roster.without(wish.workerId(), charter.heldAt());
            return changed(wish, ChangeKind.DROPPED_OUT, gone, next, charter.heldAt());
        });
    }

    /**
     * Somebody who is not on the roster travels after all.
     *
     * @param stop number of the stop where they board; nothing for that of their nomination, or else the first
     */
    @Transactional
    public Result add(Wish wish, Optional<Integer> stop) {
        return change(wish, ChangeKind.ADDED, (charter, roster) -> {
            Optional<KnownWorker> worker = workers.find(wish.workerId());
            if (worker.isEmpty()) {
                return new UnknownWorker();
            }
            Trips.Company company = trips.company(wish.charterId(), wish.workerId());
            int boardsAt = stop.orElse(company.stop());
            if (!bonds.bind(wish.charterId(), worker.get(), boardsAt, charter.heldAt(), wish.by())) {
                return new BoundElsewhere();
            }
            Roster next = roster.with(
                    new Roster.Cleared(wish.workerId(), worker.get().enterpriseId(), company.groupId(), boardsAt),
                    trips.seats(wish.charterId()),
                    charter.heldAt());
            Traveller added = next.find(wish.workerId()).orElseThrow();
            return changed(wish, ChangeKind.ADDED, added, next, charter.heldAt());
        });
    }

    private interface Deed {
        Result on(HeldCharter charter, Roster newest);
    }

    private Result change(Wish wish, ChangeKind kind, Deed deed) {
        Optional<HeldCharter> held = charters.hold(wish.charterId());
        Optional<Roster> newest = held.flatMap(charter -> rosters.latest(charter.id()));
        if (held.isEmpty() || newest.isEmpty()) {
            return new NotFrozen();
        }
        Roster roster = newest.get();
        if (!roster.checksum().equals(wish.seen())) {
            return new Stale();
        }
        SeatMap seats = trips.seats(wish.charterId());
        Optional<Objection> objection = ChangeRules.objection(new ChangeRules.Case(
                kind,
                wish.cause(),
                CHANGEABLE.contains(held.get().state()),
                roster.find(wish.workerId()).isPresent(),
                boardings.hasBoarded(wish.charterId(), wish.workerId()),
                roster.travellers().size() < seats.size()));
        return objection.isPresent() ? new Refused(objection.get(), held.get().state()) : deed.on(held.get(), roster);
    }

    private Changed changed(Wish wish, ChangeKind kind, Traveller about, Roster next, Instant at) {
        RosterChange change = new RosterChange(
                wish.charterId(),
                next.version(),
                kind,
                about.workerId(),
                about.enterpriseId(),
                about.seat(),
                wish.cause(),
                wish.note(),
                wish.by(),
                at);
        rosters.add(next, change);
        events.changed(next, change);
        return new Changed(next, change);
    }
}
