package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterState;

/** A charter whose row the current transaction has locked: nobody else changes it until the transaction ends. */
public final class HeldCharter {

    private final Charter charter;
    private final Instant heldAt;

    HeldCharter(Charter charter, Instant heldAt) {
        this.charter = charter;
        this.heldAt = heldAt;
    }

    public UUID id() {
        return charter.id();
    }

    /** The database's clock once the lock was had; everything in this transaction is judged by it. */
    public Instant heldAt() {
        return heldAt;
    }

    /** Whether the deadline lies ahead. */
    public boolean isOpen() {
        return charter.isOpenAt(heldAt);
    }

    /** Whether the deadline has passed and the roster is not frozen. */
    public boolean isDue() {
        return charter.isDueAt(heldAt);
    }

    /** Name of the state. */
    public String state() {
        return charter.state().name();
    }

    /** From this instant on no nomination is taken. */
    public Instant deadline() {
        return charter.deadline();
    }

    public Instant departureAt() {
        return charter.departureAt();
    }

    public Instant arrivalAt() {
        return charter.arrivalAt();
    }

    Charter charter() {
        return charter;
    }

    HeldCharter in(CharterState state) {
        return new HeldCharter(charter.in(state), heldAt);
    }
}
