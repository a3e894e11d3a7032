package org.fugong.registry.park.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.domain.identity.Texts;

/** The parks of the district's towns, which officials maintain. Runs in the caller's transaction. */
@ApplicationScoped
public class Parks {

    private static final int LONGEST_NAME = 60;

    private final ParkStore store;
    private final Divisions divisions;

    @Inject
    Parks(ParkStore store, Divisions divisions) {
        this.store = store;
        this.divisions = divisions;
    }

    /** The park of that id. */
    public Optional<Park> find(UUID id) {
        return store.find(id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Park> lock(UUID id) {
        return store.lock(id);
    }

    /** Those of a town, or all. */
    public List<Park> list(@Nullable String town) {
        return store.list(town);
    }

    /** Those of a town that can be chosen. */
    public List<Park> choice(String town) {
        return store.list(town).stream().filter(Park::active).toList();
    }

    /**
     * Enters a park, or changes one that was locked before.
     *
     * @throws Problem 422 for what can't be a park
     */
    public Park put(UUID id, long version, @Nullable String town, @Nullable String name, boolean active) {
        if (town == null) {
            throw Problem.invalid("town", "missing", "Say in which town it is.");
        }
        divisions.faultOfTown("town", town).ifPresent(fault -> {
            throw Problem.invalid(fault.field(), fault.code(), fault.message());
        });
        String stripped = Texts.stripped(name);
        Texts.faultOfRequired("name", stripped, LONGEST_NAME).ifPresent(fault -> {
            throw Problem.invalid(fault.field(), fault.code(), fault.message());
        });
        Park park = new Park(id, version, town, stripped, active);
        store.put(park);
        return park;
    }
}
