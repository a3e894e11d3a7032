package org.fugong.transport.clearance.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.fugong.transport.clearance.application.Clearances.BoardLine;
import org.fugong.transport.clearance.domain.Clearance;

/** A clearance on the board. */
public record ClearanceRow(
        UUID id,
        int number,
        UUID workerId,
        UUID enterpriseId,
        String enterprise,
        String kind,
        String division,
        String state,
        String reason,
        String answeredBy,
        Instant requestedAt,
        boolean contradicted) {

    static ClearanceRow of(BoardLine line, Map<UUID, String> names) {
        Clearance c = line.clearance();
        return new ClearanceRow(
                c.id(),
                line.number(),
                c.workerId(),
                line.enterpriseId(),
                names.getOrDefault(line.enterpriseId(), ""),
                c.kind().name(),
                c.originDivision(),
                c.state().name(),
                line.reason() == null ? "" : line.reason(),
                line.answeredBy() == null ? "" : line.answeredBy(),
                c.requestedAt(),
                c.contradicted());
    }

    /** Whether an answer would still decide it. */
    public boolean open() {
        return state.equals("OPEN");
    }

    /** The shape that tells the state. */
    public String badge() {
        return switch (state) {
            case "GRANTED" -> "ok";
            case "REFUSED" -> "stop";
            case "OPEN" -> "wait";
            default -> "off";
        };
    }
}
