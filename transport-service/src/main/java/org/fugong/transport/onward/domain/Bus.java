package org.fugong.transport.onward.domain;

/**
 * A bus that waits at the station.
 *
 * @param number from 1, the same in all versions of a plan
 * @param label what is written on it
 * @param seats for passengers
 * @param outOfService whether it dropped out
 */
public record Bus(int number, String label, int seats, boolean outOfService) {

    /** This bus, dropped out. */
    public Bus dropped() {
        return new Bus(number, label, seats, true);
    }
}
