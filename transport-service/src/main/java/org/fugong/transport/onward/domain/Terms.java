package org.fugong.transport.onward.domain;

/**
 * What is assumed of roads and buses, and what counts how much. A setting: a plan keeps the version it was made by. Ours, as
 * no rule of the field says them.
 *
 * @param version changed with any of the others
 * @param detourPercent the way by road or on foot, in per cent of the straight line
 * @param kilometresPerHour a bus's speed between two stops
 * @param secondsPerStop to stop, open and close
 * @param secondsPerPassenger for each who gets off
 * @param busSecond cost of a second that a bus drives
 * @param passengerSecond cost of a second that a passenger sits in a bus
 * @param movedPassenger cost of a passenger who was told one bus and gets another
 */
public record Terms(
        String version,
        int detourPercent,
        int kilometresPerHour,
        int secondsPerStop,
        int secondsPerPassenger,
        int busSecond,
        int passengerSecond,
        int movedPassenger) {

    /**
     * The values in use: a bus's minute counts as much as twenty passengers' minutes, so that buses neither wander to please
     * the driver nor ride in star shape to please each passenger; to send somebody to another bus has to save half an hour
     * of a bus.
     */
    public static final Terms DEFAULT = new Terms("2020-02-18", 130, 35, 45, 5, 20, 1, 36_000);

    /** Metres by road. */
    public int metres(Position from, Position to) {
        return (int) Math.round(from.metresTo(to) * detourPercent / 100);
    }

    /** Seconds that a bus drives for so many metres. */
    public int seconds(int metres) {
        return (int) Math.round(metres * 3.6 / kilometresPerHour);
    }
}
