package org.fugong.healthcode.gate.domain;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a supervisor may decide otherwise than a gate. Where nothing but the code is in the way, after comparing the person with
 * a document; never against a colour, a fever or a forgery. And a supervisor may stop whom the gate let in.
 */
public final class OverridePolicy {

    private static final Map<Reason, Outcome> TABLE = new EnumMap<>(Map.of(
            Reason.UNREADABLE, Outcome.PASSED,
            Reason.UNKNOWN_KEY, Outcome.PASSED,
            Reason.NOT_YET_VALID, Outcome.PASSED,
            Reason.EXPIRED, Outcome.PASSED,
            Reason.COPY, Outcome.PASSED,
            Reason.UNKNOWN_PERSON, Outcome.PASSED,
            Reason.ADMITTED, Outcome.REFUSED,
            Reason.ADMITTED_VISITOR, Outcome.REFUSED));

    private OverridePolicy() {}

    /** What a supervisor turns a decision into; null where it stands. */
    public static @Nullable Outcome overruled(Reason reason) {
        return TABLE.get(reason);
    }
}
