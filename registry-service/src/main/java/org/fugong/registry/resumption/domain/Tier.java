package org.fugong.registry.resumption.domain;

/** Who decides an application. */
public enum Tier {
    /** Officials of the enterprise's own town. */
    TOWN,
    /** Officials of the district. */
    DISTRICT,
    /** The city, whose answer the district's officials enter. */
    CITY
}
