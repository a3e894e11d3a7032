package org.fugong.transport.roster.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.roster.domain.SeatMap;

/** What a roster needs to know of its charter: seats, stops, who travels with whom, who is in charge. */
public interface Trips {

    /**
     * A charter as it is printed.
     *
     * @param mode TRAIN or BUS
     * @param state name of the state
     * @param announcedBy subject of the official who announced it
     */
    record Trip(
            UUID charterId,
            String name,
            String mode,
            String state,
            String origin,
            String destination,
            Instant departureAt,
            Instant arrivalAt,
            @Nullable String announcedBy,
            List<Stop> stops) {

        /** The stop of that number, or the first. */
        public Optional<Stop> stop(int number) {
            return stops.stream()
                    .filter(stop -> stop.number() == number)
                    .findFirst()
                    .or(() -> stops.stream().findFirst());
        }
    }

    /** A stop from origin to destination. */
    record Stop(int number, String name, @Nullable Instant arriveAt, @Nullable Instant departAt) {}

    /**
     * With whom somebody travels and from where.
     *
     * @param groupId shared by those who travel together
     * @param stop number of the stop where they board
     */
    record Company(Optional<UUID> groupId, int stop) {}

    Optional<Trip> find(UUID charterId);

    /** The seats of the vehicle: those of its carriages, or plain ones. */
    SeatMap seats(UUID charterId);

    /** By worker, of those who have a seat. */
    Map<UUID, Company> companies(UUID charterId);

    /** Who was nominated and is on no roster now, with their enterprise; in the order of nomination, up to 500. */
    Map<UUID, UUID> leftOut(UUID charterId);

    /** With whom a worker travels and from where, by their nomination for the charter that counts. */
    Company company(UUID charterId, UUID workerId);
}
