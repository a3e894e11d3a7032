package org.fugong.registry.resumption.domain;

import java.util.Optional;

/** Who decides an application. */
public enum Tier {
    /** Officials of the enterprise's own town. */
    TOWN,
    /** Officials of the district. */
    DISTRICT,
    /** The city, whose answer the district's officials enter. */
    CITY;

    /** The tier that an application goes to when this one lets its clock run out; none above the city. */
    public Optional<Tier> next() {
        return this == CITY ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** The higher of two. */
    public Tier atLeast(Tier other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
