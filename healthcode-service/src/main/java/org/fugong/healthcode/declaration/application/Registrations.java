package org.fugong.healthcode.declaration.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Pseudonym;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.RegistrationStore.Sealed;
import org.fugong.healthcode.declaration.domain.Answers;
import org.fugong.healthcode.declaration.domain.Contact;
import org.fugong.healthcode.declaration.domain.Declaration;
import org.fugong.healthcode.declaration.domain.Identity;

/** People register, leave, come back, declare, and correct what was wrong. */
@ApplicationScoped
public class Registrations {

    /** How a registration went. */
    public enum Outcome {
        BEGUN,
        /** The subject's own record, there already; name and phone are now as told. */
        SAME,
        /** The identity belongs to another subject's record. */
        CLAIMED_BY_ANOTHER,
        /** The subject has a record, of another identity. */
        HAS_ANOTHER
    }

    /**
     * How a registration went.
     *
     * @param registration null unless begun or the same
     */
    public record Begun(Outcome outcome, @Nullable Registration registration) {}

    /** A completed declaration and the colour that came of it. */
    public record Completed(UUID personId, int version, Instant completedAt, PersonStanding standing) {}

    /** The holder's own record. */
    public record Own(Registration registration, Sealed sealed) {}

    private final RegistrationStore store;
    private final Colours colours;
    private final Outbox outbox;
    private final Pseudonym pseudonym;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Registrations(
            RegistrationStore store,
            Colours colours,
            Outbox outbox,
            Pseudonym pseudonym,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.colours = colours;
        this.outbox = outbox;
        this.pseudonym = pseudonym;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers a person and binds the record to a log-in. */
    @Transactional
    public Begun begin(String subject, Identity identity, Contact contact) {
        Instant now = clock.instant();
        UUID person = pseudonym.of("person", PersonalData.of(identity.canonical()));
        if (store.add(person, subject, identity, contact, now)) {
            outbox.append(new OutgoingEvent(
                    DeclarationStarted.TOPIC, person.toString(), new DeclarationStarted(person, now), now));
            return new Begun(Outcome.BEGUN, Objects.requireNonNull(store.ofSubject(subject)));
        }
        Registration known = Objects.requireNonNull(store.ofPersonOrSubject(person, subject));
        if (!known.personId().equals(person)) {
            return new Begun(Outcome.HAS_ANOTHER, null);
        }
        if (!known.subject().equals(subject)) {
            return new Begun(Outcome.CLAIMED_BY_ANOTHER, null);
        }
        store.correct(person, contact);
        return new Begun(Outcome.SAME, known);
    }

    /** The local date by which a birth date must lie in the past. */
    public Instant now() {
        return clock.instant();
    }

    /** Keeps answers to be gone on with later; false if the subject has not registered. */
    @Transactional
    public boolean saveDraft(String subject, Answers draft) {
        Registration known = store.lockOfSubject(subject);
        if (known == null) {
            return false;
        }
        store.saveDraft(known.personId(), draft);
        return true;
    }

    /** Completes or corrects the declaration; null if the subject has not registered. */
    @Transactional
    public @Nullable Completed complete(String subject, Declaration declaration) {
        Registration known = store.lockOfSubject(subject);
        if (known == null) {
            return null;
        }
        Instant now = clock.instant();
        UUID person = known.personId();
        int version = known.version() + 1;
        store.complete(person, declaration, version, now);
        outbox.append(new OutgoingEvent(
                DeclarationCompleted.TOPIC, person.toString(), new DeclarationCompleted(person, version, now), now));
        PersonStanding standing = colours.declared(
                new Colours.Declaration(
                        person,
                        known.number(),
                        version,
                        known.completedAt(),
                        !declaration.symptoms().isEmpty(),
                        declaration.contactWithCase(),
                        List.copyOf(declaration.stayedIn())),
                now);
        return new Completed(person, version, now, standing);
    }

    /** The subject's registration without what is sealed, or null. */
    public @Nullable Registration find(String subject) {
        return store.ofSubject(subject);
    }

    /** The subject's own record with all that is in it; that it was read is audited. Null if there is none. */
    @Transactional
    public @Nullable Own read(String subject) {
        Registration known = store.ofSubject(subject);
        if (known == null) {
            return null;
        }
        audit.record("own-record-read", known.personId().toString(), "shown to its holder");
        return new Own(known, store.open(known.personId()));
    }
}
