package org.fugong.transport.charter.application;

import java.util.Collection;
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

    /** A stage of the journey. */
    public enum Stage {
        BOARDING(CharterMove.BOARD),
        ARRIVAL(CharterMove.ARRIVE),
        HANDOVER(CharterMove.HAND_OVER);

        private final CharterMove move;

        Stage(CharterMove move) {
            this.move = move;
        }
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

    /** Why this stage can't be recorded now, if it can't. */
    public Optional<String> objection(HeldCharter held, Stage stage) {
        return CharterLifecycle.step(held.charter().state(), stage.move) instanceof CharterLifecycle.Fails fails
                ? Optional.of(fails.reason())
                : Optional.empty();
    }

    /**
     * Moves the charter on because somebody was recorded at this stage.
     *
     * @return the charter in its new state
     * @throws IllegalStateException if there is an {@link #objection}
     */
    public HeldCharter advance(HeldCharter held, Stage stage) {
        Charter charter = held.charter();
        if (!(CharterLifecycle.step(charter.state(), stage.move) instanceof CharterLifecycle.Leads leads)) {
            throw new IllegalStateException("Charter " + held.id() + " is " + charter.state());
        }
        if (leads.to() == charter.state()) {
            return held;
        }
        HeldCharter moved = held.in(leads.to());
        book.keep(moved.charter(), new Deed(stage.move, held.heldAt(), Optional.empty(), Optional.empty()));
        if (leads.to() == CharterState.ARRIVED) {
            nominations.settleAtArrival(held.id());
        }
        return moved;
    }
}
