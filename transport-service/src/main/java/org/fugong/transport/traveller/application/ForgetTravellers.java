package org.fugong.transport.traveller.application;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets who people were once nobody fetches them any more: registry tells again at the next nomination. Rosters keep their
 * opaque ids, and with them what they prove.
 */
@ApplicationScoped
class ForgetTravellers {

    private static final Logger LOG = Logger.getLogger(ForgetTravellers.class);

    private final IdentityStore store;
    private final Duration keep;

    /** @param keep {@code fugong.transport.keep-travellers}: how long after registry last told of them */
    ForgetTravellers(IdentityStore store, @ConfigProperty(name = "fugong.transport.keep-travellers") Duration keep) {
        this.store = store;
        this.keep = keep;
    }

    @Scheduled(
            identity = "forget-travellers",
            every = "1h",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        int forgotten = store.forget(keep);
        if (forgotten > 0) {
            LOG.infof("Forgot %d travellers and contacts of long ago", forgotten);
        }
    }
}
