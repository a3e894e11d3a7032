package org.fugong.registry.division.application;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A county, county-level city or district that workers come from. Days are those of the statistics bureau's yearly editions,
 * which say what was in use on them and not when it began or ended.
 *
 * @param code six digits by GB/T 2260, or of the bureau for a development zone
 * @param name of the county itself
 * @param city above it
 * @param province above that
 * @param knownBy day of the first edition that has the code; null for one in that of October 2019 already
 * @param goneBy day of the first edition that has it no more; null for one that is in use
 * @param successor code that most of the county has since; null if there is none
 */
public record County(
        String code,
        String name,
        String city,
        String province,
        @Nullable LocalDate knownBy,
        @Nullable LocalDate goneBy,
        @Nullable String successor) {

    /** Province, city and county as they are said in an address. */
    public String inFull() {
        boolean placeholder = city.isEmpty() || city.endsWith("辖区") || city.contains("直辖") || city.equals(name);
        return province + (placeholder ? "" : city) + name;
    }

    /** Whether the code is known to be out of use on a day. */
    public boolean goneOn(LocalDate day) {
        return goneBy != null && !day.isBefore(goneBy);
    }
}
