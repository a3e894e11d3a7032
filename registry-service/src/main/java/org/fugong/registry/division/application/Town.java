package org.fugong.registry.division.application;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A town or subdistrict, for as long as it has its code.
 *
 * @param code nine digits
 * @param name in Chinese
 * @param pinyin the same in Latin letters
 * @param from first day of the code; null for one that is older than this table
 * @param until last day of the code; null for one that is still in use
 * @param successor code that the same town has after that day; null if there is none
 */
public record Town(
        String code,
        String name,
        String pinyin,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String successor) {

    /** Whether the code is in use on a day. */
    public boolean validOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
