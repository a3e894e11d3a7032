package org.fugong.healthcode.colour.domain;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A person's daily check-ins.
 *
 * @param normalByDay whether all was normal on a day; without an entry nobody checked in
 */
public record CheckIns(Map<LocalDate, Boolean> normalByDay) {

    /** Nobody checked in on any day. */
    public static final CheckIns NONE = new CheckIns(Map.of());

    public CheckIns {
        normalByDay = Map.copyOf(normalByDay);
    }

    @Nullable Boolean on(LocalDate day) {
        return normalByDay.get(day);
    }
}
