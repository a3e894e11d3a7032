package org.fugong.registry.labour.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.Board;
import org.fugong.registry.labour.domain.EntryForm;
import org.fugong.registry.labour.domain.Shift;
import org.fugong.registry.labour.domain.Side;

/**
 * A need or a surplus as sent. All may be missing here, so that every missing field is told.
 *
 * @param side NEED if not said; a correction can't change it
 * @param parkId one of the enterprise's town
 */
record EntryRequest(
        @Nullable Side side,
        @Nullable String occupation,
        @Nullable Integer people,
        @Nullable Shift shift,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID parkId,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<@Nullable String> skills,
        @Nullable Integer skilled,
        @Nullable Integer payPerDay,
        @Nullable Board board,
        @Nullable Boolean training) {

    EntryForm form() {
        List<String> given = skills == null
                ? List.of()
                : skills.stream().map(skill -> skill == null ? "" : skill).toList();
        return new EntryForm(
                occupation,
                people,
                shift,
                from,
                to,
                parkId,
                given,
                skilled,
                payPerDay,
                board,
                Boolean.TRUE.equals(training));
    }
}
