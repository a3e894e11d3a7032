package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.charter.domain.Withdrawal;

/**
 * Ends nominations before the deadline: taken back by the enterprise, or lost by a refused clearance. Whoever drops out of a
 * group takes the others along unless the rest may travel. Seats that this frees go to those who wait, in the same
 * transaction.
 */
@ApplicationScoped
public class EndNominations {

    private final Charters charters;
    private final Nominations nominations;
    private final ClearanceDesk clearances;
    private final CharterEvents events;
    private final MoveUp moveUp;
    private final DatabaseClock clock;

    EndNominations(
            Charters charters,
            Nominations nominations,
            ClearanceDesk clearances,
            CharterEvents events,
            MoveUp moveUp,
            DatabaseClock clock) {
        this.charters = charters;
        this.nominations = nominations;
        this.clearances = clearances;
        this.events = events;
        this.moveUp = moveUp;
        this.clock = clock;
    }

    /** The outcome of a withdrawal. */
    public sealed interface Result {}

    /**
     * Taken back.
     *
     * @param ended the nomination, and with it all of its group that went along
     * @param movedUp how many of the waiting list got a seat by that
     */
    public record Withdrawn(List<Nomination> ended, int movedUp) implements Result {}

    /** The deadline has passed. */
    public record TooLate(Charter charter, Instant at) implements Result {}

    /** It has ended already. */
    public record EndedBefore(NominationStatus status) implements Result {}

    public record NoSuchNomination() implements Result {}

    /**
     * Takes a nomination back.
     *
     * @param enterpriseId whose it has to be; empty for a district official, who may take back any
     */
    @Transactional
    public Result withdraw(UUID charterId, UUID nominationId, Optional<UUID> enterpriseId) {
        Optional<Charter> locked = charters.lock(charterId);
        if (locked.isEmpty()) {
            return new NoSuchNomination();
        }
        Charter charter = locked.get();
        Instant now = clock.now();
        Optional<Nomination> found = nominations
                .find(nominationId)
                .filter(n -> n.charterId().equals(charterId))
                .filter(n -> enterpriseId.isEmpty() || n.enterpriseId().equals(enterpriseId.get()));
        if (found.isEmpty()) {
            return new NoSuchNomination();
        }
        if (!charter.isOpenAt(now)) {
            return new TooLate(charter, now);
        }
        Nomination nomination = found.get();
        if (!nomination.status().holdsTheWorker()) {
            return new EndedBefore(nomination.status());
        }
        Withdrawal why = enterpriseId.isPresent() ? Withdrawal.ENTERPRISE : Withdrawal.OFFICIAL;
        nominations.end(List.of(nominationId), NominationStatus.WITHDRAWN, Optional.of(why), now);
        events.withdrawn(List.of(nomination), why, now);
        List<Nomination> others = endTheOthers(nomination, now);
        List<Nomination> all = new ArrayList<>(List.of(nomination));
        all.addAll(others);
        clearances.end(all.stream().map(Nomination::id).toList());
        int movedUp = moveUp.moveUp(charter, now);
        return new Withdrawn(
                all.stream().map(n -> n.as(NominationStatus.WITHDRAWN)).toList(), movedUp);
    }

    /** Ends a nomination because a clearance was refused, if it has not ended yet. */
    void refuse(Charter charter, UUID nominationId, Instant now) {
        Optional<Nomination> ended =
                nominations.find(nominationId).filter(n -> n.status().holdsTheWorker());
        if (ended.isEmpty()) {
            return;
        }
        nominations.end(List.of(nominationId), NominationStatus.REFUSED, Optional.empty(), now);
        List<Nomination> others = endTheOthers(ended.get(), now);
        if (!others.isEmpty()) {
            clearances.end(others.stream().map(Nomination::id).toList());
        }
        moveUp.moveUp(charter, now);
    }

    private List<Nomination> endTheOthers(Nomination first, Instant now) {
        if (!first.takesTheOthersAlong()) {
            return List.of();
        }
        List<Nomination> others = nominations.ofCompany(first.partyId()).stream()
                .filter(n -> !n.id().equals(first.id()))
                .toList();
        if (!others.isEmpty()) {
            nominations.end(
                    others.stream().map(Nomination::id).toList(),
                    NominationStatus.WITHDRAWN,
                    Optional.of(Withdrawal.GROUP),
                    now);
            events.withdrawn(others, Withdrawal.GROUP, now);
        }
        return others;
    }
}
