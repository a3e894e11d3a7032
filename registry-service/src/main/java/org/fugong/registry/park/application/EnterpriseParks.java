package org.fugong.registry.park.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.WhenEnterpriseMoves;

/**
 * Which park each enterprise is in, one at most: officials say so, or the enterprise itself. Runs in the caller's
 * transaction.
 */
@ApplicationScoped
public class EnterpriseParks implements WhenEnterpriseMoves {

    private final ParkStore store;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    EnterpriseParks(ParkStore store, Outbox outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The park that an enterprise is in, if it can still be chosen. */
    public Optional<Park> of(UUID enterpriseId) {
        return Optional.ofNullable(get(enterpriseId).parkId())
                .flatMap(store::find)
                .filter(Park::active);
    }

    /** What has been said of an enterprise, also if nobody has said anything. */
    public EnterprisePark get(UUID enterpriseId) {
        return store.of(enterpriseId).orElse(new EnterprisePark(enterpriseId, 0, null));
    }

    /**
     * Says which park a locked enterprise is in.
     *
     * @param parkId one of its town; null for none
     * @throws Problem 422 {@code park-unknown} for another
     */
    public EnterprisePark put(EnterpriseFacts enterprise, @Nullable UUID parkId, String by) {
        Park park = parkId == null
                ? null
                : store.find(parkId)
                        .filter(one -> one.active() && one.town().equals(enterprise.town()))
                        .orElseThrow(() ->
                                Problem.invalid("parkId", "park-unknown", "This is no park of the enterprise's town."));
        EnterprisePark next =
                new EnterprisePark(enterprise.id(), get(enterprise.id()).version() + 1, parkId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.put(next, by, now);
        outbox.append(EnterpriseParkChanged.of(next, park, now));
        return next;
    }

    /** Parks are of a town: whoever moves to another is in none until somebody says so. */
    @Override
    public void moved(Moved enterprise) {
        if (get(enterprise.now().id()).parkId() != null) {
            put(enterprise.now(), null, enterprise.by());
        }
    }
}
