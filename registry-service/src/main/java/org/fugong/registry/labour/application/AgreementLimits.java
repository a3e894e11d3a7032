package org.fugong.registry.labour.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.labour.application.Agreements.Room;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.Capacity;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Period;
import org.fugong.registry.labour.domain.Terms;

/** How many people a need and a surplus allow, and that nobody is promised twice. */
@ApplicationScoped
class AgreementLimits {

    private final AgreementStore store;

    @Inject
    AgreementLimits(AgreementStore store) {
        this.store = store;
    }

    /**
     * What a need and a surplus allow together now.
     *
     * @throws Problem 422 {@code no-common-day} if they have no day in common
     */
    Room room(MarketEntry need, MarketEntry surplus) {
        Period days = need.work()
                .period()
                .overlap(surplus.work().period())
                .orElseThrow(
                        () -> Problem.invalid("surplusId", "no-common-day", "Need and surplus have no day in common."));
        return new Room(days, Math.min(free(need, days), free(surplus, days)));
    }

    /** How many people of an entry nobody has been promised, on the day of these when fewest are free. */
    int free(MarketEntry entry, Period days) {
        return Capacity.free(entry.work().people(), store.held(List.of(entry.id())), days);
    }

    /** Refuses terms that the two do not allow. */
    void require(Terms terms, MarketEntry need, MarketEntry surplus) {
        Room room = room(need, surplus);
        List<Fault> faults = terms.faults(room.days(), room.people());
        if (!faults.isEmpty()) {
            throw Refusal.ofFaults(faults);
        }
    }

    /** Those of these workers who are named in another agreement for the same days. */
    Set<UUID> elsewhere(Agreement agreement, Collection<UUID> ids) {
        return Set.copyOf(store.namedElsewhere(agreement.id(), ids, agreement.period()));
    }

    /** Refuses workers who are named in another agreement for the same days. */
    void requireNotElsewhere(Agreement agreement, Collection<UUID> ids) {
        if (!elsewhere(agreement, ids).isEmpty()) {
            throw Problem.of(
                    409,
                    "worker-named-elsewhere",
                    "A worker is named in another agreement for the same days; it has to be declined or ended first.");
        }
    }
}
