package org.fugong.transport.charter.domain;

/**
 * How full a charter is. Whoever holds the charter's lock keeps this true: nobody waits while a seat is free.
 *
 * @param seats all seats
 * @param seated seats given
 * @param waiting how many wait
 */
public record SeatCount(int seats, int seated, int waiting) {

    /** What the next nomination gets: a seat while there is one, else the next place in the waiting list. */
    public Placement next() {
        return seated < seats
                ? new Placement(NominationStatus.SEATED, seated + 1)
                : new Placement(NominationStatus.WAITING, waiting + 1);
    }

    /** Whether the first waiting one moves up after a seat was given back. */
    public boolean promotes() {
        return waiting > 0 && seated < seats;
    }

    /**
     * Where a nomination ends up.
     *
     * @param status {@code SEATED} or {@code WAITING}
     * @param place with a seat: how many seats are given with this one; waiting: the place in the list, from 1
     */
    public record Placement(NominationStatus status, int place) {}
}
