package org.fugong.transport.clearance.application;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fugong.transport.charter.application.CharterDesk;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.clearance.domain.AnswerEffect;
import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.AnswerRule;
import org.fugong.transport.clearance.domain.Clearance;
import org.fugong.transport.clearance.domain.ClearanceKind;

/** Takes an answer from an agency's event or an official. */
@ApplicationScoped
public class AnswerClearance {

    private final Clearances clearances;
    private final CharterDesk charters;
    private final ClearanceEvents events;

    AnswerClearance(Clearances clearances, CharterDesk charters, ClearanceEvents events) {
        this.clearances = clearances;
        this.charters = charters;
        this.events = events;
    }

    /** The outcome. */
    public sealed interface Result {}

    /** Recorded, with what it did. */
    public record Taken(AnswerEffect effect) implements Result {}

    public record Unknown() implements Result {}

    /** The clearance is another agency's. */
    public record WrongKind(ClearanceKind kind) implements Result {}

    /**
     * Records an answer and, if it is the first in time, lets it decide: a refusal ends the nomination and the first
     * waiting worker moves up.
     */
    @Transactional
    public Result answer(Answer answer) {
        Optional<Clearance> found = clearances.find(answer.clearanceId());
        if (found.isEmpty()) {
            return new Unknown();
        }
        ClearanceKind kind = found.get().kind();
        if (answer.onlyFor().isPresent() && answer.onlyFor().get() != kind) {
            return new WrongKind(kind);
        }
        HeldCharter charter = charters.hold(found.get().charterId()).orElseThrow();
        // Again, as another answer may have decided it before the lock was had.
        Clearance clearance = clearances.find(answer.clearanceId()).orElseThrow();
        AnswerEffect effect =
                AnswerRule.effect(clearance.state(), charter.isOpen(), answer.outcome(), answer.byDistrictOfficial());
        clearances.record(answer, effect, charter.heldAt());
        if (effect.decides()) {
            clearances.decide(clearance.id(), answer, charter.heldAt());
            events.decided(clearance, answer, charter.heldAt());
            if (answer.outcome() == AnswerOutcome.REFUSED) {
                clearances.lapseOfNominations(List.of(clearance.nominationId()));
                charters.endNomination(charter, clearance.nominationId());
            }
        }
        return new Taken(effect);
    }
}
