package org.fugong.healthcode.declaration.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.RegistrationStore.Corrected;
import org.fugong.healthcode.declaration.application.RegistrationStore.Day;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.RegistrationStore.Sealed;
import org.fugong.healthcode.declaration.application.RegistrationStore.SharedPhone;
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

    private static final String MEMBER = "family:";

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

    /** The opaque id of whoever has that document. */
    public UUID personOf(Identity identity) {
        return pseudonym.of("person", PersonalData.of(identity.canonical()));
    }

    /** Registers a person and binds the record to a log-in. */
    @Transactional
    public Begun begin(String subject, Identity identity, Contact contact) {
        return begin(subject, null, identity, contact);
    }

    /** Registers a member of a family, for whom the guardian's log-in acts. */
    @Transactional
    public Begun beginFor(String guardian, Identity identity, Contact contact) {
        return begin(MEMBER + personOf(identity), guardian, identity, contact);
    }

    private Begun begin(String subject, @Nullable String guardian, Identity identity, Contact contact) {
        Instant now = clock.instant();
        UUID person = personOf(identity);
        Registration added = store.add(person, subject, guardian, identity, contact, now);
        if (added != null) {
            outbox.append(new OutgoingEvent(
                    DeclarationStarted.TOPIC, person.toString(), new DeclarationStarted(person, now), now));
            return new Begun(Outcome.BEGUN, added);
        }
        Registration known = Objects.requireNonNull(store.ofPersonOrSubject(person, subject));
        if (!known.personId().equals(person)) {
            return new Begun(Outcome.HAS_ANOTHER, null);
        }
        if (!known.subject().equals(subject) || !Objects.equals(known.guardian(), guardian)) {
            return new Begun(Outcome.CLAIMED_BY_ANOTHER, null);
        }
        correct(known, contact, guardian == null ? subject : guardian, now);
        return new Begun(Outcome.SAME, known);
    }

    private void correct(Registration known, Contact contact, String by, Instant now) {
        Sealed before = store.open(known.personId());
        boolean same =
                before.name().matches(contact.name()::equals) && before.phone().matches(contact.phone()::equals);
        if (!same) {
            store.remember(known.personId(), "CONTACT", by, now, true);
            store.correct(known.personId(), contact);
            audit.record("contact-corrected", known.personId().toString(), "by who answers for it");
        }
    }

    /** Corrects name and phone, with what was before kept; null if the subject does not answer for the person. */
    @Transactional
    public @Nullable Registration correct(String subject, UUID person, Contact contact) {
        Registration known = held(subject, person);
        if (known != null) {
            correct(known, contact, subject, clock.instant());
        }
        return known;
    }

    /** What was corrected in a record, the newest first. */
    public List<Corrected> history(UUID person) {
        return store.history(person);
    }

    /** Whom a log-in answers for: oneself first, then members of the family. */
    public List<Registration> heldBy(String subject) {
        return store.heldBy(subject);
    }

    /** The person's registration, if the log-in answers for it; else null. */
    public @Nullable Registration held(String subject, UUID person) {
        Registration known = store.ofPerson(person);
        return known != null && (subject.equals(known.subject()) || subject.equals(known.guardian())) ? known : null;
    }

    /** Whether the log-in answers for the person. */
    public boolean holds(String subject, UUID person) {
        return held(subject, person) != null;
    }

    /** The person's registration, or null. */
    public @Nullable Registration of(UUID person) {
        return store.ofPerson(person);
    }

    /** Opens what is sealed; who shows it to someone reveals it. */
    public Sealed open(UUID person) {
        return store.open(person);
    }

    /** Names of those who are registered, masked. */
    public Map<UUID, String> maskedNames(Collection<UUID> persons) {
        Map<UUID, String> names = new HashMap<>();
        store.names(persons).forEach((person, name) -> names.put(person, name.masked()));
        return names;
    }

    /** Gives a record to another log-in; false if that one has another record. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hand(UUID person, String subject, @Nullable String guardian, String by) {
        store.remember(person, "HOLDER", by, clock.instant(), false);
        return store.hand(person, subject, guardian);
    }

    /** Says that a record's phone number is another's, or that it is not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void contestPhone(UUID person, boolean contested) {
        store.contestPhone(person, contested);
    }

    /** Closes a record whose person has another one, or opens it again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(UUID person, boolean closed) {
        store.close(person, closed ? clock.instant() : null);
    }

    /** Takes records that share a phone number outside their family, each once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<SharedPhone> takeSharedPhones(int atMost) {
        return store.takeSharedPhones(atMost);
    }

    /** How many registered, saved and completed, by local day. */
    public List<Day> funnel(LocalDate from, LocalDate to, ZoneId zone) {
        return store.funnel(from, to, zone);
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
        store.saveDraft(known.personId(), draft, clock.instant());
        return true;
    }

    /** Completes or corrects the declaration; null if the subject has not registered. */
    @Transactional
    public @Nullable Completed complete(String subject, Declaration declaration) {
        Registration known = store.lockOfSubject(subject);
        if (known == null) {
            return null;
        }
        if (known.closedAt() != null) {
            throw Problem.of(409, "record-closed", "You have another record: an official closed this one.");
        }
        Instant now = clock.instant();
        UUID person = known.personId();
        int version = known.version() + 1;
        if (known.version() > 0) {
            store.remember(person, "DECLARATION", known.guardian() == null ? subject : known.guardian(), now, true);
        }
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

    /**
     * The person whose log-in it is.
     *
     * @throws Problem 404 {@code not-registered}
     */
    public UUID requirePerson(String subject) {
        Registration registration = find(subject);
        if (registration == null) {
            throw Problem.of(404, "not-registered", "This log-in has no registration yet. Register first.");
        }
        return registration.personId();
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
