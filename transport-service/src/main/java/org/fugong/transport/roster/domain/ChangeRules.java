package org.fugong.transport.roster.domain;

import java.util.Optional;

/** Whether a frozen roster can be changed so; each answer is a stable code. */
public final class ChangeRules {

    private ChangeRules() {}

    /** Why not. */
    public enum Objection {
        /** Only between the deadline and the arrival: before it nominations are changed, after it nothing is. */
        CHARTER_STATE,
        CAUSE_DOES_NOT_FIT,
        NOT_ON_ROSTER,
        ALREADY_ON_ROSTER,
        /** Who sits in the vehicle can't drop out of it. */
        BOARDED,
        NO_SEAT_FREE
    }

    /**
     * What a change is judged by.
     *
     * @param changeable whether the charter is closed or travelling
     * @param onRoster whether the worker is on the newest version
     * @param boarded whether the worker was told to have boarded
     * @param seatFree whether a seat is free
     */
    public record Case(
            ChangeKind kind,
            ChangeCause cause,
            boolean changeable,
            boolean onRoster,
            boolean boarded,
            boolean seatFree) {}

    /** The first objection, or nothing. */
    public static Optional<Objection> objection(Case c) {
        if (!c.changeable()) {
            return Optional.of(Objection.CHARTER_STATE);
        }
        if (!c.cause().fits(c.kind())) {
            return Optional.of(Objection.CAUSE_DOES_NOT_FIT);
        }
        if (c.kind() == ChangeKind.DROPPED_OUT) {
            if (!c.onRoster()) {
                return Optional.of(Objection.NOT_ON_ROSTER);
            }
            return c.boarded() ? Optional.of(Objection.BOARDED) : Optional.empty();
        }
        if (c.onRoster()) {
            return Optional.of(Objection.ALREADY_ON_ROSTER);
        }
        return c.seatFree() ? Optional.empty() : Optional.of(Objection.NO_SEAT_FREE);
    }
}
