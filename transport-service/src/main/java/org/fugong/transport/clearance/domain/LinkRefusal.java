package org.fugong.transport.clearance.domain;

/** Why a link is refused. */
public enum LinkRefusal {
    /** It is not one that this service has made: altered, or cut off on its way. */
    ALTERED,
    EXPIRED,
    /** An official took it back. */
    REVOKED,
    /** Used more often within a minute than people do. */
    TOO_MANY
}
