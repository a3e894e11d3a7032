package org.fugong.reporting.funnel.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.domain.Person;

/** Reads persons, of whom several records were merged at the one that goes on. All in the caller's transaction. */
public interface PeopleStore {
    /** The people of a population in ascending order of their ids. */
    List<Person> people(
            Population population, People.Scope scope, LocalDate day, ZoneId zone, @Nullable UUID after, int limit);

    /** Enterprises by how many of a population count there, most first. */
    List<EnterpriseCount> byEnterprise(
            Population population, @Nullable String town, LocalDate day, @Nullable EnterpriseCount after, int limit);

    /** A person by any of the records. */
    Optional<Person> find(UUID recordId);

    /** All who are an enterprise's workers or lent to it, in ascending order of their ids. */
    List<Person> of(UUID enterpriseId, int limit);

    /** The person's own id and those of the records merged into it. */
    Set<UUID> records(UUID personId);
}
