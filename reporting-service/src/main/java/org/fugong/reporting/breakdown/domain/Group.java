package org.fugong.reporting.breakdown.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which enterprises are asked for, and which of their people; each condition that is not null must hold.
 *
 * @param industry a section letter, or that with two digits
 * @param origin six digits of a province (ending in 0000) or a city (ending in 00)
 */
public record Group(
        @Nullable String town,
        @Nullable String industry,
        @Nullable UUID park,
        @Nullable Boolean aboveScale,
        @Nullable SizeBand size,
        @Nullable String origin) {
    public static final Group ALL = new Group(null, null, null, null, null, null);

    private static final String WHOLE_PROVINCE = "0000";
    private static final int PROVINCE_DIGITS = 2;

    /** The same within a town. */
    public Group in(String code) {
        return new Group(code, industry, park, aboveScale, size, origin);
    }

    public boolean has(Traits traits) {
        return hasButForOrigin(traits) && (origin == null || origin.equals(traits.origin()));
    }

    /** Whether these are of a part of the group, when it is divided: a province has the cities in it as its parts. */
    public boolean has(Dimension dimension, Traits traits) {
        String from = traits.origin();
        return switch (dimension) {
            case CITY -> hasButForOrigin(traits) && from != null && !from.endsWith(WHOLE_PROVINCE) && within(from);
            case PROVINCE -> has(traits) && from != null && from.endsWith(WHOLE_PROVINCE);
            default -> has(traits);
        };
    }

    private boolean within(String city) {
        return origin == null
                || city.equals(origin)
                || (origin.endsWith(WHOLE_PROVINCE) && city.startsWith(origin.substring(0, PROVINCE_DIGITS)));
    }

    private boolean hasButForOrigin(Traits traits) {
        return (town == null || town.equals(traits.town()))
                && (industry == null
                        || (traits.industry() != null && traits.industry().startsWith(industry)))
                && (park == null || park.equals(traits.park()))
                && (aboveScale == null || aboveScale == traits.aboveScale())
                && (size == null || size == traits.size());
    }
}
