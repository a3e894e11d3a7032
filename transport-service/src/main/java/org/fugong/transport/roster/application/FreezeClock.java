package org.fugong.transport.roster.application;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.fugong.transport.charter.application.Charters;

/** Looks for charters past their deadline, in every replica. */
@ApplicationScoped
class FreezeClock {

    private static final Logger LOG = Logger.getLogger(FreezeClock.class);
    private static final int AT_ONCE = 50;

    private final Charters charters;
    private final FreezeRoster freeze;

    FreezeClock(Charters charters, FreezeRoster freeze) {
        this.charters = charters;
        this.freeze = freeze;
    }

    @Scheduled(
            identity = "freeze-rosters",
            every = "{fugong.transport.freeze-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void freezeWhatIsDue() {
        for (UUID charterId : due()) {
            try {
                freeze.freeze(charterId)
                        .ifPresent(roster -> LOG.infof(
                                "Froze the roster of charter %s: %d travellers, checksum %s",
                                charterId, roster.travellers().size(), roster.checksum()));
            } catch (RuntimeException e) {
                // The others still have to be frozen on time; this one is tried again at the next tick.
                LOG.errorf(e, "The roster of charter %s could not be frozen", charterId);
            }
        }
    }

    private List<UUID> due() {
        try {
            return charters.due(AT_ONCE);
        } catch (RuntimeException e) {
            // The database is away; whatever is due stays due.
            LOG.warnf("Charters past their deadline could not be looked for: %s", e.getMessage());
            return List.of();
        }
    }
}
