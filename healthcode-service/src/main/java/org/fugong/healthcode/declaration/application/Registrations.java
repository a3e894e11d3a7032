package org.fugong.healthcode.declaration.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

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
import org.fugong.healthcode.declaration.application.RegistrationStore.Compared;
import org.fugong.healthcode.declaration.application.RegistrationStore.Corrected;
import org.fugong.healthcode.declaration.application.RegistrationStore.Day;
import org.fugong.healthcode.declaration.application.RegistrationStore.Newcomer;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.RegistrationStore.Sealed;
import org.fugong.healthcode.declaration.application.RegistrationStore.Stated;
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

    /**
     * A declaration for the record of that subject.
     *
     * @param by whose log-in declares: the person's, the guardian's or an office's
     */
    public record Declaring(String subject, String by, Declaration declaration) {}

    /** How a declaration ended. */
    public enum Ending {
        COMPLETED,
        /** The subject has no registration. */
        NOT_REGISTERED,
        /** An official closed the record, as the person has another one. */
        RECORD_CLOSED
    }

    /**
     * How a declaration ended.
     *
     * @param completed null unless completed
     */
    public record Completion(Ending ending, @Nullable Completed completed) {}

    /** The holder's own record. */
    public record Own(Registration registration, Sealed sealed) {}

    private static final String MEMBER = "family:";

    private final RegistrationStore store;
    private final RecordsInWaiting waiting;
    private final Colours colours;
    private final Outbox outbox;
    private final Pseudonym pseudonym;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Registrations(
            RegistrationStore store,
            RecordsInWaiting waiting,
            Colours colours,
            Outbox outbox,
            Pseudonym pseudonym,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.waiting = waiting;
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

    /** Whoever registers with a log-in of their own. */
    public Newcomer newcomer(String subject, Identity identity, Contact contact) {
        return new Newcomer(personOf(identity), subject, null, subject, identity, contact);
    }

    /** Registers a member of a family, for whom the guardian's log-in acts. */
    @Transactional
    public Begun beginFor(String guardian, Identity identity, Contact contact) {
        UUID person = personOf(identity);
        return begin(List.of(new Newcomer(person, memberSubject(person), guardian, guardian, identity, contact)))
                .get(0);
    }

    /** Registers people and binds each record to a log-in; how it went, in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Begun> begin(List<Newcomer> newcomers) {
        Instant now = clock.instant();
        Map<UUID, Registration> added = store.add(newcomers, now);
        outbox.appendAll(added.keySet().stream()
                .map(person -> new OutgoingEvent(
                        DeclarationStarted.TOPIC, person.toString(), new DeclarationStarted(person, now), now))
                .toList());
        Map<UUID, Registration> fresh = new HashMap<>(added);
        Map<Integer, Begun> begun = new TreeMap<>();
        // In one order, so that two batches never wait for records in a ring.
        IntStream.range(0, newcomers.size())
                .boxed()
                .sorted(Comparator.comparing(i -> newcomers.get(i).personId()))
                .forEach(i -> {
                    Newcomer newcomer = newcomers.get(i);
                    Registration own = fresh.get(newcomer.personId());
                    // Of two that came together with one document the other finds it registered.
                    boolean first = own != null && isHeldBy(own, newcomer) && fresh.remove(newcomer.personId(), own);
                    begun.put(i, first ? new Begun(Outcome.BEGUN, own) : again(newcomer, now));
                });
        return List.copyOf(begun.values());
    }

    private Begun again(Newcomer newcomer, Instant now) {
        UUID person = newcomer.personId();
        Registration known = Objects.requireNonNull(store.lockOfPersonOrSubject(person, newcomer.subject()));
        if (!known.personId().equals(person)) {
            return new Begun(Outcome.HAS_ANOTHER, null);
        }
        if (!isHeldBy(known, newcomer)) {
            Outcome outcome = waiting.takeOver(known, newcomer, now);
            return new Begun(outcome, outcome == Outcome.SAME ? known : null);
        }
        correct(known, newcomer.contact(), newcomer.by(), now);
        return new Begun(Outcome.SAME, known);
    }

    /** The subject of a record that a guardian's log-in acts for: made up from the person, no log-in's is like it. */
    static String memberSubject(UUID person) {
        return MEMBER + person;
    }

    static boolean isMember(Registration known) {
        return known.subject().equals(memberSubject(known.personId()));
    }

    private static boolean isHeldBy(Registration known, Newcomer newcomer) {
        return known.subject().equals(newcomer.subject()) && Objects.equals(known.guardian(), newcomer.guardian());
    }

    private void correct(Registration known, Contact contact, String by, Instant now) {
        if (!store.open(known.personId()).isReachedBy(contact)) {
            store.remember(known.personId(), "CONTACT", by, now, true);
            store.correct(known.personId(), contact);
            audit.record(by, "contact-corrected", known.personId().toString(), "by who answers for it");
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

    /** Takes records whose number is new, each once, and tells which share it outside their family. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Compared takeSharedPhones(int atMost) {
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
        Registration known = store.lockOfSubjects(List.of(subject)).get(subject);
        if (known == null) {
            return false;
        }
        store.saveDraft(known.personId(), draft, clock.instant());
        return true;
    }

    /** Completes or corrects one declaration. */
    @Transactional
    public Completion complete(Declaring declaring) {
        return complete(List.of(declaring)).get(0);
    }

    /** Completes or corrects declarations; how it went, in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Completion> complete(List<Declaring> declaring) {
        List<Completion> completions = new ArrayList<>();
        Map<String, Declaring> bySubject = new LinkedHashMap<>();
        for (Declaring each : declaring) {
            // What somebody declares twice at once is taken one after the other: the second corrects the first.
            if (bySubject.containsKey(each.subject())) {
                completions.addAll(complete(bySubject));
                bySubject.clear();
            }
            bySubject.put(each.subject(), each);
        }
        completions.addAll(complete(bySubject));
        return completions;
    }

    private List<Completion> complete(Map<String, Declaring> bySubject) {
        Map<String, Registration> known = store.lockOfSubjects(bySubject.keySet());
        Instant now = clock.instant();
        Map<UUID, Stated> stated = new LinkedHashMap<>();
        List<Colours.Declaration> coloured = new ArrayList<>();
        List<OutgoingEvent> events = new ArrayList<>();
        bySubject.forEach((subject, declaring) -> {
            Registration own = known.get(subject);
            if (own != null && own.closedAt() == null) {
                Stated statement = new Stated(own.personId(), declaring.declaration(), own.version() + 1);
                if (own.version() > 0) {
                    store.remember(own.personId(), "DECLARATION", declaring.by(), now, true);
                }
                stated.put(own.personId(), statement);
                coloured.add(ofColour(own, statement));
                events.add(new OutgoingEvent(
                        DeclarationCompleted.TOPIC,
                        own.personId().toString(),
                        new DeclarationCompleted(own.personId(), statement.version(), now),
                        now));
            }
        });
        store.complete(stated.values(), now);
        outbox.appendAll(events);
        Map<UUID, PersonStanding> standings = colours.declared(coloured, now);
        return bySubject.keySet().stream()
                .map(subject -> completion(known.get(subject), stated, standings, now))
                .toList();
    }

    private static Completion completion(
            @Nullable Registration own, Map<UUID, Stated> stated, Map<UUID, PersonStanding> standings, Instant now) {
        if (own == null) {
            return new Completion(Ending.NOT_REGISTERED, null);
        }
        Stated statement = stated.get(own.personId());
        if (statement == null) {
            return new Completion(Ending.RECORD_CLOSED, null);
        }
        PersonStanding standing = Objects.requireNonNull(standings.get(own.personId()));
        return new Completion(Ending.COMPLETED, new Completed(own.personId(), statement.version(), now, standing));
    }

    private static Colours.Declaration ofColour(Registration own, Stated statement) {
        Declaration declaration = statement.declaration();
        return new Colours.Declaration(
                own.personId(),
                own.number(),
                statement.version(),
                own.completedAt(),
                !declaration.symptoms().isEmpty(),
                declaration.contactWithCase(),
                List.copyOf(declaration.stayedIn()));
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
