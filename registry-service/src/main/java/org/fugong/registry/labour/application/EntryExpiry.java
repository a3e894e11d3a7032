package org.fugong.registry.labour.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.due.application.WhenDue;

/** Needs and surpluses expire after their last day. */
@ApplicationScoped
class EntryExpiry implements WhenDue {

    static final String KIND = "labour-entry";

    private final LabourMarket market;

    @Inject
    EntryExpiry(LabourMarket market) {
        this.market = market;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        // A change moves the clock with the last day while it holds the entry's lock, so the last day is looked at
        // anew.
        market.lock(subject).ifPresent(entry -> {
            if (market.isOver(entry)) {
                market.expire(entry);
            }
        });
    }
}
