package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** What a district official wants to announce, before it is checked. Units as in {@link Charter}. */
public record CharterPlan(
        String name,
        CharterMode mode,
        String origin,
        String originDivision,
        String destination,
        Instant departureAt,
        Instant arrivalAt,
        int seats,
        Instant deadline,
        OptionalInt perEnterpriseCap) {

    /** The most seats one charter can have: two coupled 16-car trains of the longest type hold fewer. */
    public static final int MOST_SEATS = 3000;

    /** One thing wrong with a plan. */
    public record Flaw(String field, String code, String message) {}

    /** Everything that is wrong with this plan at this instant; empty when it can be announced. */
    public List<Flaw> flaws(Instant now) {
        List<Flaw> flaws = new ArrayList<>();
        if (seats < 1 || seats > MOST_SEATS) {
            flaws.add(new Flaw("seats", "out-of-range", "A charter has 1 to " + MOST_SEATS + " seats."));
        }
        if (!originDivision.matches("[0-9]{6}")) {
            flaws.add(new Flaw("originDivision", "not-a-division", "A division code has 6 digits (GB/T 2260)."));
        }
        if (!deadline.isAfter(now)) {
            flaws.add(new Flaw("deadline", "in-the-past", "The deadline has to lie in the future."));
        }
        if (!departureAt.isAfter(deadline)) {
            flaws.add(new Flaw("departureAt", "before-deadline", "The departure has to come after the deadline."));
        }
        if (!arrivalAt.isAfter(departureAt)) {
            flaws.add(new Flaw("arrivalAt", "before-departure", "The arrival has to come after the departure."));
        }
        if (perEnterpriseCap.isPresent() && (perEnterpriseCap.getAsInt() < 1 || perEnterpriseCap.getAsInt() > seats)) {
            flaws.add(new Flaw("perEnterpriseCap", "out-of-range", "The cap lies between 1 and the number of seats."));
        }
        return flaws;
    }

    /** The charter that this plan becomes; times to the microsecond, which is what the database keeps. */
    public Charter announced(UUID id, Instant now) {
        return new Charter(
                id,
                name,
                mode,
                origin,
                originDivision,
                destination,
                departureAt.truncatedTo(ChronoUnit.MICROS),
                arrivalAt.truncatedTo(ChronoUnit.MICROS),
                seats,
                deadline.truncatedTo(ChronoUnit.MICROS),
                perEnterpriseCap,
                CharterState.ANNOUNCED,
                now,
                1);
    }
}
