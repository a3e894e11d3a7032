package org.fugong.registry.worker.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.BlindIndex;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.domain.identity.ChangedMeanwhile;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Outcome;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.application.WorkerStore.Known;
import org.fugong.registry.worker.application.WorkerStore.Written;
import org.fugong.registry.worker.domain.Employment.Move;
import org.fugong.registry.worker.domain.Employment.State;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Worker;
import org.fugong.registry.worker.domain.WorkerForm;

/** Registers and finds workers. Runs in the caller's transaction; who may do what is checked before. */
@ApplicationScoped
public class Workers {

    private final WorkerStore store;
    private final Divisions divisions;
    private final Outbox outbox;
    private final PersonIds ids;
    private final BlindIndex index;
    private final FindTokens tokens;
    private final WorkerHistory history;
    private final Instance<WhenIdentityChanges> followers;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Workers(
            WorkerStore store,
            Divisions divisions,
            Outbox outbox,
            PersonIds ids,
            BlindIndex index,
            FindTokens tokens,
            WorkerHistory history,
            Instance<WhenIdentityChanges> followers,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.divisions = divisions;
        this.outbox = outbox;
        this.ids = ids;
        this.index = index;
        this.tokens = tokens;
        this.history = history;
        this.followers = followers;
        this.clock = clock;
        this.zone = zone;
    }

    /** Registers one worker, or refuses the worker who is employed, here or elsewhere. One who left is taken on again. */
    public Outcome register(WorkerEntry entry, Actor by) {
        try {
            return load(List.of(entry), false, false, by).get(0);
        } catch (ChangedMeanwhile registeredByAnother) {
            return alreadyRegistered();
        }
    }

    /**
     * Registers many in one go. The same person at another enterprise is refused, and where is never told: whom an
     * enterprise employs is nobody else's business.
     *
     * @param correct whether one who is registered with the same enterprise is changed to what is given, or refused
     * @param dryRun whether to find out only, and write nothing
     * @return an outcome for each entry, in their order
     * @throws ChangedMeanwhile if another transaction registered one of them at the same moment: roll back and repeat
     */
    public List<Outcome> load(List<WorkerEntry> entries, boolean correct, boolean dryRun) {
        return load(entries, correct, dryRun, Actor.FILE);
    }

    private List<Outcome> load(List<WorkerEntry> entries, boolean correct, boolean dryRun, Actor by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, zone);
        Outcome[] outcomes = new Outcome[entries.size()];
        Map<UUID, Integer> wanted = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            WorkerEntry entry = entries.get(i);
            List<Fault> faults =
                    entry.form().faults(code -> divisions.county(code).isPresent(), today);
            if (!faults.isEmpty()) {
                outcomes[i] = new Outcome.Refused(faults);
                continue;
            }
            UUID id = idOf(entry.form());
            Integer earlier = wanted.putIfAbsent(id, i);
            if (earlier != null) {
                outcomes[i] = entries.get(earlier).equals(entry)
                        ? new Outcome.Unchanged(id)
                        : Outcome.Refused.because(
                                "idNumber", "duplicate-row", "An earlier row with this document says otherwise.");
            }
        }
        Map<UUID, Known> known = store.known(wanted.keySet(), !dryRun);
        Set<UUID> survivors = new HashSet<>();
        known.values().stream().map(Known::mergedInto).filter(Objects::nonNull).forEach(survivors::add);
        Map<UUID, Known> surviving = survivors.isEmpty() ? Map.of() : store.known(survivors, false);
        List<Written> fresh = new ArrayList<>();
        List<Written> changed = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        List<OutgoingEvent> events = new ArrayList<>();
        wanted.forEach((id, i) -> {
            WorkerEntry entry = entries.get(i);
            Known old = known.get(id);
            Outcome settled = old == null ? null : settled(old, surviving, entry, correct);
            if (settled != null) {
                outcomes[i] = settled;
                return;
            }
            Kept next = kept(id, entry, old, now);
            if (old == null) {
                fresh.add(
                        new Written(next, tokens.of(next.person(), next.worker().origin(), entry.town(), met)));
                outcomes[i] = new Outcome.Created(id, 1);
            } else if (old.standing().state() != State.LEFT && Arrays.equals(old.fingerprint(), next.fingerprint())) {
                outcomes[i] = new Outcome.Unchanged(id);
                return;
            } else {
                changed.add(written(next, entry.town()));
                outcomes[i] = new Outcome.Changed(id, next.worker().version());
            }
            events.add(WorkerRegistered.of(next.worker(), entry.town()));
        });
        if (!dryRun) {
            insert(fresh);
            remember(changed, by);
            store.update(changed);
            outbox.appendAll(events);
            identitiesChanged(changed.stream().map(w -> w.kept().worker().id()).toList());
        }
        return Arrays.asList(outcomes);
    }

    private void insert(List<Written> fresh) {
        if (fresh.size() != 1) {
            store.insertAll(fresh);
        } else if (!store.insert(fresh.get(0))) {
            // The transaction goes on: whoever registers one alone is told in it that another was quicker.
            throw new ChangedMeanwhile();
        }
    }

    /** What comes of an entry for a record that can't simply be written; null if it can. */
    private static @Nullable Outcome settled(
            Known old, Map<UUID, Known> surviving, WorkerEntry entry, boolean correct) {
        boolean same = old.enterpriseId().equals(entry.employer());
        UUID goesOnAs = old.mergedInto();
        if (goesOnAs != null) {
            // Another document of somebody who is known: a file that still has it says nothing new.
            Known survivor = surviving.get(goesOnAs);
            boolean here = survivor != null && survivor.enterpriseId().equals(entry.employer());
            return correct && here ? new Outcome.Unchanged(goesOnAs) : alreadyRegistered();
        }
        if (old.standing().state() == State.LEFT) {
            // A file sent again must not bring back who left since.
            return correct && same
                    ? Outcome.Refused.because(
                            "idNumber",
                            "worker-left",
                            "This worker has left you. If the worker is back, register the worker alone.")
                    : null;
        }
        return correct && same ? null : alreadyRegistered();
    }

    /** Writes the history of rows that are about to change. */
    private void remember(List<Written> changed, Actor by) {
        if (changed.isEmpty()) {
            return;
        }
        Map<UUID, Kept> before = new HashMap<>();
        store.findAll(changed.stream().map(w -> w.kept().worker().id()).toList())
                .forEach(kept -> before.put(kept.worker().id(), kept));
        List<WorkerChange> changes = new ArrayList<>();
        for (Written written : changed) {
            Worker now = written.kept().worker();
            Kept was = required(before.get(now.id()));
            boolean hired = was.worker().standing().state() == State.LEFT;
            changes.add(WorkerChange.of(
                    now, (hired ? Move.HIRE : Move.CORRECT).name(), fieldsThatDiffer(was, written.kept()), by));
        }
        history.add(changes);
    }

    /** The fields in which two records differ, by name. */
    public static List<String> fieldsThatDiffer(Kept was, Kept is) {
        List<String> fields = new ArrayList<>();
        differ(fields, "idType", was.worker().idType(), is.worker().idType());
        differ(fields, "idNumber", was.person().idNumber(), is.person().idNumber());
        differ(fields, "name", was.person().name(), is.person().name());
        differ(fields, "phone", was.person().phone(), is.person().phone());
        differ(fields, "origin", was.worker().origin(), is.worker().origin());
        differ(
                fields,
                "originAddress",
                was.person().originAddress(),
                is.person().originAddress());
        differ(fields, "skills", was.worker().skills(), is.worker().skills());
        return fields;
    }

    private static void differ(List<String> fields, String field, Object was, Object is) {
        if (!was.equals(is)) {
            fields.add(field);
        }
    }

    /** Tells other features that these records say something else about the person. */
    void identitiesChanged(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            followers.forEach(follower -> follower.identitiesChanged(ids));
        }
    }

    Written written(Kept kept, String town) {
        return new Written(kept, tokens.of(kept.person(), kept.worker().origin(), town));
    }

    /** The worker of that id or alias, locked until the transaction ends. */
    public Optional<Kept> lock(UUID id) {
        return store.lock(id);
    }

    /** Those of these that there are, aliases as they were kept. */
    public List<Kept> records(Collection<UUID> ids) {
        return store.findAll(ids);
    }

    /** Who the people with these ids or aliases are; ids that are not known are left out. */
    public Map<UUID, WorkerIdentity> people(Collection<UUID> ids) {
        return people(ids, false);
    }

    /** The same, locked until the transaction ends. */
    public Map<UUID, WorkerIdentity> lockedPeople(Collection<UUID> ids) {
        return people(ids, true);
    }

    private Map<UUID, WorkerIdentity> people(Collection<UUID> ids, boolean lock) {
        Map<UUID, WorkerIdentity> people = new HashMap<>();
        Map<UUID, Known> known = store.known(ids, lock);
        store.findAll(known.keySet()).forEach(kept -> people.put(kept.worker().id(), WorkerIdentity.of(kept)));
        known.forEach((id, record) -> {
            if (record.mergedInto() != null) {
                store.find(id).ifPresent(goesOn -> people.put(id, WorkerIdentity.of(goesOn)));
            }
        });
        return people;
    }

    /** What happened to a record, the newest first. */
    public List<WorkerChange> history(UUID id) {
        return history.of(id);
    }

    /** The worker of that id or alias. */
    public Optional<Kept> find(UUID id) {
        return store.find(id);
    }

    /** Up to so many of an enterprise's, in the order in which they were registered. */
    public List<Kept> list(UUID enterpriseId, @Nullable Instant after, @Nullable UUID afterId, int limit) {
        return store.list(enterpriseId, after, afterId, limit);
    }

    /** The same for other features. */
    public List<WorkerSummary> summaries(
            UUID enterpriseId, @Nullable Instant after, @Nullable UUID afterId, int limit) {
        return store.list(enterpriseId, after, afterId, limit).stream()
                .map(WorkerSummary::of)
                .toList();
    }

    /** The worker of that id for other features. */
    public Optional<WorkerSummary> summary(UUID id) {
        return store.find(id).map(WorkerSummary::of);
    }

    /** The record that stands for the person of that id or alias, if there is one. */
    public Optional<UUID> recordOf(UUID id) {
        return store.find(id).map(kept -> kept.worker().id());
    }

    /** The employer of the worker of that id, if there is one. */
    public Optional<UUID> employerOf(UUID id) {
        return store.find(id).map(kept -> kept.worker().enterpriseId());
    }

    /** How many an enterprise has. */
    public long count(UUID enterpriseId) {
        return store.count(enterpriseId);
    }

    UUID idOf(WorkerForm form) {
        return ids.of(required(form.idType()), required(form.idNumber()));
    }

    private Kept kept(UUID id, WorkerEntry entry, @Nullable Known old, Instant now) {
        WorkerForm form = entry.form();
        Worker worker = new Worker(
                id,
                old == null ? 1 : old.version() + 1,
                entry.employer(),
                DocumentType.valueOf(required(form.idType())),
                required(form.origin()),
                form.skills(),
                old == null ? now : old.registeredAt(),
                now,
                old == null || old.standing().state() == State.LEFT ? Standing.EMPLOYED : old.standing());
        return kept(worker, form);
    }

    /** A record of what is known of a worker and what a form says. */
    Kept kept(Worker worker, WorkerForm form) {
        Person person = new Person(
                PersonalData.of(required(form.idNumber())),
                PersonalData.of(required(form.name())),
                PersonalData.of(required(form.phone())),
                PersonalData.of(required(form.originAddress())));
        String content = String.join(
                "\n",
                required(form.name()),
                required(form.phone()),
                required(form.origin()),
                required(form.originAddress()),
                String.join(";", form.skills()),
                ".");
        return new Kept(worker, person, index.of(PersonalData.of(content), "worker/row"));
    }

    /** What the checks have shown to be there. */
    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static Outcome alreadyRegistered() {
        return Outcome.Refused.because(
                "idNumber", "worker-already-registered", "This person is registered as somebody's worker already.");
    }
}
