package org.fugong.registry.insurance.domain;

import java.util.Locale;
import java.util.Optional;

/** How a line of a roll was linked, or why it was not. The order is that in which the rule looks. */
public enum Kind {
    /** The document is that of a worker who is registered with the employer on the roll. */
    EXACT(true),
    /** The same, after a resident number of 15 digits was written out in 18. */
    OLD_NUMBER(true),
    /** An earlier line of the same roll names the same person. */
    DUPLICATE_IN_ROLL(false),
    DOCUMENT_TYPE_UNKNOWN(false),
    ID_FORMAT(false),
    /** The number has a day of birth that never was, or is yet to come. */
    ID_BIRTH_DATE(false),
    /** The check digit does not fit: mistyped somewhere on the way to the roll. */
    ID_CHECK_DIGIT(false),
    /** The employer on the roll is not registered. */
    ENTERPRISE_UNKNOWN(false),
    WORKER_NOT_REGISTERED(false),
    /** Registered, with another employer than the one on the roll. */
    OTHER_EMPLOYER(false);

    private final boolean linked;

    Kind(boolean linked) {
        this.linked = linked;
    }

    /** Whether the line counts as linked. */
    public boolean linked() {
        return linked;
    }

    /** Stable word for programs, such as {@code id-check-digit}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that code. */
    public static Optional<Kind> of(String code) {
        for (Kind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
