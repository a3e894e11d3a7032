package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.ReadCharters.Filled;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterMode;
import org.fugong.transport.charter.domain.CharterState;

/** A charter as told by REST. */
@Schema(name = "Charter")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CharterView(
        UUID charterId,
        String name,
        CharterMode mode,
        String origin,
        String originDivision,
        String destination,
        Instant departureAt,
        Instant arrivalAt,
        int seats,
        Instant deadline,
        @Nullable Integer perEnterpriseCap,
        CharterState state,
        Instant announcedAt,
        long version,
        Counts counts,
        @Schema(description = "The database's clock when this was read") Instant asOf) {

    /** How the charter fills. */
    @Schema(name = "CharterCounts")
    record Counts(
            @Schema(description = "Everybody ever nominated") int nominated,
            @Schema(description = "With a seat; after the freeze those on the roster") int seated,
            @Schema(description = "Of those with a seat, how many have both clearances") int cleared,
            @Schema(description = "In the waiting list") int waiting,
            @Schema(description = "Lost their place over a refused clearance") int refused,
            @Schema(description = "Not on the roster when it froze") int leftOut) {}

    static CharterView of(Filled filled, Instant asOf) {
        Charter c = filled.charter();
        return new CharterView(
                c.id(),
                c.name(),
                c.mode(),
                c.origin(),
                c.originDivision(),
                c.destination(),
                c.departureAt(),
                c.arrivalAt(),
                c.seats(),
                c.deadline(),
                c.perEnterpriseCap().isPresent() ? c.perEnterpriseCap().getAsInt() : null,
                c.state(),
                c.announcedAt(),
                c.version(),
                new Counts(
                        filled.counts().nominated(),
                        filled.counts().seated(),
                        filled.cleared(),
                        filled.counts().waiting(),
                        filled.counts().refused(),
                        filled.counts().leftOut()),
                asOf);
    }
}
