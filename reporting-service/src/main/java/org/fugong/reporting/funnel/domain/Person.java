package org.fugong.reporting.funnel.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the statistics know of one person: at most one instant per stage, where the person works, the present health
 * code, and the last gate passage.
 *
 * <p>Every fact is itself such a record with few fields set, and facts are taken in by {@link #join}. A join is
 * commutative, associative and idempotent, so that facts may overtake each other, come in any order and repeat.
 * Instants are kept to the microsecond, as the database keeps them.
 *
 * @param id opaque person id; the same as the worker id
 * @param started earliest start of a health declaration
 * @param completed earliest completion of a health declaration
 * @param coded when the first health code was issued
 * @param background where the person comes from and what they can do, by the newest version of the registration
 * @param employment the employer by the newest version of the worker's record
 * @param lending the borrower by the newest version of the worker's record that says something of lending
 * @param boarded earliest boarding of any charter
 * @param arrived earliest arrival with any charter
 * @param lastPassage the gate passage with the latest scan time
 * @param firstPassedOn the first local day on which a gate let the person pass
 * @param code the health code in force, by its version
 */
public record Person(
        UUID id,
        @Nullable Instant started,
        @Nullable Instant completed,
        @Nullable Instant coded,
        @Nullable Background background,
        @Nullable Employment employment,
        @Nullable Lending lending,
        @Nullable Instant boarded,
        @Nullable Instant arrived,
        @Nullable Passage lastPassage,
        @Nullable LocalDate firstPassedOn,
        @Nullable HealthCode code) {

    /** Of whom nothing is known but the id; joined with anything it gives that. */
    public static Person unknown(UUID id) {
        return new Person(id, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static Person declarationStarted(UUID id, Instant at) {
        return new Person(id, Instants.micros(at), null, null, null, null, null, null, null, null, null, null);
    }

    public static Person declarationCompleted(UUID id, Instant at) {
        return new Person(id, null, Instants.micros(at), null, null, null, null, null, null, null, null, null);
    }

    /** A health code was issued, the first or a later one. */
    public static Person codeIssued(UUID id, HealthCode code) {
        return new Person(id, null, null, code.issuedAt(), null, null, null, null, null, null, null, code);
    }

    /** An employer has the person on its list. */
    public static Person registered(UUID id, UUID enterpriseId, Background background) {
        Employment employment = new Employment(background.version(), enterpriseId);
        return new Person(id, null, null, null, background, employment, null, null, null, null, null, null);
    }

    /** The person is that employer's by a version of the record. */
    public static Person employed(UUID id, long version, UUID enterpriseId) {
        return new Person(
                id, null, null, null, null, new Employment(version, enterpriseId), null, null, null, null, null, null);
    }

    /** The person left the last employer and is nobody's. */
    public static Person left(UUID id, long version) {
        return new Person(
                id, null, null, null, null, new Employment(version, null), null, null, null, null, null, null);
    }

    /** The person is promised to a borrower, or back from one. */
    public static Person lent(UUID id, Lending lending) {
        return new Person(id, null, null, null, null, null, lending, null, null, null, null, null);
    }

    public static Person boarded(UUID id, Instant at) {
        return new Person(id, null, null, null, null, null, null, Instants.micros(at), null, null, null, null);
    }

    public static Person arrived(UUID id, Instant at) {
        return new Person(id, null, null, null, null, null, null, null, Instants.micros(at), null, null, null);
    }

    /**
     * A gate let the person pass.
     *
     * @param firstOn the first local day on which one did, as far as is known; the passage's, or one before
     */
    public static Person passed(UUID id, Passage passage, LocalDate firstOn) {
        return new Person(id, null, null, null, null, null, null, null, null, passage, firstOn, null);
    }

    /** The same before any gate let the person pass. */
    public Person withoutPassage() {
        return new Person(
                id, started, completed, coded, background, employment, lending, boarded, arrived, null, null, code);
    }

    /** The same with another first day on which a gate let the person pass. */
    public Person firstPassedOn(LocalDate day) {
        return new Person(
                id,
                started,
                completed,
                coded,
                background,
                employment,
                lending,
                boarded,
                arrived,
                lastPassage,
                day,
                code);
    }

    /** Both records' knowledge of the same person in one. */
    public Person join(Person other) {
        if (!id.equals(other.id)) {
            throw new IllegalArgumentException("records of two persons");
        }
        return new Person(
                id,
                Instants.earlier(started, other.started),
                Instants.earlier(completed, other.completed),
                Instants.earlier(coded, other.coded),
                Instants.later(background, other.background),
                Instants.later(employment, other.employment),
                Instants.later(lending, other.lending),
                Instants.earlier(boarded, other.boarded),
                Instants.earlier(arrived, other.arrived),
                Instants.later(lastPassage, other.lastPassage),
                Instants.earlierDay(firstPassedOn, other.firstPassedOn),
                Instants.later(code, other.code));
    }

    /** The same knowledge under the id of the record that goes on; see {@link Aliases}. */
    public Person as(UUID survivingId) {
        return new Person(
                survivingId,
                started,
                completed,
                coded,
                background,
                employment,
                lending,
                boarded,
                arrived,
                lastPassage,
                firstPassedOn,
                code);
    }

    /** The enterprise whose worker the person is, lent or not; null if none is known, or the person left. */
    public @Nullable UUID employerId() {
        return employment == null ? null : employment.enterpriseId();
    }

    /** The enterprise that the person is lent to by the present employer; null if to none. Which days, {@link Lending} says. */
    public @Nullable UUID borrowerId() {
        return lending != null && lending.lenderId().equals(employerId()) ? lending.borrowerId() : null;
    }

    /** The employer, or {@link Tally#UNATTRIBUTED} while none is known. */
    UUID employer() {
        UUID employer = employerId();
        return employer == null ? Tally.UNATTRIBUTED : employer;
    }
}
