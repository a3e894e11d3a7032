package org.fugong.transport.charter.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.charter.domain.SeatCount;

/** What happens to seats when a nomination ends. Call it while the charter's row is locked. */
@ApplicationScoped
public class SeatChanges {

    private final Nominations nominations;
    private final CharterEvents events;

    SeatChanges(Nominations nominations, CharterEvents events) {
        this.nominations = nominations;
        this.events = events;
    }

    /** Ends a nomination because a clearance was refused; the first waiting one takes a seat that this frees. */
    public void refused(Charter charter, UUID nominationId, Instant at) {
        Optional<Nomination> ended =
                nominations.find(nominationId).filter(n -> n.status().holdsTheWorker());
        if (ended.isEmpty()) {
            return;
        }
        nominations.change(ended.get().as(NominationStatus.REFUSED));
        SeatCount count = nominations.count(charter);
        if (count.promotes()) {
            Nomination next = nominations.firstWaiting(charter.id()).orElseThrow().as(NominationStatus.SEATED);
            nominations.change(next);
            events.nominated(next, count.seated() + 1, at);
        }
    }
}
