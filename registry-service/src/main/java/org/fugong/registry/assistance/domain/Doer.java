package org.fugong.registry.assistance.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a move.
 *
 * @param department of an official, by name; null for others and for those who coordinate
 * @param subject of the log-in; never shown to the enterprise
 */
public record Doer(Party party, @Nullable String department, String subject) {

    /** What somebody who makes a move is. */
    public enum Party {
        ENTERPRISE,
        /** An official who files for an enterprise or sees to its requests. */
        OFFICIAL,
        /** A joint scheme. */
        SCHEME,
        CLOCK
    }

    /** A clock that ran out. */
    public static final Doer CLOCK = new Doer(Party.CLOCK, null, "clock");
    /** A joint scheme that serves the request. */
    public static final Doer SCHEME = new Doer(Party.SCHEME, null, "scheme");

    /** A contact of the enterprise. */
    public static Doer enterprise(String subject) {
        return new Doer(Party.ENTERPRISE, null, subject);
    }

    /** An official; without a department one who coordinates. */
    public static Doer official(@Nullable String department, String subject) {
        return new Doer(Party.OFFICIAL, department, subject);
    }
}
