package org.fugong.registry.resumption.domain;

/** Who has an application, that is, who has to do something next. */
public enum Holder {
    /** The enterprise: to complete what is missing, or to meet a condition. */
    ENTERPRISE,
    TOWN,
    DISTRICT,
    CITY,
    /** Nothing is to be done. */
    NOBODY;

    /** The officials of a tier. */
    public static Holder of(Tier tier) {
        return switch (tier) {
            case TOWN -> TOWN;
            case DISTRICT -> DISTRICT;
            case CITY -> CITY;
        };
    }

    /** Whether officials have it. */
    public boolean official() {
        return this == TOWN || this == DISTRICT || this == CITY;
    }
}
