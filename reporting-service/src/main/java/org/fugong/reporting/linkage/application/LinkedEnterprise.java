package org.fugong.reporting.linkage.application;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise with a roll.
 *
 * @param name null while the enterprise is not registered
 * @param month of its newest roll, such as 2020-01
 * @param lines on the roll
 * @param insured of these, without repetitions
 * @param linked of these, linked with a registered worker
 * @param unmatched of these, the others
 * @param duplicates lines that repeat another, besides
 */
public record LinkedEnterprise(
        UUID enterpriseId,
        @Nullable String name,
        @Nullable String town,
        String month,
        long lines,
        long insured,
        long linked,
        long unmatched,
        long duplicates) {

    public static LinkedEnterprise of(
            UUID id, @Nullable String name, @Nullable String town, String month, long lines, long linked, long twice) {
        return new LinkedEnterprise(id, name, town, month, lines, lines - twice, linked, lines - twice - linked, twice);
    }
}
