package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.Nominations.Placed;
import org.fugong.transport.charter.application.ReadNominations.Some;
import org.fugong.transport.charter.domain.Company;
import org.fugong.transport.charter.domain.Nomination;

/**
 * A nomination on a page.
 *
 * @param who the masked name, or the end of the id of somebody who is not known yet
 * @param origin name of the home county
 * @param group the end of the group's id; null for somebody alone
 */
public record NominationRow(
        UUID id,
        int number,
        String who,
        UUID enterpriseId,
        String enterprise,
        String origin,
        int stop,
        @Nullable String group,
        boolean restMayTravel,
        String status,
        int waitingPlace,
        List<Asked> clearances,
        Instant nominatedAt) {

    private static final List<String> KINDS = List.of("TICKET", "VILLAGE_EXIT", "ORIGIN_BUREAU", "HEALTH_CODE");

    /** One thing that is asked for a worker, and how it stands. */
    public record Asked(String kind, String state) {

        /** The shape that tells the state. */
        public String badge() {
            return switch (state) {
                case "GRANTED" -> "ok";
                case "REFUSED", "CANCELLED" -> "stop";
                case "OPEN" -> "wait";
                default -> "off";
            };
        }
    }

    static NominationRow of(Placed placed, Some some, PeopleNames names) {
        Nomination n = placed.nomination();
        return new NominationRow(
                n.id(),
                n.number(),
                names.who(n.workerId()),
                n.enterpriseId(),
                some.names().getOrDefault(n.enterpriseId(), ""),
                names.county(n.origin()),
                n.stop(),
                n.company().map(c -> c.id().toString().substring(28)).orElse(null),
                n.company().map(Company::restMayTravel).orElse(false),
                n.status().name(),
                placed.waitingPlace(),
                asked(some.clearances().getOrDefault(n.id(), Map.of())),
                n.nominatedAt());
    }

    /** Clearances in the order in which they are asked for. */
    static List<Asked> asked(Map<String, String> states) {
        return KINDS.stream()
                .filter(states::containsKey)
                .map(kind -> new Asked(kind, states.getOrDefault(kind, "")))
                .toList();
    }

    /** Whether it can still be taken back. */
    public boolean endable() {
        return status.equals("SEATED") || status.equals("WAITING");
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
}
