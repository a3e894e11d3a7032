package org.fugong.transport.charter.web;

/**
 * How a charter fills, as one bar of 1000 units: cleared, seated and not cleared, free, then those who wait.
 *
 * @param seats all seats
 * @param seated seats given
 * @param cleared of those, with both clearances
 * @param waiting in the waiting list
 */
public record SeatBar(int seats, int seated, int cleared, int waiting) {

    private static final int WIDTH = 1000;

    public int pending() {
        return seated - cleared;
    }

    public int free() {
        return Math.max(0, seats - seated);
    }

    public int clearedWidth() {
        return units(cleared);
    }

    public int pendingWidth() {
        return units(seated) - units(cleared);
    }

    public int freeStart() {
        return units(seated);
    }

    public int freeWidth() {
        return limit() - units(seated);
    }

    /** Where the seats end. */
    public int limit() {
        return units(seats);
    }

    public int waitingWidth() {
        return WIDTH - limit();
    }

    private int units(int people) {
        return (int) ((long) people * WIDTH / (seats + waiting));
    }
}
