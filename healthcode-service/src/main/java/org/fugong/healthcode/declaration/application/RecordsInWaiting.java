package org.fugong.healthcode.declaration.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.healthcode.declaration.application.RegistrationStore.Newcomer;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations.Outcome;

/**
 * Records that an office made and that wait for their holder: they belong to no log-in. The first one that gives the document, the
 * name and the phone as they stand there takes the record over; whoever gives anything else has to claim it.
 */
@ApplicationScoped
class RecordsInWaiting {

    /** As a subject it is made up from the person: no log-in's is like it. */
    private static final String SUBJECT = "listed:";

    private final RegistrationStore store;
    private final AuditTrail audit;

    @Inject
    RecordsInWaiting(RegistrationStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** The subject of a person's record while it waits. */
    static String subject(UUID person) {
        return SUBJECT + person;
    }

    static boolean isOne(Registration known) {
        return known.subject().equals(subject(known.personId()));
    }

    /** Gives the record to a log-in if it waits for exactly this person; the record is locked. */
    Outcome takeOver(Registration known, Newcomer holder, Instant now) {
        UUID person = known.personId();
        if (!isOne(known) || !store.open(person).isReachedBy(holder.contact())) {
            return Outcome.CLAIMED_BY_ANOTHER;
        }
        if (!store.hand(person, holder.subject(), holder.guardian())) {
            return Outcome.HAS_ANOTHER;
        }
        store.remember(person, "HOLDER", holder.by(), now, false);
        audit.record(holder.by(), "registration-taken-over", person.toString(), "made by an office before");
        return Outcome.SAME;
    }
}
