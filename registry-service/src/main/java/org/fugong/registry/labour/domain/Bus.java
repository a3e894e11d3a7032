package org.fugong.registry.labour.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The bus that takes the workers of an agreement to the borrower, as transport tells of it.
 *
 * @param seats how many can ride
 * @param boarded how many of the agreement's workers have boarded it
 * @param arrived how many of them have arrived with it
 */
public record Bus(UUID charterId, String name, int seats, Instant departureAt, int boarded, int arrived) {

    /** Where it is. */
    public enum State {
        ANNOUNCED,
        RIDING,
        ARRIVED
    }

    /** Where it is. */
    public State state() {
        return arrived > 0 ? State.ARRIVED : boarded > 0 ? State.RIDING : State.ANNOUNCED;
    }
}
