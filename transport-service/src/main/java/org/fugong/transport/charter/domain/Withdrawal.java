package org.fugong.transport.charter.domain;

/** Why a nomination ended before the deadline without a refused clearance of its own. */
public enum Withdrawal {
    /** The enterprise took it back. */
    ENTERPRISE,
    /** A district official took it back. */
    OFFICIAL,
    /** Another of the group dropped out, and the rest was not to travel without. */
    GROUP
}
