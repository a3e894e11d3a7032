package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterMove;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.CharterStep;

/** Writes charters, each with the step that made it what it is. */
@ApplicationScoped
class CharterBook {

    private final Charters charters;

    CharterBook(Charters charters) {
        this.charters = charters;
    }

    /** Who did what, when and why. */
    record Deed(CharterMove move, Instant at, Optional<String> by, Optional<String> reason) {

        static Deed of(CharterMove move, Instant at, String by) {
            return new Deed(move, at, Optional.of(by), Optional.empty());
        }

        CharterStep step(Charter after, List<CharterStep.Value> values) {
            return new CharterStep(move, after.state(), after.version(), at, by, reason, values);
        }
    }

    void add(Charter charter, CharterPlan plan, Deed deed) {
        charters.add(charter, plan, deed.step(charter, List.of()));
    }

    void keep(Charter changed, Deed deed) {
        charters.keep(changed, deed.step(changed, List.of()));
    }

    /** Keeps a charter whose plan was changed. */
    Charter keep(Charter before, CharterPlan from, CharterPlan to, Deed deed) {
        Charter after = to.replacing(before);
        charters.keep(after, to, deed.step(after, from.differenceTo(to)));
        return after;
    }

    CharterPlan plan(Charter charter) {
        return CharterPlan.of(charter, charters.arrangement(charter.id()));
    }
}
