package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.domain.CharterChange;
import org.fugong.transport.charter.web.CharterRequest.CarriageRequest;
import org.fugong.transport.charter.web.CharterRequest.ViaRequest;

/** What is changed of an announced charter; what is left out stays. The reason is published, so it takes no personal data. */
@Schema(name = "CharterChangeRequest")
record ChangeRequest(
        @Nullable @Schema(description = "Until the old deadline; the new one lies in the future and before the departure")
                Instant deadline,
        @Nullable @Schema(description = "Until the deadline; not fewer than are given") Integer seats,
        @Nullable @Schema(description = "Until the deadline; replaces all")
                List<@NotNull @Valid CarriageRequest> carriages,
        @Nullable @Schema(description = "Until it arrives: the train is late, or early") Instant departureAt,
        @Nullable @Schema(description = "Until it arrives") Instant arrivalAt,
        @Nullable @Schema(description = "Replaces all stops on the way; left out, they move along with the departure")
                List<@NotNull @Valid ViaRequest> via,
        @NotBlank @Size(max = 200) @Pattern(regexp = NOTHING_PERSONAL, message = "must not hold a phone or identity number") String reason) {

    /** No seven digits in a row. */
    static final String NOTHING_PERSONAL = "^(?!.*[0-9]{7}).*$";

    CharterChange change() {
        return new CharterChange(
                Optional.ofNullable(deadline),
                seats == null ? OptionalInt.empty() : OptionalInt.of(seats),
                Optional.ofNullable(carriages).map(CharterRequest::carriages),
                Optional.ofNullable(departureAt),
                Optional.ofNullable(arrivalAt),
                Optional.ofNullable(via)
                        .map(all -> all.stream().map(ViaRequest::via).toList()),
                reason.strip());
    }
}
