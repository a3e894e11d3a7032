package org.fugong.healthcode.declaration.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.healthcode.colour.application.Colours;
import org.fugong.healthcode.colour.application.PersonStanding;
import org.fugong.healthcode.declaration.application.RegistrationStore.Newcomer;
import org.fugong.healthcode.declaration.application.RegistrationStore.Registration;
import org.fugong.healthcode.declaration.application.Registrations.Begun;
import org.fugong.healthcode.declaration.application.Registrations.Completed;
import org.fugong.healthcode.declaration.application.Registrations.Completion;
import org.fugong.healthcode.declaration.application.Registrations.Declaring;
import org.fugong.healthcode.declaration.domain.Answers;
import org.fugong.healthcode.declaration.domain.Contact;
import org.fugong.healthcode.declaration.domain.Declaration;
import org.fugong.healthcode.declaration.domain.Faults;
import org.fugong.healthcode.declaration.domain.Identity;
import org.fugong.healthcode.worker.application.Charge;

/**
 * Offices register people whom they have in their charge, many at once, each with a complete declaration. The records wait for
 * their holders; until these come, an office may send them again or correct them.
 */
@ApplicationScoped
public class RegistrationLists {

    /** The most people of one list: what one transaction does in some tenths of a second. */
    public static final int MOST = 500;

    /** Someone to be registered, and what is declared for them. Prints masked. */
    public record Entry(Identity identity, Contact contact, Declaration declaration) {}

    /** How it went with one of a list. */
    public enum Ending {
        REGISTERED,
        /** An office had registered the person; the record is now as told. */
        KNOWN,
        /** Nobody whom the office has in its charge, as far as registry has told. */
        NOT_IN_CHARGE,
        /** The person stands in the list before; that one counts. */
        TWICE,
        /** The record has its holder's log-in, or the guardian's: only these change it. */
        HAS_HOLDER,
        /** An official closed the record, as the person has another one. */
        RECORD_CLOSED
    }

    /**
     * How it went with one of a list.
     *
     * @param completed null unless registered or known
     */
    public record Outcome(Ending ending, @Nullable Completed completed) {}

    private final Registrations registrations;
    private final Colours colours;
    private final Charge charge;
    private final AuditTrail audit;

    @Inject
    RegistrationLists(Registrations registrations, Colours colours, Charge charge, AuditTrail audit) {
        this.registrations = registrations;
        this.colours = colours;
        this.charge = charge;
        this.audit = audit;
    }

    /**
     * Registers people and completes their declarations in the caller's transaction; how it went, in the same order. What cannot be
     * done of one does not hold up the others.
     *
     * @param by the office's log-in
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> register(List<Entry> entries, String by) {
        List<UUID> persons = entries.stream()
                .map(entry -> registrations.personOf(entry.identity()))
                .toList();
        Set<UUID> inCharge = charge.of(persons);
        Map<UUID, Entry> wanted = new TreeMap<>();
        List<@Nullable Ending> refused = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            UUID person = persons.get(i);
            if (!inCharge.contains(person)) {
                refused.add(Ending.NOT_IN_CHARGE);
            } else {
                refused.add(wanted.putIfAbsent(person, entries.get(i)) == null ? null : Ending.TWICE);
            }
        }
        Map<UUID, Outcome> done = register(wanted, by);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            Ending ending = refused.get(i);
            outcomes.add(ending == null ? Objects.requireNonNull(done.get(persons.get(i))) : new Outcome(ending, null));
        }
        return outcomes;
    }

    private Map<UUID, Outcome> register(Map<UUID, Entry> wanted, String by) {
        List<Newcomer> newcomers = new ArrayList<>();
        wanted.forEach((person, entry) -> newcomers.add(
                new Newcomer(person, RecordsInWaiting.subject(person), null, by, entry.identity(), entry.contact())));
        List<Begun> begun = registrations.begin(newcomers);
        Map<UUID, Outcome> outcomes = new HashMap<>();
        Map<UUID, Ending> endings = new LinkedHashMap<>();
        List<Registration> unchanged = new ArrayList<>();
        List<Declaring> declaring = new ArrayList<>();
        for (int i = 0; i < newcomers.size(); i++) {
            UUID person = newcomers.get(i).personId();
            Declaration declaration = Objects.requireNonNull(wanted.get(person)).declaration();
            Registration known = begun.get(i).registration();
            if (known == null) {
                outcomes.put(person, new Outcome(Ending.HAS_HOLDER, null));
            } else if (known.closedAt() != null) {
                outcomes.put(person, new Outcome(Ending.RECORD_CLOSED, null));
            } else if (begun.get(i).outcome() == Registrations.Outcome.SAME && isDeclared(person, declaration)) {
                unchanged.add(known);
            } else {
                boolean fresh = begun.get(i).outcome() == Registrations.Outcome.BEGUN;
                endings.put(person, fresh ? Ending.REGISTERED : Ending.KNOWN);
                declaring.add(new Declaring(known.subject(), by, declaration));
            }
        }
        outcomes.putAll(declare(endings, declaring));
        outcomes.putAll(asTheyAre(unchanged));
        return outcomes;
    }

    private boolean isDeclared(UUID person, Declaration declaration) {
        Answers before = registrations.open(person).declaration();
        return before != null && declaration.equals(Declaration.read(before, new Faults()));
    }

    private Map<UUID, Outcome> declare(Map<UUID, Ending> endings, List<Declaring> declaring) {
        List<Completion> completions = registrations.complete(declaring);
        Map<UUID, Outcome> outcomes = new HashMap<>();
        int i = 0;
        for (Map.Entry<UUID, Ending> each : endings.entrySet()) {
            outcomes.put(
                    each.getKey(),
                    new Outcome(
                            each.getValue(),
                            Objects.requireNonNull(completions.get(i++).completed())));
            audit.record("declared-by-office", each.getKey().toString(), "in a list of registrations");
        }
        return outcomes;
    }

    private Map<UUID, Outcome> asTheyAre(List<Registration> unchanged) {
        Map<UUID, PersonStanding> standings =
                colours.byPerson(unchanged.stream().map(Registration::personId).toList());
        Map<UUID, Outcome> outcomes = new HashMap<>();
        for (Registration known : unchanged) {
            Completed completed = new Completed(
                    known.personId(),
                    known.version(),
                    Objects.requireNonNull(known.completedAt()),
                    Objects.requireNonNull(standings.get(known.personId())));
            outcomes.put(known.personId(), new Outcome(Ending.KNOWN, completed));
        }
        return outcomes;
    }
}
