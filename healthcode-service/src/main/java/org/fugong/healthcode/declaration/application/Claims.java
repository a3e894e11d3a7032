package org.fugong.healthcode.declaration.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.code.application.Revocations;
import org.fugong.healthcode.database.DatabaseClock;
import org.fugong.healthcode.declaration.application.ClaimStore.Parties;
import org.fugong.healthcode.declaration.application.ClaimStore.Told;
import org.fugong.healthcode.declaration.application.RegistrationStore.Compared;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.RegistrationStore.Sealed;
import org.fugong.healthcode.declaration.application.RegistrationStore.SharedPhone;
import org.fugong.healthcode.declaration.domain.ClaimKind;
import org.fugong.healthcode.declaration.domain.ClaimOutcome;
import org.fugong.healthcode.declaration.domain.ClaimState;
import org.fugong.healthcode.declaration.domain.Contact;
import org.fugong.healthcode.declaration.domain.Identity;
import org.fugong.healthcode.printed.application.PrintedCodes;
import org.fugong.healthcode.worker.application.Employment;

/** Sorts out who a record or a phone number belongs to; a person decides, and can take it back. */
@ApplicationScoped
public class Claims {

    private static final int FOUND_AT_ONCE = 1000;
    private static final int WORDS = 500;

    /**
     * Both sides in clear, for the official who decides.
     *
     * @param claimantName of whoever claims, or has the record of the right document; null where there is nobody
     * @param wrongDocument the one in the record, where that is what is claimed to be wrong; else null
     * @param rightDocument the one that is said to be right, likewise
     */
    public record Sides(
            String holderName,
            String holderPhone,
            @Nullable String claimantName,
            @Nullable String claimantPhone,
            @Nullable String words,
            @Nullable Document wrongDocument,
            @Nullable Document rightDocument) {
        @Override
        public String toString() {
            return "Sides[***]";
        }
    }

    /** A document in clear. */
    public record Document(String type, String number) {
        @Override
        public String toString() {
            return type + ":***";
        }
    }

    private final ClaimStore store;
    private final Registrations registrations;
    private final DocumentCorrections corrections;
    private final Revocations revocations;
    private final PrintedCodes printed;
    private final Employment employment;
    private final Vault vault;
    private final Disclosure disclosure;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final DatabaseClock clock;

    @Inject
    Claims(
            ClaimStore store,
            Registrations registrations,
            DocumentCorrections corrections,
            Revocations revocations,
            PrintedCodes printed,
            Employment employment,
            Vault vault,
            Disclosure disclosure,
            AuditTrail audit,
            Outbox outbox,
            DatabaseClock clock) {
        this.store = store;
        this.registrations = registrations;
        this.corrections = corrections;
        this.revocations = revocations;
        this.printed = printed;
        this.employment = employment;
        this.vault = vault;
        this.disclosure = disclosure;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Claims the record of one's own document, which another log-in has.
     *
     * @throws Problem 409 {@code not-taken}, {@code registered-otherwise}, {@code claim-open}; 422
     */
    @Transactional
    public Claim file(String claimant, Identity identity, Contact contact, @Nullable String words) {
        requireShort(words);
        UUID person = registrations.personOf(identity);
        Registration known = registrations.of(person);
        if (known == null || claimant.equals(known.subject())) {
            throw Problem.of(409, "not-taken", "Nobody else has this document. Register with it.");
        }
        if (registrations.find(claimant) != null) {
            throw Problem.of(409, "registered-otherwise", "This log-in has a registration with another document.");
        }
        UUID id = UUID.randomUUID();
        Claim claim = claim(id, known.guardian() == null ? ClaimKind.DOCUMENT : ClaimKind.FAMILY, person, null);
        Told told = new Told(
                seal(contact.name(), "name", id), seal(contact.phone(), "phone", id), sealedWords(words, id), null);
        add(claim, new Parties(known.subject(), known.guardian(), claimant), told);
        return claim;
    }

    /**
     * Says that the document of a record which one answers for is wrong, and which one is right.
     *
     * @throws Problem 404; 409 {@code same-document}, {@code record-closed}, {@code claim-open}; 422
     */
    @Transactional
    public Claim correctDocument(String subject, UUID person, Identity right, @Nullable String words) {
        requireShort(words);
        Registration known = registrations.held(subject, person);
        if (known == null) {
            throw Problem.notFound();
        }
        if (known.closedAt() != null) {
            throw Problem.of(409, "record-closed", "This record is closed.");
        }
        if (registrations.personOf(right).equals(person)) {
            throw Problem.of(409, "same-document", "The record has this document already.");
        }
        UUID id = UUID.randomUUID();
        Claim claim = claim(id, ClaimKind.IDENTITY, person, null);
        Told told = new Told(null, null, sealedWords(words, id), seal(right.canonical(), "identity", id));
        add(claim, new Parties(known.subject(), known.guardian(), subject), told);
        return claim;
    }

    private void add(Claim claim, Parties parties, Told told) {
        if (!store.add(claim, parties, told)) {
            throw Problem.of(409, "claim-open", "Your claim waits for its decision.");
        }
        tell(claim);
    }

    private static void requireShort(@Nullable String words) {
        if (words != null && words.length() > WORDS) {
            throw Problem.invalid("words", "too-long", "At most 500 characters.");
        }
    }

    private byte @Nullable [] sealedWords(@Nullable String words, UUID id) {
        return words == null || words.isBlank() ? null : seal(words, "words", id);
    }

    /** Looks for phone numbers that two records give, and files what it finds for an official. */
    @Scheduled(
            identity = "shared-phones",
            every = "${fugong.healthcode.claim.look-every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void findSharedPhones() {
        while (QuarkusTransaction.requiringNew().call(this::findSome) == FOUND_AT_ONCE) {
            // More may wait to be compared: a day's registrations are many times as many.
        }
    }

    private int findSome() {
        Compared compared = registrations.takeSharedPhones(FOUND_AT_ONCE);
        for (SharedPhone shared : compared.shared()) {
            Registration older = shared.older();
            Registration newer = shared.newer();
            if (RecordsInWaiting.isOne(older) && RecordsInWaiting.isOne(newer)) {
                // An office gave one number for people who have none.
                continue;
            }
            Claim claim = claim(UUID.randomUUID(), ClaimKind.PHONE, older.personId(), newer.personId());
            Parties parties = new Parties(older.subject(), older.guardian(), newer.subject());
            if (store.add(claim, parties, new Told(null, null, null, null))) {
                tell(claim);
            }
        }
        return compared.records();
    }

    private Claim claim(UUID id, ClaimKind kind, UUID person, @Nullable UUID other) {
        return new Claim(
                id,
                kind,
                person,
                other,
                employment.townOf(person),
                ClaimState.OPEN,
                null,
                1,
                clock.now(),
                null,
                null,
                null);
    }

    private void tell(Claim claim) {
        audit.record("registration-claimed", claim.personId().toString(), claim.kind() + ", claim " + claim.claimId());
        outbox.append(new OutgoingEvent(
                ClaimEvents.Filed.TOPIC,
                claim.personId().toString(),
                new ClaimEvents.Filed(
                        claim.claimId(), claim.personId(), claim.kind().name(), claim.town(), claim.filedAt()),
                claim.filedAt()));
    }

    /**
     * An official decides.
     *
     * @throws Problem 404; 409 {@code illegal-move}, {@code registered-otherwise}; 412; 422; 428
     */
    @Transactional
    public Claim decide(UUID id, @Nullable String outcome, String by, @Nullable String ifMatch) {
        Claim claim = lock(id);
        ETags.requireMatch(ifMatch, claim.edition());
        ClaimOutcome found = ClaimOutcome.of(claim.kind()).stream()
                .filter(o -> o.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("outcome", "unknown", "Not an outcome of this kind of claim."));
        return decide(claim, found, by);
    }

    /** The guardian lets a member go; null if the log-in is not the guardian. */
    @Transactional
    public @Nullable Claim consent(UUID id, String guardian) {
        Claim claim = lock(id);
        return claim.kind() == ClaimKind.FAMILY
                        && guardian.equals(store.parties(id).guardian())
                ? decide(claim, ClaimOutcome.CLAIMANT, guardian)
                : null;
    }

    private Claim decide(Claim claim, ClaimOutcome outcome, String by) {
        requireMove(claim, ClaimState.DECIDED);
        Instant now = clock.now();
        store.decide(claim.claimId(), outcome, by, now);
        UUID personNow = null;
        if (claim.kind() != ClaimKind.IDENTITY) {
            apply(claim, outcome, true, by);
        } else if (outcome == ClaimOutcome.CLAIMANT) {
            personNow = correct(claim, by, now);
        }
        published(claim, outcome, false, personNow, now);
        return find(claim.claimId());
    }

    /**
     * Takes a decision back: what it changed is as it was. A corrected document is not taken back but corrected once more.
     *
     * @throws Problem 404; 409 {@code illegal-move}, {@code registered-otherwise}; 412; 428
     */
    @Transactional
    public Claim undo(UUID id, String by, @Nullable String ifMatch) {
        Claim claim = lock(id);
        ETags.requireMatch(ifMatch, claim.edition());
        requireMove(claim, ClaimState.UNDONE);
        if (claim.kind() == ClaimKind.IDENTITY) {
            throw Problem.of(409, "illegal-move", "A corrected document is corrected once more by its holder.");
        }
        ClaimOutcome outcome = Objects.requireNonNull(claim.outcome());
        Instant now = clock.now();
        store.undo(id, by, now);
        apply(claim, outcome, false, by);
        published(claim, outcome, true, null, now);
        return find(id);
    }

    private static void requireMove(Claim claim, ClaimState next) {
        if (!claim.state().mayBecome(next)) {
            throw Problem.of(409, "illegal-move", "This claim is " + claim.state() + ".");
        }
    }

    private void apply(Claim claim, ClaimOutcome outcome, boolean forward, String by) {
        Parties parties = store.parties(claim.claimId());
        if (claim.kind() == ClaimKind.PHONE) {
            UUID later = Objects.requireNonNull(claim.otherId());
            switch (outcome) {
                case CLAIMANT -> registrations.contestPhone(claim.personId(), forward);
                case HOLDER -> registrations.contestPhone(later, forward);
                case DUPLICATE -> {
                    registrations.close(later, forward);
                    withdraw(later, by);
                }
                case BOTH -> {
                    // Nothing changes: they are left alone from now on.
                }
            }
        } else if (outcome == ClaimOutcome.CLAIMANT) {
            String to = forward ? parties.claimant() : parties.holder();
            if (!registrations.hand(claim.personId(), to, forward ? null : parties.guardian(), by)) {
                throw Problem.of(409, "registered-otherwise", "That log-in has another record by now.");
            }
            withdraw(claim.personId(), by);
        }
    }

    private UUID correct(Claim claim, String by, Instant now) {
        Identity right = rightDocument(claim);
        withdraw(claim.personId(), by);
        UUID goesOnAs = registrations.personOf(right);
        if (registrations.of(goesOnAs) != null) {
            withdraw(goesOnAs, by);
        }
        return corrections.correct(claim.personId(), right, by, now);
    }

    private Identity rightDocument(Claim claim) {
        byte[] sealed = Objects.requireNonNull(store.told(claim.claimId()).identity());
        return vault.open(sealed, place("identity", claim.claimId())).derive(Identity::ofCanonical);
    }

    /** Codes on phones and on paper are worth nothing to who had the record before. */
    private void withdraw(UUID person, String by) {
        Registration registration = Objects.requireNonNull(registrations.of(person));
        revocations.revokeShown(registration.number());
        printed.revokeAll(person, by);
    }

    private void published(Claim claim, ClaimOutcome outcome, boolean undone, @Nullable UUID personNow, Instant now) {
        audit.record(
                undone ? "registration-claim-undone" : "registration-claim-decided",
                claim.personId().toString(),
                outcome + ", claim " + claim.claimId());
        outbox.append(new OutgoingEvent(
                ClaimEvents.Decided.TOPIC,
                claim.personId().toString(),
                new ClaimEvents.Decided(
                        claim.claimId(), claim.personId(), claim.kind().name(), outcome.name(), undone, now, personNow),
                now));
    }

    /** @throws Problem 404 */
    public Claim find(UUID id) {
        Claim claim = store.find(id);
        if (claim == null) {
            throw Problem.notFound();
        }
        return claim;
    }

    private Claim lock(UUID id) {
        Claim claim = store.lock(id);
        if (claim == null) {
            throw Problem.notFound();
        }
        return claim;
    }

    /** Both sides in clear, for a purpose that is audited. */
    @Transactional
    public Sides sides(UUID id, String purpose) {
        Claim claim = find(id);
        Sealed holder = registrations.open(claim.personId());
        String about = claim.personId().toString();
        Told told = store.told(id);
        PersonalData name = open(told.name(), "name", id);
        PersonalData phone = open(told.phone(), "phone", id);
        UUID otherId = claim.otherId();
        PersonalData wrong = null;
        PersonalData right = null;
        if (claim.kind() == ClaimKind.IDENTITY) {
            Identity identity = rightDocument(claim);
            UUID there = registrations.personOf(identity);
            otherId = registrations.of(there) == null ? null : there;
            wrong = holder.identity();
            right = PersonalData.of(identity.canonical());
        }
        if (otherId != null) {
            Sealed other = registrations.open(otherId);
            name = other.name();
            phone = other.phone();
        }
        PersonalData words = open(told.words(), "words", id);
        return new Sides(
                disclosure.reveal(holder.name(), purpose, about),
                disclosure.reveal(holder.phone(), purpose, about),
                name == null ? null : disclosure.reveal(name, purpose, about),
                phone == null ? null : disclosure.reveal(phone, purpose, about),
                words == null ? null : disclosure.reveal(words, purpose, about),
                revealed(wrong, purpose, about),
                revealed(right, purpose, about));
    }

    private @Nullable Document revealed(@Nullable PersonalData document, String purpose, String about) {
        if (document == null) {
            return null;
        }
        Identity identity = Identity.ofCanonical(disclosure.reveal(document, purpose, about));
        return new Document(identity.type().name(), identity.number());
    }

    /** Claims of a town, or of all, the newest first. */
    public List<Claim> page(
            @Nullable String town, boolean openOnly, @Nullable Instant before, @Nullable UUID id, int atMost) {
        return store.page(town, openOnly, before, id, atMost);
    }

    /** Claims in which a log-in has a part, as it is told of them. */
    public List<Claim> mine(String subject) {
        return store.ofSubject(subject);
    }

    private byte[] seal(String clear, String what, UUID id) {
        return vault.seal(PersonalData.of(clear), place(what, id));
    }

    private @Nullable PersonalData open(byte @Nullable [] sealed, String what, UUID id) {
        return sealed == null ? null : vault.open(sealed, place(what, id));
    }

    private static String place(String what, UUID id) {
        return "registration_claim/" + what + "/" + id;
    }
}
