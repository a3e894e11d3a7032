package org.fugong.reporting.funnel.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.funnel.domain.Person;

/** The people behind the figures, by opaque id. Who may see whom is for the caller to check. */
@ApplicationScoped
public class People {
    private final PeopleStore store;
    private final Funnels funnels;
    private final Clock clock;
    private final ZoneId zone;

    People(PeopleStore store, Funnels funnels, Clock clock, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.funnels = funnels;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Of whom to read.
     *
     * @param town where they count, null for all towns
     * @param enterpriseId where they count, null for all enterprises
     * @param ownOnly whether at an enterprise only its own workers and those lent to it, not visitors that its gate let in
     */
    public record Scope(@Nullable String town, @Nullable UUID enterpriseId, boolean ownOnly) {}

    /** The people of a population in ascending order of their ids; each is held against the rule that the counter goes by. */
    public List<PersonView> of(Population population, Scope scope, @Nullable UUID after, int limit) {
        LocalDate today = today();
        Predicate<Person> rule = population.rule(today, zone);
        return store.people(population, scope, today, zone, after, limit).stream()
                .filter(rule)
                .map(PersonView::of)
                .toList();
    }

    /** The figure: how many there are by the counters. */
    public long count(Population population, Scope scope) {
        UUID enterprise = scope.enterpriseId();
        String town = scope.town();
        Funnel funnel = enterprise != null
                ? funnels.enterprise(enterprise)
                : town != null ? funnels.town(town) : funnels.district();
        return switch (population) {
            case REGISTERED -> funnel.registered();
            case COMPLETE -> funnel.complete();
            case CODED -> funnel.coded();
            case ENROLLED -> funnel.enrolled();
            case TRAVELLED -> funnel.travelled();
            case ARRIVED -> funnel.arrived();
            case ON_DUTY -> funnel.onDuty();
            case GREEN, YELLOW, RED -> throw new IllegalArgumentException("no counter of " + population);
        };
    }

    /** Enterprises by how many of a population count there, most first; after the last one of the page before. */
    public List<EnterpriseCount> byEnterprise(
            Population population, @Nullable String town, @Nullable EnterpriseCount after, int limit) {
        return store.byEnterprise(population, town, today(), after, limit);
    }

    /** A person by any of the records that turned out to be of one. */
    public Optional<PersonView> find(UUID recordId) {
        return store.find(recordId).map(PersonView::of);
    }

    /** The ids of all records that are of a person: its own, and those merged into it. */
    public Set<UUID> records(UUID personId) {
        return store.records(personId);
    }

    /** All who are an enterprise's workers or lent to it, in ascending order of their ids. */
    public List<PersonView> ofEnterprise(UUID enterpriseId, int limit) {
        return store.of(enterpriseId, limit).stream().map(PersonView::of).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
