package org.fugong.transport.journey.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.application.CharterDesk;
import org.fugong.transport.charter.application.HeldCharter;
import org.fugong.transport.journey.domain.Reconciliation;

/** Has the charter follow its travellers: the first who boards or arrives, and the last who is handed over. */
@ApplicationScoped
class JourneyCourse {

    private final CharterDesk charters;
    private final JourneyEvents events;

    JourneyCourse(CharterDesk charters, JourneyEvents events) {
        this.charters = charters;
        this.events = events;
    }

    HeldCharter follow(HeldCharter charter, JourneyState state) {
        Reconciliation reconciliation = state.reconciliation();
        HeldCharter moved = charters.follow(
                charter,
                new CharterDesk.Travelled(
                        reconciliation.boarded() > 0,
                        reconciliation.arrived() + reconciliation.handedOver() > 0,
                        reconciliation.isComplete()));
        if (reconciliation.isComplete() && !moved.state().equals(charter.state())) {
            events.handedOver(charter.id(), reconciliation, charter.heldAt());
        }
        return moved;
    }
}
