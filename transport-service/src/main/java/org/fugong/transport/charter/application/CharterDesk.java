package org.fugong.transport.charter.application;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.CharterBook.Deed;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterLifecycle;
import org.fugong.transport.charter.domain.CharterMove;
import org.fugong.transport.charter.domain.CharterState;

/** What other features do to a charter: hold it, then change it, in one transaction. */
@ApplicationScoped
public class CharterDesk {

    /** From the freeze on what happens to the travellers is recorded, in whatever order it is heard of. */
    private static final Set<CharterState> RECORDED =
            EnumSet.of(CharterState.CLOSED, CharterState.TRAVELLING, CharterState.ARRIVED, CharterState.HANDED_OVER);

    private final Charters charters;
    private final Nominations nominations;
    private final CharterBook book;
    private final EndNominations endings;
    private final MoveUp moveUp;
    private final DatabaseClock clock;

    CharterDesk(
            Charters charters,
            Nominations nominations,
            CharterBook book,
            EndNominations endings,
            MoveUp moveUp,
            DatabaseClock clock) {
        this.charters = charters;
        this.book = book;
        this.nominations = nominations;
        this.endings = endings;
        this.moveUp = moveUp;
        this.clock = clock;
    }

    /** Waits for the charter's row lock, then reads the charter and the clock. */
    public Optional<HeldCharter> hold(UUID charterId) {
        Optional<Charter> locked = charters.lock(charterId);
        // Only now: a clock read before the lock was had would be the time at which the queue was joined.
        return locked.map(charter -> new HeldCharter(charter, clock.now()));
    }

    /** Ends a nomination because a clearance was refused; who waits takes the seats that this frees. */
    public void endNomination(HeldCharter held, UUID nominationId) {
        endings.refuse(held.charter(), nominationId, held.heldAt());
    }

    /** Gives free seats to those who wait, by the rule of the waiting list. */
    public int moveUp(HeldCharter held) {
        return moveUp.moveUp(held.charter(), held.heldAt());
    }

    /**
     * Who can't travel although everything of theirs is granted: those of groups that travel together or not at all, of
     * which one has a seat and is not cleared.
     */
    public Set<UUID> heldUpByTheirGroup(HeldCharter held, Collection<UUID> cleared) {
        return nominations.heldUpByTheirGroup(held.id(), cleared);
    }

    /**
     * Closes a charter that is due.
     *
     * @param travelling the nominations on the roster; all others that had or awaited a seat are left out
     * @throws IllegalStateException if it is not due
     */
    public void close(HeldCharter held, Collection<UUID> travelling) {
        CharterLifecycle.Step step = CharterLifecycle.step(held.charter().state(), CharterMove.FREEZE);
        if (!held.isDue() || !(step instanceof CharterLifecycle.Leads leads)) {
            throw new IllegalStateException("Charter " + held.id() + " is not due");
        }
        nominations.settleAtFreeze(held.id(), travelling);
        book.keep(
                held.charter().in(leads.to()),
                new Deed(CharterMove.FREEZE, held.heldAt(), Optional.empty(), Optional.empty()));
    }

    /** Why nothing of the journey can be recorded now, if it can't: the roster is not frozen, or the charter called off. */
    public Optional<String> objectionToRecords(HeldCharter held) {
        boolean underWay = RECORDED.contains(held.charter().state());
        return !underWay
                        && CharterLifecycle.step(held.charter().state(), CharterMove.BOARD)
                                instanceof CharterLifecycle.Fails fails
                ? Optional.of(fails.reason())
                : Optional.empty();
    }

    /**
     * What has become of the travellers, by what was recorded in whatever order.
     *
     * @param begun whether somebody boarded
     * @param arrived whether somebody was seen at the destination
     * @param complete whether everyone is handed over or accounted for
     */
    public record Travelled(boolean begun, boolean arrived, boolean complete) {}

    /**
     * Moves the charter on to where its travellers are.
     *
     * @return the charter in its new state
     */
    public HeldCharter follow(HeldCharter held, Travelled travelled) {
        HeldCharter now = held;
        if (now.charter().state() == CharterState.CLOSED && (travelled.begun() || travelled.arrived())) {
            now = move(now, CharterMove.BOARD);
        }
        if (now.charter().state() == CharterState.TRAVELLING && travelled.arrived()) {
            now = move(now, CharterMove.ARRIVE);
            nominations.settleAtArrival(held.id());
        }
        if (now.charter().state() == CharterState.ARRIVED && travelled.complete()) {
            now = move(now, CharterMove.HAND_OVER);
        }
        if (now.charter().state() == CharterState.HANDED_OVER && !travelled.complete()) {
            now = move(now, CharterMove.REOPEN);
        }
        return now;
    }

    private HeldCharter move(HeldCharter held, CharterMove move) {
        if (!(CharterLifecycle.step(held.charter().state(), move) instanceof CharterLifecycle.Leads leads)) {
            throw new IllegalStateException("Charter " + held.id() + " is " + held.state());
        }
        HeldCharter moved = held.in(leads.to());
        book.keep(moved.charter(), new Deed(move, held.heldAt(), Optional.empty(), Optional.empty()));
        return moved;
    }
}
