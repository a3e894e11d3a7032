package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.Nominations.Placed;
import org.fugong.transport.charter.domain.Company;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;

/** A nomination as told by REST. */
@Schema(name = "Nomination")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NominationView(
        UUID nominationId,
        UUID charterId,
        UUID workerId,
        UUID enterpriseId,
        String enterpriseName,
        @Schema(description = "The enterprise's town, 9 digits") String town,
        @Schema(description = "The worker's home county, 6 digits") String origin,
        @Schema(description = "Number of the stop where the worker boards") int stop,
        @Schema(description = "Those with the same travel together or not at all; absent for somebody alone") @Nullable UUID groupId,
        @Schema(description = "Of a group: whether the others keep their places when one drops out")
                boolean restMayTravel,
        @Schema(description = "Order of nomination on this charter") int number,
        NominationStatus status,
        @Schema(description = "Place in the waiting list from 1; 0 when not waiting") int waitingPlace,
        @Schema(description = "TICKET and VILLAGE_EXIT with their states") Map<String, String> clearances,
        Instant nominatedAt) {

    static NominationView of(Placed placed, Map<UUID, String> names, Map<UUID, Map<String, String>> clearances) {
        Nomination n = placed.nomination();
        return new NominationView(
                n.id(),
                n.charterId(),
                n.workerId(),
                n.enterpriseId(),
                names.getOrDefault(n.enterpriseId(), ""),
                n.town(),
                n.origin(),
                n.stop(),
                n.company().map(Company::id).orElse(null),
                n.company().map(Company::restMayTravel).orElse(false),
                n.number(),
                n.status(),
                placed.waitingPlace(),
                clearances.getOrDefault(n.id(), Map.of()),
                n.nominatedAt());
    }
}
