package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.OptionalInt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.domain.CharterMode;
import org.fugong.transport.charter.domain.CharterPlan;

/** What is announced. */
@Schema(name = "CharterRequest")
record CharterRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Such as the train number", examples = "D5580") String name,
        @NotNull CharterMode mode,
        @NotBlank @Size(max = 100) @Schema(description = "Where it departs", examples = "黄山北") String origin,
        @NotBlank @Schema(description = "County it departs from, GB/T 2260, 6 digits", examples = "341000")
                String originDivision,
        @NotBlank @Size(max = 100) @Schema(description = "Where it arrives", examples = "杭州东") String destination,
        @NotNull Instant departureAt,
        @NotNull Instant arrivalAt,
        @NotNull @Schema(description = "1 to 3000", examples = "180") Integer seats,
        @NotNull @Schema(description = "From this instant on, by the database's clock, no nomination is taken")
                Instant deadline,
        @Nullable @Schema(description = "How many workers of one enterprise may be seated or waiting; no limit if absent")
                Integer perEnterpriseCap) {

    CharterPlan plan() {
        return new CharterPlan(
                name.strip(),
                mode,
                origin.strip(),
                originDivision,
                destination.strip(),
                departureAt,
                arrivalAt,
                seats,
                deadline,
                perEnterpriseCap == null ? OptionalInt.empty() : OptionalInt.of(perEnterpriseCap));
    }
}
