package org.fugong.registry.inspection.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.inspection.application.TeamStore.Place;
import org.fugong.registry.inspection.domain.Team;
import org.fugong.registry.officer.application.Officers;
import org.fugong.registry.park.application.Parks;

/** Inspection teams, and where enterprises are. Runs in the caller's transaction. */
@ApplicationScoped
public class Teams {

    private static final int LONGEST_NAME = 50;
    private static final int MOST = 100;

    private final TeamStore store;
    private final InspectionTasks tasks;
    private final Officers officers;
    private final Divisions divisions;
    private final Parks parks;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Teams(
            TeamStore store,
            InspectionTasks tasks,
            Officers officers,
            Divisions divisions,
            Parks parks,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.officers = officers;
        this.divisions = divisions;
        this.parks = parks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All teams, by name. */
    public List<Team> all() {
        return store.all();
    }

    /** One team. */
    public Optional<Team> find(UUID id) {
        return store.find(id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Team> lock(UUID id) {
        return store.lock(id);
    }

    /** Open tasks of each team. */
    public Map<UUID, Long> loads() {
        return store.loads();
    }

    /** The team that an official is in. */
    public Optional<Team> of(String subject) {
        return store.of(subject);
    }

    /**
     * Adds a team or changes one that was locked before, and gives it what was waiting for a team.
     *
     * @param old null for a new one
     * @param members the first leads; they leave their teams of before
     * @throws Problem 422 for what can't be a team, 409 {@code team-name-taken}
     */
    public Team put(
            @Nullable Team old, @Nullable String name, List<String> members, List<String> towns, List<String> parks) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("name", "missing", "A name of up to 50 characters.");
        }
        if (members.size() > MOST || parks.size() > MOST || new HashSet<>(members).size() < members.size()) {
            throw Problem.invalid("members", "too-many", "At most 100, each once.");
        }
        if (officers.findAll(members).size() < members.size()) {
            throw Problem.invalid("members", "officer-unknown", "Enter the officials first.");
        }
        for (String town : towns) {
            divisions.faultOfTown("towns", town).ifPresent(fault -> {
                throw Problem.invalid(fault.field(), fault.code(), fault.message());
            });
        }
        if (!this.parks.list(null).stream()
                .map(park -> park.id().toString())
                .collect(Collectors.toSet())
                .containsAll(parks)) {
            throw Problem.invalid("parks", "no-such-park", "There is no such park.");
        }
        UUID id = old == null ? UUID.randomUUID() : old.id();
        if (store.named(name.strip()).filter(other -> !other.id().equals(id)).isPresent()) {
            throw Problem.of(409, "team-name-taken", "Another team has this name.");
        }
        Team team = new Team(id, old == null ? 1 : old.version() + 1, name.strip(), members, towns, parks);
        store.put(team, clock.instant().truncatedTo(ChronoUnit.MICROS));
        tasks.assignWaiting();
        return team;
    }

    /** Where an enterprise is, as far as it is known. */
    public Place place(UUID enterpriseId) {
        return store.place(enterpriseId).orElse(new Place(null, null));
    }

    /** Says where an enterprise is, and publishes it. */
    public Place place(UUID enterpriseId, @Nullable Double latitude, @Nullable Double longitude) {
        if ((latitude == null) != (longitude == null)
                || (latitude != null && longitude != null && (Math.abs(latitude) > 90 || Math.abs(longitude) > 180))) {
            throw Problem.invalid("latitude", "out-of-range", "Latitude and longitude together, WGS 84, in degrees.");
        }
        Place place = new Place(latitude, longitude);
        store.place(enterpriseId, place);
        outbox.append(EnterpriseLocated.of(enterpriseId, place, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return place;
    }
}
