package org.fugong.registry.enterprise.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.domain.identity.ChangedMeanwhile;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Outcome;
import org.fugong.registry.domain.identity.SocialCreditCode;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.domain.Enterprise;
import org.fugong.registry.enterprise.domain.EnterpriseForm;
import org.fugong.registry.enterprise.domain.EnterpriseId;

/** Registers, corrects and finds enterprises. Runs in the caller's transaction; who may do what is checked before. */
@ApplicationScoped
public class Enterprises {

    private final EnterpriseStore store;
    private final Divisions divisions;
    private final Outbox outbox;
    private final Fingerprints fingerprints;
    private final TownChanges towns;
    private final AuditTrail audit;
    private final Instance<WhenContactChanges> followers;
    private final Clock clock;

    @Inject
    Enterprises(
            EnterpriseStore store,
            Divisions divisions,
            Outbox outbox,
            Fingerprints fingerprints,
            TownChanges towns,
            AuditTrail audit,
            Instance<WhenContactChanges> followers,
            Clock clock) {
        this.store = store;
        this.divisions = divisions;
        this.outbox = outbox;
        this.fingerprints = fingerprints;
        this.towns = towns;
        this.audit = audit;
        this.followers = followers;
        this.clock = clock;
    }

    /** Registers one enterprise, or refuses it if its code is registered. */
    public Outcome register(EnterpriseEntry entry) {
        try {
            return load(List.of(entry), false, false).get(0);
        } catch (ChangedMeanwhile registeredByAnother) {
            return alreadyRegistered();
        }
    }

    /**
     * Registers many in one go.
     *
     * @param correct whether one that is registered is corrected to what is given, or refused
     * @param dryRun whether to find out only, and write nothing
     * @return an outcome for each entry, in their order
     * @throws ChangedMeanwhile if another transaction registered one of them at the same moment: roll back and repeat
     */
    public List<Outcome> load(List<EnterpriseEntry> entries, boolean correct, boolean dryRun) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Outcome[] outcomes = new Outcome[entries.size()];
        Map<UUID, Integer> wanted = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            EnterpriseEntry entry = entries.get(i);
            List<Fault> faults = entry.faults(code -> divisions.faultOfTown("town", code));
            if (!faults.isEmpty()) {
                outcomes[i] = new Outcome.Refused(faults);
                continue;
            }
            Integer earlier = wanted.putIfAbsent(idOf(entry), i);
            if (earlier != null) {
                outcomes[i] = entries.get(earlier).equals(entry)
                        ? new Outcome.Unchanged(idOf(entry))
                        : Outcome.Refused.because(
                                SocialCreditCode.FIELD,
                                "duplicate-row",
                                "An earlier row with this code says otherwise.");
            }
        }
        Map<UUID, Kept> known = dryRun ? store.peekAll(wanted.keySet()) : store.lockAll(wanted.keySet());
        List<Kept> fresh = new ArrayList<>();
        List<Kept> corrected = new ArrayList<>();
        wanted.forEach((id, i) -> {
            EnterpriseEntry entry = entries.get(i);
            Kept old = known.get(id);
            if (old == null) {
                fresh.add(fresh(entry, now));
                outcomes[i] = new Outcome.Created(id, 1);
            } else if (!correct) {
                outcomes[i] = alreadyRegistered();
            } else if (old.enterprise().closing() != null) {
                outcomes[i] = Outcome.Refused.because(
                        SocialCreditCode.FIELD,
                        "enterprise-closed",
                        "This enterprise is closed; an official opens it again if that is wrong.");
            } else {
                Kept next = corrected(old, entry.form(), entry.contactName(), entry.contactPhone(), now);
                if (Arrays.equals(next.fingerprint(), old.fingerprint())) {
                    outcomes[i] = new Outcome.Unchanged(id);
                } else {
                    corrected.add(next);
                    outcomes[i] = new Outcome.Changed(id, next.enterprise().version());
                }
            }
        });
        if (!dryRun) {
            write(fresh, corrected);
            corrected.forEach(next -> {
                Enterprise was = required(known.get(next.enterprise().id())).enterprise();
                if (!was.town().equals(next.enterprise().town())) {
                    towns.movedByFile(was, next.enterprise());
                }
            });
        }
        return Arrays.asList(outcomes);
    }

    /**
     * Corrects a locked enterprise.
     *
     * @param given all but the code, which can't change; aboveScale and town null leave them as they are, and another
     *     town is refused: that is a move, see {@link Relocations}
     * @param contactName null leaves it as it is
     * @param contactPhone null leaves it as it is
     * @return as it is now, or what is wrong with the correction
     */
    public Outcome correct(
            Kept old, EnterpriseForm given, @Nullable PersonalData contactName, @Nullable PersonalData contactPhone) {
        EnterpriseFacts.of(old.enterprise()).requireOpen();
        EnterpriseForm form = given.town() == null ? given.in(old.enterprise().town()) : given;
        List<Fault> faults = new ArrayList<>(form.faultsOfRest(code -> divisions.faultOfTown("town", code)));
        if (faults.isEmpty() && !old.enterprise().town().equals(form.town())) {
            faults.add(new Fault(
                    "town",
                    "moves-by-relocation",
                    "A correction does not move an enterprise to another town: ask for the move, with its day."));
        }
        faults.addAll(Contact.faults(
                contactName == null ? old.contact().name() : contactName,
                contactPhone == null ? old.contact().phone() : contactPhone));
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Kept next = corrected(old, form, contactName, contactPhone, now);
        if (Arrays.equals(next.fingerprint(), old.fingerprint())) {
            return new Outcome.Unchanged(old.enterprise().id());
        }
        write(List.of(), List.of(next));
        return new Outcome.Changed(next.enterprise().id(), next.enterprise().version());
    }

    /** The enterprise of that id. */
    public Optional<Kept> find(UUID id) {
        return store.find(id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Kept> lock(UUID id) {
        return store.lock(id);
    }

    /** Whom to call at those of these that there are. */
    public Map<UUID, Contact> contacts(Collection<UUID> ids) {
        return contacts(store.peekAll(ids));
    }

    /** The same, with the enterprises locked until the transaction ends. */
    public Map<UUID, Contact> lockedContacts(Collection<UUID> ids) {
        return contacts(store.lockAll(ids));
    }

    private static Map<UUID, Contact> contacts(Map<UUID, Kept> found) {
        Map<UUID, Contact> contacts = new HashMap<>();
        found.forEach((id, kept) -> contacts.put(id, kept.contact()));
        return contacts;
    }

    /** What other features need to know of one. */
    public Optional<EnterpriseFacts> facts(UUID id) {
        return store.find(id).map(kept -> EnterpriseFacts.of(kept.enterprise()));
    }

    /** The same of one that is locked until the transaction ends. */
    public Optional<EnterpriseFacts> lockedFacts(UUID id) {
        return store.lock(id).map(kept -> EnterpriseFacts.of(kept.enterprise()));
    }

    /** What other features need to know of those of these that there are. */
    public Map<UUID, EnterpriseFacts> factsOf(Collection<UUID> ids) {
        Map<UUID, EnterpriseFacts> facts = new HashMap<>();
        store.findAll(ids).forEach((id, enterprise) -> facts.put(id, EnterpriseFacts.of(enterprise)));
        return facts;
    }

    /** The id of the enterprise with that code, registered or not. */
    public static UUID idOf(String uscc) {
        return EnterpriseId.of(SocialCreditCode.normalise(uscc));
    }

    /** The same as {@link #list}, as other features know them. */
    public List<EnterpriseFacts> factsList(EnterpriseStore.Query query, int limit) {
        return store.list(query, limit).stream()
                .map(kept -> EnterpriseFacts.of(kept.enterprise()))
                .toList();
    }

    /** Up to so many, by name. */
    public List<Kept> list(EnterpriseStore.Query query, int limit) {
        return store.list(query, limit);
    }

    private void write(List<Kept> fresh, List<Kept> corrected) {
        Set<UUID> added = store.insert(fresh);
        if (added.size() < fresh.size()) {
            throw new ChangedMeanwhile();
        }
        store.update(corrected);
        List<OutgoingEvent> events = new ArrayList<>();
        fresh.forEach(kept -> events.add(EnterpriseRegistered.of(kept.enterprise())));
        corrected.forEach(kept -> events.add(EnterpriseRegistered.of(kept.enterprise())));
        outbox.appendAll(events);
        if (!corrected.isEmpty()) {
            List<UUID> ids =
                    corrected.stream().map(kept -> kept.enterprise().id()).toList();
            followers.forEach(follower -> follower.contactsChanged(ids));
        }
        for (Kept kept : fresh) {
            String reason = kept.enterprise().codeOverride();
            if (reason != null) {
                audit.record("uscc-check-overridden", kept.enterprise().id().toString(), reason);
            }
        }
    }

    private Kept fresh(EnterpriseEntry entry, Instant now) {
        EnterpriseForm form = entry.form();
        Enterprise enterprise = new Enterprise(
                idOf(entry),
                1,
                required(form.uscc()),
                entry.codeOverride(),
                required(form.name()),
                required(form.town()),
                required(form.industry()),
                Boolean.TRUE.equals(form.aboveScale()),
                required(form.headcount()),
                now,
                now);
        Contact contact = new Contact(required(entry.contactName()), required(entry.contactPhone()));
        return fingerprints.kept(enterprise, contact);
    }

    private Kept corrected(
            Kept old,
            EnterpriseForm form,
            @Nullable PersonalData contactName,
            @Nullable PersonalData contactPhone,
            Instant now) {
        Enterprise was = old.enterprise();
        Enterprise enterprise = new Enterprise(
                was.id(),
                was.version() + 1,
                was.uscc(),
                was.codeOverride(),
                required(form.name()),
                required(form.town()),
                required(form.industry()),
                form.aboveScale() == null ? was.aboveScale() : form.aboveScale(),
                required(form.headcount()),
                was.registeredAt(),
                now);
        Contact contact = new Contact(
                contactName == null ? old.contact().name() : contactName,
                contactPhone == null ? old.contact().phone() : contactPhone);
        return fingerprints.kept(enterprise, contact);
    }

    private static UUID idOf(EnterpriseEntry entry) {
        return EnterpriseId.of(required(entry.form().uscc()));
    }

    /** What the checks have shown to be there. */
    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static Outcome alreadyRegistered() {
        return Outcome.Refused.because(
                SocialCreditCode.FIELD,
                "enterprise-already-registered",
                "An enterprise with this code is registered already.");
    }
}
