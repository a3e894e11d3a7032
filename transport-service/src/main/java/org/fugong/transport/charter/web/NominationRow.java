package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.fugong.transport.charter.application.Nominations.Placed;
import org.fugong.transport.charter.application.ReadNominations.Some;
import org.fugong.transport.charter.domain.Nomination;

/** A nomination on a page. */
public record NominationRow(
        int number,
        UUID workerId,
        UUID enterpriseId,
        String enterprise,
        String origin,
        String status,
        int waitingPlace,
        String ticket,
        String villageExit,
        Instant nominatedAt) {

    static NominationRow of(Placed placed, Some some) {
        Nomination n = placed.nomination();
        Map<String, String> clearances = some.clearances().getOrDefault(n.id(), Map.of());
        return new NominationRow(
                n.number(),
                n.workerId(),
                n.enterpriseId(),
                some.names().getOrDefault(n.enterpriseId(), ""),
                n.origin(),
                n.status().name(),
                placed.waitingPlace(),
                clearances.getOrDefault("TICKET", ""),
                clearances.getOrDefault("VILLAGE_EXIT", ""),
                n.nominatedAt());
    }

    /** The shape that tells the status. */
    public String badge() {
        return badge(status);
    }

    static String badge(String status) {
        return switch (status) {
            case "SEATED", "TRAVELS", "TRAVELLED" -> "ok";
            case "WAITING" -> "wait";
            case "REFUSED", "CANCELLED" -> "stop";
            default -> "off";
        };
    }

    public String ticketBadge() {
        return clearanceBadge(ticket);
    }

    public String villageExitBadge() {
        return clearanceBadge(villageExit);
    }

    private static String clearanceBadge(String state) {
        return switch (state) {
            case "GRANTED" -> "ok";
            case "REFUSED", "CANCELLED" -> "stop";
            case "OPEN" -> "wait";
            default -> "off";
        };
    }
}
