package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened to a charter.
 *
 * @param state where it led
 * @param version of the charter after it
 * @param by subject of the official; nobody where time or a recording did it
 * @param reason where one was asked for
 * @param values what it changed
 */
public record CharterStep(
        CharterMove move,
        CharterState state,
        long version,
        Instant at,
        Optional<String> by,
        Optional<String> reason,
        List<Value> values) {

    /**
     * What became of a field. Times in ISO 8601, UTC.
     *
     * @param before nothing if it was not set
     * @param after nothing if it is not set any more
     */
    public record Value(Field field, Optional<String> before, Optional<String> after) {}

    /** What of a charter can change. */
    public enum Field {
        NAME,
        MODE,
        ORIGIN,
        DESTINATION,
        DEADLINE,
        SEATS,
        CAP,
        DEPARTURE,
        ARRIVAL,
        STOPS,
        CARRIAGES,
        QUOTAS,
        ALLOWED
    }
}
