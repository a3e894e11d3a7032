package org.fugong.transport.clearance.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.fugong.transport.clearance.application.ClearanceBoard.BoardLine;
import org.fugong.transport.clearance.domain.Clearance;
import org.fugong.transport.clearance.domain.ClearanceState;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.traveller.application.WorkerIdentity;

/** A clearance on the board. */
public record ClearanceRow(
        UUID id,
        int number,
        UUID workerId,
        String worker,
        UUID enterpriseId,
        String enterprise,
        String kind,
        String division,
        String state,
        String reason,
        String answeredBy,
        Instant dueAt,
        boolean overdue,
        boolean contradicted) {

    static ClearanceRow of(BoardLine line, Map<UUID, String> names, Map<UUID, WorkerIdentity> people, Instant asOf) {
        Clearance c = line.clearance();
        return new ClearanceRow(
                c.id(),
                line.number(),
                c.workerId(),
                Travellers.shown(c.workerId(), people),
                line.enterpriseId(),
                names.getOrDefault(line.enterpriseId(), ""),
                c.kind().name(),
                c.originDivision(),
                c.state().name(),
                line.reason() == null ? "" : line.reason(),
                line.answeredBy() == null ? "" : line.answeredBy(),
                c.dueAt(),
                c.state() == ClearanceState.OPEN && !asOf.isBefore(c.dueAt()),
                c.contradicted());
    }

    /** Whether an answer would still decide it. */
    public boolean open() {
        return state.equals("OPEN");
    }

    /** Whether what stands can be taken back: a refused worker's seat is somebody else's by now. */
    public boolean granted() {
        return state.equals("GRANTED");
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
