package org.fugong.registry.enterprise.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.due.application.WhenDue;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.domain.ContactPhone;

/**
 * Finds the enterprises whose contact has a phone: for the official whom somebody has called. The number is looked for as a
 * whole, by a keyed hash, and each search is in the audit trail without it. Runs in the caller's transaction.
 */
@ApplicationScoped
public class ContactSearch implements WhenDue {

    private static final String KIND = "enterprise-phone-index";
    /** There is one of it. */
    private static final UUID SUBJECT = new UUID(0x8000L, 0x8000_0000_0000_0097L);

    private static final int AT_ONCE = 2_000;
    private static final int MOST = 50;

    private final EnterpriseStore store;
    private final AuditTrail audit;
    private final DueClocks clocks;
    private final Clock clock;

    @Inject
    ContactSearch(EnterpriseStore store, AuditTrail audit, DueClocks clocks, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Up to 50 enterprises by the whole phone of their contact.
     *
     * @param town only of this town; null for all
     * @throws Problem 422 for what is no whole number
     */
    public List<Kept> find(@Nullable String phone, @Nullable String town) {
        if (phone == null || !ContactPhone.whole(phone)) {
            throw Problem.invalid("contactPhone", "search-phone", "A whole phone number; parts can't be looked for.");
        }
        List<Kept> found = store.withPhone(phone, town, MOST);
        audit.record("enterprises-searched", town == null ? "district" : town, "contact-phone, found " + found.size());
        return found;
    }

    void start(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew().run(() -> clocks.start(KIND, SUBJECT, clock.instant()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        if (store.indexPhones(AT_ONCE) == AT_ONCE) {
            clocks.start(KIND, SUBJECT, clock.instant());
        }
    }
}
