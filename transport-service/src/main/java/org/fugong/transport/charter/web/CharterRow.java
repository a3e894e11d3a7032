package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.ReadCharters.Filled;
import org.fugong.transport.charter.domain.Charter;

/**
 * A charter on a page.
 *
 * @param state name of the state; {@code DUE} for one past its deadline whose roster is about to be frozen
 * @param open whether nominations are taken
 */
public record CharterRow(
        UUID id,
        String name,
        String mode,
        String origin,
        String destination,
        Instant departureAt,
        Instant arrivalAt,
        Instant deadline,
        Instant asOf,
        String state,
        boolean open,
        @Nullable Integer cap,
        SeatBar bar,
        int nominated,
        int refused,
        int leftOut,
        long version) {

    static CharterRow of(Filled filled, Instant asOf) {
        Charter c = filled.charter();
        return new CharterRow(
                c.id(),
                c.name(),
                c.mode().name(),
                c.origin(),
                c.destination(),
                c.departureAt(),
                c.arrivalAt(),
                c.deadline(),
                asOf,
                c.isDueAt(asOf) ? "DUE" : c.state().name(),
                c.isOpenAt(asOf),
                c.perEnterpriseCap().isPresent() ? c.perEnterpriseCap().getAsInt() : null,
                new SeatBar(
                        c.seats(),
                        filled.counts().seated(),
                        filled.cleared(),
                        filled.counts().waiting()),
                filled.counts().nominated(),
                filled.counts().refused(),
                filled.counts().leftOut(),
                c.version());
    }

    /** The shape that tells the state. */
    public String badge() {
        return switch (state) {
            case "ANNOUNCED", "TRAVELLING" -> "info";
            case "DRAFT", "DUE" -> "wait";
            case "CLOSED", "ARRIVED", "HANDED_OVER" -> "ok";
            case "CANCELLED" -> "stop";
            default -> "off";
        };
    }

    public boolean draft() {
        return state.equals("DRAFT");
    }

    public boolean cancelled() {
        return state.equals("CANCELLED");
    }

    /** Whether its times can still change. */
    public boolean reschedulable() {
        return switch (state) {
            case "ANNOUNCED", "DUE", "CLOSED", "TRAVELLING" -> true;
            default -> false;
        };
    }

    /** Whether it can still be called off. */
    public boolean cancellable() {
        return switch (state) {
            case "DRAFT", "ANNOUNCED", "DUE", "CLOSED" -> true;
            default -> false;
        };
    }

    /** People that a cancelling concerns. */
    public int people() {
        return bar.seated() + bar.waiting();
    }

    public String etag() {
        return "\"" + version + "\"";
    }

    /** Where this charter's page is. */
    public String path() {
        return "/transport/charters/" + id;
    }

    /** Whether there is a roster. */
    public boolean frozen() {
        return switch (state) {
            case "CLOSED", "TRAVELLING", "ARRIVED", "HANDED_OVER" -> true;
            default -> false;
        };
    }
}
