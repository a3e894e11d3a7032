package org.fugong.reporting.breakdown.domain;

import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** By what a group can be divided. */
public enum Dimension {
    /** Nine-digit code. */
    TOWN(Traits::town),
    /** Section letter of the industry. */
    SECTION(traits -> head(traits.industry(), 1)),
    /** Section letter and two digits of the industry. */
    INDUSTRY(traits -> head(traits.industry(), 3)),
    /** Id of the park. */
    PARK(traits -> traits.park() == null ? null : traits.park().toString()),
    /** Above designated size, or below. */
    SCALE(traits -> traits.aboveScale() ? "above" : "below"),
    /** By headcount. */
    SIZE(traits -> traits.size() == null ? null : traits.size().name().toLowerCase(Locale.ROOT)),
    /** Six-digit code of the province that people come from. */
    PROVINCE(Traits::origin),
    /** Six-digit code of the city that people come from. */
    CITY(Traits::origin);

    private final Function<Traits, @Nullable String> value;

    Dimension(Function<Traits, @Nullable String> value) {
        this.value = value;
    }

    /** The value of these traits, null where it is not known or there is none. */
    public @Nullable String of(Traits traits) {
        return value.apply(traits);
    }

    /** Whether it tells people apart and not enterprises. */
    public boolean ofPeople() {
        return this == PROVINCE || this == CITY;
    }

    private static @Nullable String head(@Nullable String code, int length) {
        return code == null ? null : code.substring(0, Math.min(length, code.length()));
    }
}
