package org.fugong.healthcode.printed.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.Disclosure;
import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.Problem;
import org.fugong.healthcode.code.application.Codes;
import org.fugong.healthcode.code.application.Codes.Paper;
import org.fugong.healthcode.code.application.RevocationStore.Change;
import org.fugong.healthcode.code.application.Revocations;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.RegistrationStore.Sealed;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.printed.application.PrintedStore.Kept;

/** Codes on paper for those without a phone: made for who is green, followed with the colour, revoked one by one. */
@ApplicationScoped
public class PrintedCodes implements Revocations.LongLived {

    /** The most codes of one sheet. */
    public static final int MOST = 100;

    private static final Set<String> REASONS = Set.of("LOST", "RETURNED", "REPLACED", "MISTAKE");
    private static final int SHOWN = 4;

    /** Why someone got none: NO_CODE_YET or NOT_GREEN. */
    public record Left(UUID personId, String why) {}

    /** Codes printed together, and who got none. */
    public record Sheet(UUID sheetId, List<PrintedCode> codes, List<Left> left) {}

    /**
     * What is on paper.
     *
     * @param name in clear; that it was shown is in the audit trail
     * @param document the end of the document's number, to compare with the document
     */
    public record Card(PrintedCode code, String text, String name, String document) {}

    private final PrintedStore store;
    private final Codes codes;
    private final Colours colours;
    private final Registrations registrations;
    private final Revocations revocations;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Disclosure disclosure;
    private final Clock clock;

    @Inject
    PrintedCodes(
            PrintedStore store,
            Codes codes,
            Colours colours,
            Registrations registrations,
            Revocations revocations,
            Outbox outbox,
            AuditTrail audit,
            Disclosure disclosure,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.colours = colours;
        this.registrations = registrations;
        this.revocations = revocations;
        this.outbox = outbox;
        this.audit = audit;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /**
     * Makes codes to be printed together.
     *
     * @throws Problem 409 {@code nobody-to-print} if none of them is green
     */
    @Transactional
    public Sheet print(Collection<UUID> persons, String by, @Nullable UUID enterprise) {
        UUID sheet = UUID.randomUUID();
        Map<UUID, PersonStanding> standings = colours.byPerson(persons);
        List<Kept> made = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (UUID person : new LinkedHashSet<>(persons)) {
            PersonStanding standing = standings.get(person);
            Long number = standing == null ? null : standing.number();
            if (standing == null || number == null || !standing.isCoded()) {
                left.add(new Left(person, "NO_CODE_YET"));
            } else if (!"GREEN".equals(standing.colour())) {
                left.add(new Left(person, "NOT_GREEN"));
            } else {
                Paper paper = codes.onPaper(number, "GREEN");
                made.add(new Kept(UUID.randomUUID(), sheet, person, paper, by, enterprise, false, 1, null, null));
            }
        }
        if (made.isEmpty()) {
            throw Problem.of(409, "nobody-to-print", "A code is printed for who has one and is green now.");
        }
        store.add(made);
        outbox.appendAll(made.stream()
                .map(k -> new OutgoingEvent(
                        PrintedEvents.Issued.TOPIC,
                        k.personId().toString(),
                        new PrintedEvents.Issued(
                                k.printedId(),
                                k.personId(),
                                k.paper().notBefore(),
                                k.paper().expiresAt()),
                        k.paper().notBefore()))
                .toList());
        made.forEach(k -> audit.record("code-printed", k.personId().toString(), "printed code " + k.printedId()));
        return new Sheet(sheet, made.stream().map(this::view).toList(), left);
    }

    /** What stands on the papers of a sheet; that names were shown is audited. */
    @Transactional
    public List<Card> cards(UUID sheet) {
        List<Card> cards = new ArrayList<>();
        for (Kept kept : store.ofSheet(sheet)) {
            String text = kept.revokedAt() == null ? codes.text(kept.paper()) : null;
            if (text != null) {
                Sealed sealed = registrations.open(kept.personId());
                String name = disclosure.reveal(
                        sealed.name(), "to print a code", kept.personId().toString());
                String document = sealed.identity().derive(c -> c.substring(Math.max(0, c.length() - SHOWN)));
                cards.add(new Card(view(kept), text, name, document));
            }
        }
        return cards;
    }

    /** Whose codes a sheet has; empty if there is none. */
    public Set<UUID> personsOf(UUID sheet) {
        Set<UUID> persons = new LinkedHashSet<>();
        store.ofSheet(sheet).forEach(k -> persons.add(k.personId()));
        return persons;
    }

    /** Printed codes of some people, the newest first. */
    public List<PrintedCode> of(Collection<UUID> persons) {
        return persons.isEmpty()
                ? List.of()
                : store.ofPersons(persons).stream().map(this::view).toList();
    }

    /** The newest printed code of each of some people, if they have one that is not revoked. */
    public Map<UUID, PrintedCode> newest(Collection<UUID> persons) {
        Map<UUID, PrintedCode> newest = new LinkedHashMap<>();
        of(persons).stream().filter(PrintedCode::isOpen).forEach(c -> newest.putIfAbsent(c.personId(), c));
        return newest;
    }

    /** Whose a printed code is. */
    public UUID personOf(UUID printedId) {
        return find(printedId).personId();
    }

    private Kept find(UUID printedId) {
        Kept kept = store.lock(printedId);
        if (kept == null) {
            throw Problem.notFound();
        }
        return kept;
    }

    /**
     * Revokes a code: gates that are online within seconds, those that sync within a minute.
     *
     * @throws Problem 409 {@code illegal-move}; 412; 422; 428
     */
    @Transactional
    public PrintedCode revoke(UUID printedId, @Nullable String reason, String by, @Nullable String ifMatch) {
        if (reason == null || !REASONS.contains(reason)) {
            throw Problem.invalid("reason", "unknown", "One of LOST, RETURNED, REPLACED, MISTAKE.");
        }
        Kept kept = find(printedId);
        ETags.requireMatch(ifMatch, kept.edition());
        if (kept.revokedAt() != null) {
            throw Problem.of(409, "illegal-move", "This code was revoked before.");
        }
        revoke(kept, reason, by, clock.instant());
        return view(find(printedId));
    }

    /** Revokes all that a person has on paper, as when the record changes hands. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revokeAll(UUID person, String by) {
        Instant now = clock.instant();
        for (Kept kept : store.ofPersons(List.of(person))) {
            if (kept.revokedAt() == null && kept.paper().expiresAt().isAfter(now)) {
                revoke(kept, "PERSON_CHANGED", by, now);
            }
        }
    }

    private void revoke(Kept kept, String reason, String by, Instant now) {
        store.revoke(kept.printedId(), by, reason, now);
        revocations.revoke(List.of(kept.paper().opaqueId()), kept.paper().expiresAt());
        audit.record("printed-code-revoked", kept.personId().toString(), reason + ", printed code " + kept.printedId());
        outbox.append(new OutgoingEvent(
                PrintedEvents.Revoked.TOPIC,
                kept.personId().toString(),
                new PrintedEvents.Revoked(kept.printedId(), kept.personId(), reason, now),
                now));
    }

    @Override
    public List<Change> changes(Instant now, Duration span) {
        return store.follow(now.minus(span), now);
    }

    private PrintedCode view(Kept kept) {
        Paper paper = kept.paper();
        String state = kept.revokedAt() != null
                ? "REVOKED"
                : !paper.expiresAt().isAfter(clock.instant())
                        ? "EXPIRED"
                        : codes.text(paper) == null ? "KEY_GONE" : kept.suspended() ? "SUSPENDED" : "ACTIVE";
        return new PrintedCode(
                kept.printedId(),
                kept.sheetId(),
                kept.personId(),
                state,
                paper.notBefore(),
                paper.expiresAt(),
                kept.edition(),
                kept.revokedAt(),
                kept.reason());
    }
}
