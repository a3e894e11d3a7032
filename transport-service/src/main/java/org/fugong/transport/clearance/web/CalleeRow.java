package org.fugong.transport.clearance.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.application.CallOwners;
import org.fugong.transport.clearance.domain.Callee;

/** One to call, on the board. */
public record CalleeRow(
        int place,
        String owner,
        String code,
        String name,
        String phone,
        boolean contact,
        String turn,
        int open,
        int seated,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant lastCallAt,
        String lastOutcome,
        @Nullable Instant againAt) {

    static CalleeRow of(int place, CallOwners.Next next, Instant asOf) {
        Callee callee = next.callee();
        var last = callee.lastCall();
        return new CalleeRow(
                place,
                callee.owner().name(),
                callee.code(),
                next.name(),
                next.phone().orElse(""),
                next.contact(),
                next.turn().name(),
                callee.open(),
                callee.seated(),
                callee.dueAt(),
                !asOf.isBefore(callee.dueAt()),
                last.map(l -> l.at()).orElse(null),
                last.map(l -> l.outcome().name()).orElse(""),
                last.flatMap(l -> l.againAt()).orElse(null));
    }

    /** What a browser dials. */
    public String tel() {
        return phone.replaceAll("[^0-9+]", "");
    }

    /** Whether it is an enterprise. */
    public boolean employer() {
        return owner.equals("EMPLOYER");
    }

    /** Whether it is a bureau, which can be sent a link. */
    public boolean bureau() {
        return owner.equals("ORIGIN_BUREAU");
    }

    /** The shape that tells the turn. */
    public String badge() {
        return switch (turn) {
            case "AGREED" -> "warn";
            case "NOW" -> overdue ? "stop" : "info";
            default -> "off";
        };
    }
}
