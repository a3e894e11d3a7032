package org.fugong.transport.bus.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.bus.application.BusRequest;

/** A request for a bus, as answered. */
@Schema(name = "BusRequest")
public record BusRequestView(
        UUID agreementId,
        String from,
        String to,
        int people,
        LocalDate travelOn,
        Instant receivedAt,
        @Nullable UUID charterId) {

    static BusRequestView of(BusRequest r, Map<UUID, String> names) {
        return new BusRequestView(
                r.agreementId(),
                names.getOrDefault(r.lenderId(), r.lenderTown()),
                names.getOrDefault(r.borrowerId(), r.borrowerTown()),
                r.workerIds().size(),
                r.travelOn(),
                r.receivedAt(),
                r.charterId().orElse(null));
    }
}
