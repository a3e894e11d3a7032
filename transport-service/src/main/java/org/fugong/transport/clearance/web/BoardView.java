package org.fugong.transport.clearance.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.application.ReadBoard;
import org.fugong.transport.clearance.domain.ClearanceKind;

/** The board of a charter as told by REST. */
@Schema(name = "Board")
public record BoardView(
        UUID charterId,
        String state,
        Instant deadline,
        @Schema(description = "Counts by kind") List<Kind> kinds,
        @Schema(description = "Open clearances by the division that answers, most first") List<Origin> byOrigin,
        @Schema(description = "Open clearances by enterprise, most first") List<Enterprise> byEnterprise,
        @Schema(description = "The clearances asked for, in order of nomination") List<ClearanceView> items,
        @Nullable String next) {

    @Schema(name = "BoardKind")
    public record Kind(ClearanceKind kind, int open, int granted, int refused, int lapsed) {}

    @Schema(name = "BoardOrigin")
    public record Origin(String originDivision, ClearanceKind kind, int open) {}

    @Schema(name = "BoardEnterprise")
    public record Enterprise(UUID enterpriseId, String name, int open) {}

    static List<Kind> kinds(ReadBoard.Summary summary) {
        return summary.kinds().stream()
                .map(k -> new Kind(k.kind(), k.open(), k.granted(), k.refused(), k.lapsed()))
                .toList();
    }

    static List<Origin> origins(ReadBoard.Summary summary) {
        return summary.byOrigin().stream()
                .map(o -> new Origin(o.originDivision(), o.kind(), o.open()))
                .toList();
    }

    static List<Enterprise> enterprises(ReadBoard.Summary summary) {
        Map<UUID, String> names = summary.names();
        return summary.byEnterprise().stream()
                .map(e -> new Enterprise(e.enterpriseId(), names.getOrDefault(e.enterpriseId(), ""), e.open()))
                .toList();
    }
}
