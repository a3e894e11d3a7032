package org.fugong.transport.charter.domain;

/** What a {@link Circle} goes by. */
public enum CircleKind {
    /** The workers of one enterprise. */
    ENTERPRISE,
    /** The workers of all enterprises of one town. */
    TOWN,
    /** The workers from one province, prefecture or county. */
    ORIGIN
}
