package org.fugong.healthcode.declaration.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.healthcode.declaration.domain.Answers;
import org.fugong.healthcode.declaration.domain.Contact;
import org.fugong.healthcode.declaration.domain.Declaration;
import org.fugong.healthcode.declaration.domain.Identity;

/** Where registrations are kept, sealed. */
public interface RegistrationStore {

    /**
     * A registration without what is sealed in it.
     *
     * @param version of the declaration, 0 until it is complete
     * @param guardian whose log-in acts for the person; null where it is the person's own
     * @param phoneContested whether an official found that the number is another's
     * @param closedAt since when the person has another record
     */
    record Registration(
            long number,
            UUID personId,
            String subject,
            Instant startedAt,
            int version,
            @Nullable Instant completedAt,
            @Nullable String guardian,
            boolean phoneContested,
            @Nullable Instant closedAt) {}

    /** Something that was corrected; what it was before, sealed. */
    record Corrected(String what, Instant changedAt, String changedBy) {}

    /**
     * Counts of one day.
     *
     * @param started registered that day
     * @param saved of these, answers saved to be finished later
     * @param completed of these, the declaration complete by now
     * @param employed of these started, known to registry as somebody's worker
     * @param byGuardian of these started, by a guardian
     * @param medianSeconds from the start to the first complete declaration; null if there is none
     */
    record Day(
            LocalDate day,
            int started,
            int saved,
            int completed,
            int employed,
            int byGuardian,
            @Nullable Integer medianSeconds) {}

    /** Two records with one phone number, the older first. */
    record SharedPhone(Registration older, Registration newer) {}

    /**
     * Records whose number was compared with all others.
     *
     * @param records how many
     */
    record Compared(int records, List<SharedPhone> shared) {}

    /** What is sealed in a registration. The answers print without their contents. */
    record Sealed(
            PersonalData identity,
            PersonalData name,
            PersonalData phone,
            @Nullable Answers declaration,
            @Nullable Answers draft) {

        /** Whether name and phone are these. */
        boolean isReachedBy(Contact contact) {
            return name.matches(contact.name()::equals) && phone.matches(contact.phone()::equals);
        }
    }

    /**
     * Someone who registers.
     *
     * @param guardian whose log-in acts for the person; null where it is the person's own
     * @param by whose log-in registers: the person's, the guardian's or an office's
     */
    record Newcomer(
            UUID personId, String subject, @Nullable String guardian, String by, Identity identity, Contact contact) {}

    /** A declaration to be stored as the given version of its person's. */
    record Stated(UUID personId, Declaration declaration, int version) {}

    /** Adds registrations, of which persons and subjects are those that had none; by person, the added. */
    Map<UUID, Registration> add(Collection<Newcomer> newcomers, Instant at);

    @Nullable Registration ofPerson(UUID personId);

    /** Locks the person's registration, if there is one, until the transaction ends. */
    void lock(UUID personId);

    /** The subject's own registration first, then those that it is the guardian of. */
    List<Registration> heldBy(String subject);

    /** Names, sealed, of those of the people who are registered. */
    Map<UUID, PersonalData> names(Collection<UUID> persons);

    /** Adds to the history what is about to be replaced. */
    void remember(UUID personId, String what, String by, Instant at, boolean withContents);

    List<Corrected> history(UUID personId);

    /** Gives the record to another log-in; false if that one has another record. */
    boolean hand(UUID personId, String subject, @Nullable String guardian);

    void contestPhone(UUID personId, boolean contested);

    void close(UUID personId, @Nullable Instant at);

    /** Takes records whose number was not compared yet, and tells those that share one outside their family. */
    Compared takeSharedPhones(int atMost);

    /** The days from the first on, by the local calendar. */
    List<Day> funnel(LocalDate from, LocalDate to, ZoneId zone);

    /** The registration of the person or of the subject, its row locked; of the person if there are two. */
    @Nullable Registration lockOfPersonOrSubject(UUID personId, String subject);

    @Nullable Registration ofSubject(String subject);

    /** The same for several, by subject, their rows locked in one order until the transaction ends. */
    Map<String, Registration> lockOfSubjects(Collection<String> subjects);

    /** Opens what is sealed. */
    Sealed open(UUID personId);

    /** The documents of these persons, by person. */
    Map<UUID, PersonalData> identities(Collection<UUID> persons);

    void correct(UUID personId, Contact contact);

    void saveDraft(UUID personId, Answers draft, Instant at);

    /** Stores complete declarations; drafts are gone with it. */
    void complete(Collection<Stated> stated, Instant at);
}
