package org.fugong.transport.roster.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.roster.application.Trips.Trip;

/**
 * A version of a roster with names in clear, for one who is entitled to it and whose reading is audited. Never logged:
 * prints its size only.
 *
 * @param language of the reader, {@code zh} or {@code en}
 * @param employers with their people, by name
 * @param passengers by seat
 */
public record PassengerList(
        Trip trip,
        int version,
        String checksum,
        Instant frozenAt,
        Form form,
        FileFormat format,
        String language,
        List<Employer> employers,
        List<Passenger> passengers) {

    /**
     * An employer on the list.
     *
     * @param contactName who takes its people over on arrival; empty if registry has not told
     */
    public record Employer(UUID enterpriseId, String name, int people, String contactName, String contactPhone) {

        /** Never the values: they are personal. */
        @Override
        public String toString() {
            return "Employer[" + enterpriseId + "]";
        }
    }

    /**
     * A passenger.
     *
     * @param seat as the passenger looks for it
     * @param name the short form of the id if registry has not told yet
     * @param stop where they board
     * @param arriveAt when the vehicle is there; null at the first stop
     * @param departAt when it leaves
     */
    public record Passenger(
            String seat,
            UUID workerId,
            String name,
            String documentType,
            String documentNumber,
            String phone,
            String employer,
            String stop,
            @Nullable Instant arriveAt,
            @Nullable Instant departAt) {

        /** Never the values: they are personal. */
        @Override
        public String toString() {
            return "Passenger[" + workerId + "]";
        }
    }

    /** Never the values: they are personal. */
    @Override
    public String toString() {
        return "PassengerList[" + trip.charterId() + ", " + passengers.size() + " passengers]";
    }
}
