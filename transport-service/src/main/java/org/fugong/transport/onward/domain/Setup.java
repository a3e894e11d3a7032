package org.fugong.transport.onward.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a plan is made for.
 *
 * @param station name of the station
 * @param position where the buses wait
 * @param arrivalAt when the charter arrives, as known
 * @param readyAt when the buses leave: arrival, and the way through checks to the forecourt
 * @param walkingLimit metres that people walk from a shared stop at most
 * @param until when enterprises take people in at the latest, if they said nothing else
 * @param windows of enterprises that said something else
 * @param buses the fleet
 */
public record Setup(
        String station,
        Position position,
        Instant arrivalAt,
        Instant readyAt,
        int walkingLimit,
        Instant until,
        List<Window> windows,
        List<Bus> buses) {

    /** When an enterprise takes people in. */
    public record Window(UUID enterpriseId, Instant from, Instant until) {}

    /** The same with the charter arriving at another time: the buses leave as much later or earlier. */
    public Setup arriving(Instant at) {
        Instant ready = readyAt.plusMillis(at.toEpochMilli() - arrivalAt.toEpochMilli());
        return new Setup(station, position, at, ready, walkingLimit, until, windows, buses);
    }

    /** The same with the buses leaving at another time. */
    public Setup leaving(Instant at) {
        return new Setup(station, position, arrivalAt, at, walkingLimit, until, windows, buses);
    }

    /** The same with another fleet. */
    public Setup with(List<Bus> fleet) {
        return new Setup(station, position, arrivalAt, readyAt, walkingLimit, until, windows, fleet);
    }
}
