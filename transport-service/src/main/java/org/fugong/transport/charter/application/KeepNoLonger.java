package org.fugong.transport.charter.application;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Gives seats that were kept for a group to whoever fits, once the time for keeping is over; in every replica. */
@ApplicationScoped
class KeepNoLonger {

    private static final Logger LOG = Logger.getLogger(KeepNoLonger.class);
    private static final int AT_ONCE = 50;

    private final Nominations nominations;
    private final CharterDesk desk;
    private final MoveUp moveUp;

    KeepNoLonger(Nominations nominations, CharterDesk desk, MoveUp moveUp) {
        this.nominations = nominations;
        this.desk = desk;
        this.moveUp = moveUp;
    }

    @Scheduled(
            identity = "seats-kept-for-groups",
            every = "{fugong.transport.give-kept-seats-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void giveWhatWasKept() {
        for (UUID charterId : keptTooLong()) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() ->
                                desk.hold(charterId).filter(HeldCharter::isOpen).ifPresent(desk::moveUp));
            } catch (RuntimeException e) {
                // Tried again at the next tick; the others go on.
                LOG.errorf(e, "Seats of charter %s that were kept could not be given", charterId);
            }
        }
    }

    private List<UUID> keptTooLong() {
        try {
            return nominations.keptTooLong(moveUp.keptUntil(), AT_ONCE);
        } catch (RuntimeException e) {
            // The database is away; what is kept stays kept a little longer.
            LOG.warnf("Seats kept too long could not be looked for: %s", e.getMessage());
            return List.of();
        }
    }
}
