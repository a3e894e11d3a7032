package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What a district official wants to prepare or announce, before it is checked. Units as in {@link Charter}. */
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
        OptionalInt perEnterpriseCap,
        Arrangement arrangement) {

    /** The most seats one charter can have: two coupled 16-car trains of the longest type hold fewer. */
    public static final int MOST_SEATS = 3000;

    static final String DIVISION = "[0-9]{6}";

    /** Keeps times to the microsecond, as the database does. */
    public CharterPlan {
        departureAt = micros(departureAt);
        arrivalAt = micros(arrivalAt);
        deadline = micros(deadline);
    }

    /** Straight from origin to destination, plain seats, for everybody. */
    public CharterPlan(
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
        this(
                name,
                mode,
                origin,
                originDivision,
                destination,
                departureAt,
                arrivalAt,
                seats,
                deadline,
                perEnterpriseCap,
                Arrangement.PLAIN);
    }

    /** The plan that a charter follows. */
    public static CharterPlan of(Charter c, Arrangement arrangement) {
        return new CharterPlan(
                c.name(),
                c.mode(),
                c.origin(),
                c.originDivision(),
                c.destination(),
                c.departureAt(),
                c.arrivalAt(),
                c.seats(),
                c.deadline(),
                c.perEnterpriseCap(),
                arrangement);
    }

    /** Everything that is wrong with this plan at this instant; empty when it can be announced. */
    public List<Flaw> flaws(Instant now) {
        List<Flaw> flaws = new ArrayList<>();
        if (seats < 1 || seats > MOST_SEATS) {
            flaws.add(new Flaw("seats", "out-of-range", "A charter has 1 to " + MOST_SEATS + " seats."));
        }
        if (!originDivision.matches(DIVISION)) {
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
        flaws.addAll(ArrangementRules.flaws(this));
        return flaws;
    }

    /** What another plan for the same charter changes. */
    public List<CharterStep.Value> differenceTo(CharterPlan other) {
        return CharterDifference.between(this, other);
    }

    /** Every stop from origin to destination. */
    public List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop(1, origin, Optional.of(originDivision), Optional.empty(), Optional.of(departureAt)));
        for (Via via : arrangement.via()) {
            stops.add(new Stop(
                    stops.size() + 1,
                    via.name(),
                    Optional.of(via.division()),
                    Optional.of(via.arriveAt()),
                    Optional.of(via.departAt())));
        }
        stops.add(new Stop(stops.size() + 1, destination, Optional.empty(), Optional.of(arrivalAt), Optional.empty()));
        return List.copyOf(stops);
    }

    /** The charter that this plan becomes when it is announced at once. */
    public Charter announced(UUID id, Instant now) {
        return charter(id, CharterState.ANNOUNCED, now, Optional.of(now), 1);
    }

    /** The draft that this plan becomes. */
    public Charter drafted(UUID id, Instant now) {
        return charter(id, CharterState.DRAFT, now, Optional.empty(), 1);
    }

    /** A charter as it is after it was changed to this plan. */
    public Charter replacing(Charter before) {
        return charter(before.id(), before.state(), before.madeAt(), before.announcedAt(), before.version() + 1);
    }

    private Charter charter(UUID id, CharterState state, Instant madeAt, Optional<Instant> announcedAt, long version) {
        return new Charter(
                id,
                name,
                mode,
                origin,
                originDivision,
                destination,
                departureAt,
                arrivalAt,
                seats,
                deadline,
                perEnterpriseCap,
                state,
                madeAt,
                announcedAt,
                version);
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
