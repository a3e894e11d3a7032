package org.fugong.transport.charter.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A change of a charter that is announced. What is empty stays as it is.
 *
 * @param via when only times change, the stops on the way move along with the departure
 * @param reason published, so nothing personal is in it
 */
public record CharterChange(
        Optional<Instant> deadline,
        OptionalInt seats,
        Optional<List<Carriage>> carriages,
        Optional<Instant> departureAt,
        Optional<Instant> arrivalAt,
        Optional<List<Via>> via,
        String reason) {

    private static final List<String> TOUCHES =
            List.of("deadline", "seats", "carriages", "departureAt", "arrivalAt", "via");

    /** The moves that the charter has to be free to make. */
    public List<CharterMove> moves() {
        List<CharterMove> moves = new ArrayList<>();
        if (touchesNominations()) {
            moves.add(CharterMove.CHANGE);
        }
        if (departureAt.isPresent() || arrivalAt.isPresent() || via.isPresent()) {
            moves.add(CharterMove.RESCHEDULE);
        }
        return moves;
    }

    /** Whether it has to be made before the deadline. */
    public boolean touchesNominations() {
        return deadline.isPresent() || seats.isPresent() || carriages.isPresent();
    }

    /** The plan after this change. */
    public CharterPlan appliedTo(CharterPlan p) {
        Instant departure = departureAt.orElse(p.departureAt());
        Duration later = Duration.between(p.departureAt(), departure);
        List<Via> stops = via.orElseGet(
                () -> p.arrangement().via().stream().map(v -> v.later(later)).toList());
        return new CharterPlan(
                p.name(),
                p.mode(),
                p.origin(),
                p.originDivision(),
                p.destination(),
                departure,
                arrivalAt.orElse(p.arrivalAt()),
                seats.orElse(p.seats()),
                deadline.orElse(p.deadline()),
                p.perEnterpriseCap(),
                p.arrangement()
                        .via(stops)
                        .carriages(carriages.orElse(p.arrangement().carriages())));
    }

    /** Everything that is wrong with the plan after this change; what the change leaves alone is not judged anew. */
    public List<Flaw> flaws(CharterPlan after, Instant now) {
        return after.flaws(now).stream()
                .filter(flaw -> TOUCHES.stream().anyMatch(flaw.field()::startsWith))
                .filter(flaw -> !flaw.field().equals("deadline") || deadline.isPresent())
                .toList();
    }
}
