package org.fugong.registry.traveller.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.BlindIndex;
import org.fugong.chassis.privacy.Mailbox;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.division.application.County;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.enterprise.application.Contact;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.enterprise.application.WhenContactChanges;
import org.fugong.registry.traveller.application.ToldStore.Kind;
import org.fugong.registry.traveller.application.ToldStore.Told;
import org.fugong.registry.worker.application.WhenIdentityChanges;
import org.fugong.registry.worker.application.WorkerIdentity;
import org.fugong.registry.worker.application.Workers;

/**
 * Tells transport who the workers are that were nominated to travel, and whom to call at their enterprises: sealed for
 * transport alone. Reporting is told what they are called, on a topic of its own and sealed for it alone. Nobody is told of who was not nominated. What was told is told again when it is corrected, and when a
 * nomination comes after transport may have forgotten it.
 */
@ApplicationScoped
public class Identities implements WhenIdentityChanges, WhenContactChanges {

    /** Whom it is sealed for; {@code fugong.mailbox.post-to} names it as well. */
    static final String TRANSPORT = "transport";

    /** Who shows the people behind its figures, and gets their names alone. */
    static final String REPORTING = "reporting";

    private final Workers workers;
    private final Enterprises enterprises;
    private final Divisions divisions;
    private final ToldStore told;
    private final Mailbox mailbox;
    private final BlindIndex index;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration again;
    private final Duration correctFor;

    /**
     * @param again {@code fugong.identities.share-again-after}: a nomination this long after the last telling tells again
     * @param correctFor {@code fugong.identities.correct-for}: how long after the last telling corrections are told
     */
    @Inject
    Identities(
            Workers workers,
            Enterprises enterprises,
            Divisions divisions,
            ToldStore told,
            Mailbox mailbox,
            BlindIndex index,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "fugong.identities.share-again-after") Duration again,
            @ConfigProperty(name = "fugong.identities.correct-for") Duration correctFor) {
        this.workers = workers;
        this.enterprises = enterprises;
        this.divisions = divisions;
        this.told = told;
        this.mailbox = mailbox;
        this.index = index;
        this.outbox = outbox;
        this.clock = clock;
        this.again = again;
        this.correctFor = correctFor;
    }

    /**
     * Tells of nominated workers and their enterprises whatever was not told lately.
     *
     * @return the workers that are not known here
     */
    public Set<UUID> nominated(Collection<UUID> workerIds, Collection<UUID> enterpriseIds) {
        // Locked, so that a correction at the same moment comes before and is told, or after and tells itself;
        // enterprises
        // first, as where one is closed.
        tell(Kind.ENTERPRISE, contacts(enterprises.lockedContacts(new TreeSet<>(enterpriseIds))), again, false);
        Map<UUID, WorkerIdentity> found = workers.lockedPeople(new TreeSet<>(workerIds));
        tell(Kind.WORKER, letters(found), again, false);
        Set<UUID> unknown = new TreeSet<>(workerIds);
        unknown.removeAll(found.keySet());
        return unknown;
    }

    @Override
    public void identitiesChanged(Collection<UUID> workerIds) {
        Set<UUID> known = told.last(Kind.WORKER, workerIds).keySet();
        if (!known.isEmpty()) {
            tell(Kind.WORKER, letters(workers.people(known)), correctFor, true);
        }
    }

    @Override
    public void contactsChanged(Collection<UUID> enterpriseIds) {
        Set<UUID> known = told.last(Kind.ENTERPRISE, enterpriseIds).keySet();
        if (!known.isEmpty()) {
            tell(Kind.ENTERPRISE, contacts(enterprises.contacts(known)), correctFor, true);
        }
    }

    /**
     * @param recent how long a telling counts as recent
     * @param correction whether only what was told recently and differs is told, or whatever was not told recently
     */
    private void tell(Kind kind, Map<UUID, Map<String, PersonalData>> letters, Duration recent, boolean correction) {
        if (letters.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Told> last = told.last(kind, letters.keySet());
        List<Told> tellings = new ArrayList<>();
        List<OutgoingEvent> events = new ArrayList<>();
        letters.forEach((subject, letter) -> {
            Told before = last.get(subject);
            byte[] fingerprint = fingerprint(letter);
            boolean isRecent = before != null && before.at().plus(recent).isAfter(now);
            boolean differs = before == null || !Arrays.equals(before.fingerprint(), fingerprint);
            if (correction ? isRecent && differs : !isRecent || differs) {
                long version = before == null ? 1 : before.version() + 1;
                tellings.add(new Told(subject, version, fingerprint, now));
                events.add(event(kind, subject, version, letter, now));
                if (kind == Kind.WORKER) {
                    events.add(name(subject, version, letter, now));
                }
            }
        });
        told.keep(kind, tellings);
        outbox.appendAll(events);
    }

    private OutgoingEvent event(Kind kind, UUID subject, long version, Map<String, PersonalData> letter, Instant now) {
        String topic = kind == Kind.WORKER ? WorkerIdentityShared.TOPIC : EnterpriseContactShared.TOPIC;
        String sealed = mailbox.seal(TRANSPORT, letter, topic + "/" + subject + "/" + version);
        return kind == Kind.WORKER
                ? new WorkerIdentityShared(subject, version, TRANSPORT, sealed, now).event()
                : new EnterpriseContactShared(subject, version, TRANSPORT, sealed, now).event();
    }

    private OutgoingEvent name(UUID subject, long version, Map<String, PersonalData> letter, Instant now) {
        Map<String, PersonalData> name = new LinkedHashMap<>(letter);
        name.keySet().retainAll(Set.of("name"));
        String sealed = mailbox.seal(REPORTING, name, WorkerNameShared.TOPIC + "/" + subject + "/" + version);
        return new WorkerNameShared(subject, version, REPORTING, sealed, now).event();
    }

    private Map<UUID, Map<String, PersonalData>> letters(Map<UUID, WorkerIdentity> people) {
        Map<UUID, Map<String, PersonalData>> letters = new LinkedHashMap<>();
        people.forEach((id, worker) -> {
            Map<String, PersonalData> letter = new LinkedHashMap<>();
            letter.put("name", worker.person().name());
            letter.put("phone", worker.person().phone());
            letter.put("documentType", PersonalData.of(worker.documentType()));
            letter.put("documentNumber", worker.person().idNumber());
            letter.put("home", home(worker));
            letters.put(id, letter);
        });
        return letters;
    }

    private PersonalData home(WorkerIdentity worker) {
        String county = divisions.county(worker.origin()).map(County::inFull).orElse(worker.origin());
        return PersonalData.of(county + worker.person().originAddress().derive(Function.identity()));
    }

    private static Map<UUID, Map<String, PersonalData>> contacts(Map<UUID, Contact> contacts) {
        Map<UUID, Map<String, PersonalData>> letters = new LinkedHashMap<>();
        contacts.forEach((id, contact) -> {
            Map<String, PersonalData> letter = new LinkedHashMap<>();
            letter.put("name", contact.name());
            letter.put("phone", contact.phone());
            letters.put(id, letter);
        });
        return letters;
    }

    private byte[] fingerprint(Map<String, PersonalData> letter) {
        StringBuilder all = new StringBuilder();
        letter.values().forEach(value -> value.derive(clear -> all.append(clear).append('\n')));
        return index.of(PersonalData.of(all.append('.').toString()), "told/letter");
    }
}
