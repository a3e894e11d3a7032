package org.fugong.reporting.drill.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.reporting.funnel.application.PersonView;

/**
 * A person behind a figure.
 *
 * @param name masked; null for one whose name was not shared, which is told at a nomination
 * @param enterpriseId whose worker, null if nobody's
 * @param lentTo the enterprise that the person is lent to, null if to none
 * @param origin county that the person comes from, GB/T 2260
 * @param colour of the health code in force, null before the first
 * @param insideOf the enterprise at whose gate the person last came in, null if outside
 * @param lastSeen when the person last passed a gate
 */
public record PersonRow(
        UUID personId,
        @Nullable PersonalData name,
        @Nullable UUID enterpriseId,
        @Nullable UUID lentTo,
        @Nullable String origin,
        List<String> skills,
        @Nullable String colour,
        @Nullable Instant completed,
        @Nullable Instant arrived,
        @Nullable UUID insideOf,
        @Nullable Instant lastSeen) {

    static PersonRow of(PersonView person, @Nullable PersonalData name) {
        PersonView.Gate passage = person.passage();
        return new PersonRow(
                person.id(),
                name,
                person.employerId(),
                person.lent() == null ? null : person.lent().borrowerId(),
                person.origin(),
                person.skills(),
                person.code() == null ? null : person.code().colour(),
                person.completed(),
                person.arrived(),
                passage == null || !passage.entry() ? null : passage.enterpriseId(),
                passage == null ? null : passage.at());
    }
}
