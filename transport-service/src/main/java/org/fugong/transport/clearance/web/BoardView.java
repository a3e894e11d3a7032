package org.fugong.transport.clearance.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.application.ClearanceBoard;
import org.fugong.transport.clearance.application.ReadBoard;
import org.fugong.transport.clearance.domain.ClearanceKind;

/** The board of a charter as told by REST. */
@Schema(name = "Board")
public record BoardView(
        UUID charterId,
        String state,
        Instant deadline,
        @Schema(description = "Counts by kind") List<Kind> kinds,
        @Schema(
                        description = "Open clearances by the division that answers: the first 50, most first; all by"
                                + " `/board/origins`")
                List<Origin> byOrigin,
        @Schema(description = "How many groups by origin there are") int origins,
        @Schema(description = "Open clearances by enterprise: the first 50, most first; all by `/board/enterprises`")
                List<Enterprise> byEnterprise,
        @Schema(description = "How many groups by enterprise there are") int enterprises,
        @Schema(description = "How many are open past their owner's deadline") int overdue,
        @Schema(description = "How many have answers that contradict each other") int contradicted,
        @Schema(description = "The clearances asked for, in order of nomination") List<ClearanceView> items,
        @Nullable String next) {

    @Schema(name = "BoardKind")
    public record Kind(ClearanceKind kind, int open, int granted, int refused, int lapsed) {}

    @Schema(name = "BoardOrigin")
    public record Origin(String originDivision, ClearanceKind kind, int open) {}

    @Schema(name = "BoardEnterprise")
    public record Enterprise(UUID enterpriseId, String name, int open) {}

    static List<Kind> kinds(ReadBoard.Board board) {
        return board.counts().kinds().stream()
                .map(k -> new Kind(k.kind(), k.open(), k.granted(), k.refused(), k.lapsed()))
                .toList();
    }

    static List<Origin> origins(List<ClearanceBoard.OriginCount> counts) {
        return counts.stream()
                .map(o -> new Origin(o.originDivision(), o.kind(), o.open()))
                .toList();
    }

    static List<Enterprise> enterprises(List<ClearanceBoard.EnterpriseCount> counts, Map<UUID, String> names) {
        return counts.stream()
                .map(e -> new Enterprise(e.enterpriseId(), names.getOrDefault(e.enterpriseId(), ""), e.open()))
                .toList();
    }
}
