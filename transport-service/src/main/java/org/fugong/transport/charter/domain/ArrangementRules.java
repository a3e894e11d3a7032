package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.fugong.transport.charter.domain.CharterPlan.DIVISION;

/** What may be wrong with an {@link Arrangement}. Each rule tells all of its flaws. */
final class ArrangementRules {

    private static final int MOST_STOPS = 30;
    private static final int MOST_CARRIAGES = 40;
    private static final int MOST_CIRCLES = 1000;

    private final CharterPlan plan;
    private final List<Flaw> flaws = new ArrayList<>();

    private ArrangementRules(CharterPlan plan) {
        this.plan = plan;
    }

    static List<Flaw> flaws(CharterPlan plan) {
        ArrangementRules rules = new ArrangementRules(plan);
        rules.theRideGoesForward();
        rules.theCarriagesHoldTheSeats();
        rules.quotasSpeakOfSomebodyOnce();
        rules.theAllowListSpeaksOfSomebodyOnce();
        return rules.flaws;
    }

    private void theRideGoesForward() {
        List<Via> via = plan.arrangement().via();
        notMoreThan(MOST_STOPS, via.size(), "via");
        Instant before = plan.departureAt();
        for (int i = 0; i < via.size(); i++) {
            String at = "via[" + i + "].";
            Via stop = via.get(i);
            if (!stop.division().matches(DIVISION)) {
                flaw(at + "division", "not-a-division", "A division code has 6 digits (GB/T 2260).");
            }
            if (!stop.arriveAt().isAfter(before)) {
                flaw(at + "arriveAt", "out-of-order", "It has to arrive after it departed from the stop before.");
            }
            if (stop.departAt().isBefore(stop.arriveAt())) {
                flaw(at + "departAt", "before-arrival", "It can't depart before it has arrived.");
            }
            before = stop.departAt();
        }
        if (!via.isEmpty() && !plan.arrivalAt().isAfter(before)) {
            flaw("arrivalAt", "before-departure", "The arrival has to come after the departure from the last stop.");
        }
    }

    private void theCarriagesHoldTheSeats() {
        List<Carriage> carriages = plan.arrangement().carriages();
        notMoreThan(plan.mode() == CharterMode.BUS ? 1 : MOST_CARRIAGES, carriages.size(), "carriages");
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < carriages.size(); i++) {
            String at = "carriages[" + i + "].";
            Carriage carriage = carriages.get(i);
            if (!labels.add(carriage.label())) {
                flaw(at + "label", "repeated", "Another carriage has this label.");
            }
            if (carriage.rows() < 1 || carriage.rows() > Carriage.MOST_ROWS) {
                flaw(at + "rows", "out-of-range", "A carriage has 1 to " + Carriage.MOST_ROWS + " rows.");
            }
            if (!carriage.lettersAreWellFormed()) {
                flaw(at + "letters", "not-a-row", "Letters from window to window, the aisle as a bar, such as ABC|DF.");
            }
        }
        if (!carriages.isEmpty() && plan.seats() > plan.arrangement().seatsOfCarriages()) {
            flaw(
                    "seats",
                    "more-than-carriages",
                    "The carriages hold " + plan.arrangement().seatsOfCarriages() + ".");
        }
    }

    private void quotasSpeakOfSomebodyOnce() {
        List<Quota> quotas = plan.arrangement().quotas();
        notMoreThan(MOST_CIRCLES, quotas.size(), "quotas");
        Set<Circle> circles = new HashSet<>();
        for (int i = 0; i < quotas.size(); i++) {
            String at = "quotas[" + i + "].";
            circle(quotas.get(i).circle(), circles, at);
            if (quotas.get(i).seats() < 1 || quotas.get(i).seats() > CharterPlan.MOST_SEATS) {
                flaw(at + "seats", "out-of-range", "A quota has 1 to " + CharterPlan.MOST_SEATS + " seats.");
            }
        }
    }

    private void theAllowListSpeaksOfSomebodyOnce() {
        List<Circle> allowed = plan.arrangement().allowed();
        notMoreThan(MOST_CIRCLES, allowed.size(), "allowed");
        Set<Circle> circles = new HashSet<>();
        for (int i = 0; i < allowed.size(); i++) {
            circle(allowed.get(i), circles, "allowed[" + i + "].");
        }
    }

    private void circle(Circle circle, Set<Circle> before, String at) {
        if (!circle.wellFormed()) {
            flaw(
                    at + "code",
                    "not-a-code",
                    "An enterprise's id, a town's 9 digits, or the first 2, 4 or 6 digits of a home county.");
        } else if (!before.add(circle)) {
            flaw(at + "code", "repeated", "This one is listed twice.");
        }
    }

    private void notMoreThan(int most, int size, String field) {
        if (size > most) {
            flaw(field, "too-many", "At most " + most + ".");
        }
    }

    private void flaw(String field, String code, String message) {
        flaws.add(new Flaw(field, code, message));
    }
}
