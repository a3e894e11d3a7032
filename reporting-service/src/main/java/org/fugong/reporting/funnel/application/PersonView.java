package org.fugong.reporting.funnel.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.domain.Background;
import org.fugong.reporting.funnel.domain.HealthCode;
import org.fugong.reporting.funnel.domain.Lending;
import org.fugong.reporting.funnel.domain.Passage;
import org.fugong.reporting.funnel.domain.Person;

/**
 * What the statistics know of one person, by opaque id.
 *
 * @param started when a health declaration was started, null before; completed, coded, boarded and arrived likewise
 * @param employerId whose worker, null if nobody's
 * @param lent to whom, null if to nobody
 * @param origin county that the worker comes from, GB/T 2260, null before it is known
 * @param code the health code in force, null before the first
 * @param passage the last passage of a gate, null before the first
 */
public record PersonView(
        UUID id,
        @Nullable Instant started,
        @Nullable Instant completed,
        @Nullable Instant coded,
        @Nullable UUID employerId,
        @Nullable Long employmentVersion,
        @Nullable Lent lent,
        @Nullable String origin,
        List<String> skills,
        @Nullable Code code,
        @Nullable Instant boarded,
        @Nullable Instant arrived,
        @Nullable Gate passage) {

    public record Lent(UUID borrowerId, LocalDate from, LocalDate until) {}

    /**
     * @param colour GREEN, YELLOW or RED
     * @param cause kind of the cause, as healthcode-service names it
     * @param until when the cause stops counting; null when nothing is to be waited for
     */
    public record Code(String colour, String cause, @Nullable Instant until, Instant issuedAt) {}

    public record Gate(UUID enterpriseId, UUID scanId, boolean entry, Instant at) {}

    static PersonView of(Person person) {
        Background background = person.background();
        HealthCode code = person.code();
        Passage passage = person.lastPassage();
        return new PersonView(
                person.id(),
                person.started(),
                person.completed(),
                person.coded(),
                person.employerId(),
                person.employment() == null ? null : person.employment().version(),
                lent(person),
                background == null ? null : background.origin(),
                background == null ? List.of() : background.skills(),
                code == null ? null : new Code(code.colour().name(), code.cause(), code.until(), code.issuedAt()),
                person.boarded(),
                person.arrived(),
                passage == null
                        ? null
                        : new Gate(passage.enterpriseId(), passage.scanId(), passage.entry(), passage.at()));
    }

    private static @Nullable Lent lent(Person person) {
        UUID borrower = person.borrowerId();
        Lending lending = person.lending();
        if (borrower == null || lending == null || lending.from() == null || lending.until() == null) {
            return null;
        }
        return new Lent(borrower, lending.from(), lending.until());
    }

    /** Whether an enterprise has the person: as employer, or for the time lent to it. */
    public boolean belongsTo(UUID enterpriseId) {
        return enterpriseId.equals(employerId)
                || (lent != null && lent.borrowerId().equals(enterpriseId));
    }
}
