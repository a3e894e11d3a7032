package org.fugong.registry.inspection.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.inspection.domain.Team;

/** Where teams and places are kept. All of it runs in the caller's transaction. */
public interface TeamStore {

    /**
     * Where an enterprise is.
     *
     * @param latitude WGS 84, degrees; null with longitude if it is not known
     */
    record Place(@Nullable Double latitude, @Nullable Double longitude) {}

    /** All teams, by name. */
    List<Team> all();

    /** One team. */
    Optional<Team> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Team> lock(UUID id);

    /** The team of that name. */
    Optional<Team> named(String name);

    /** The team that an official is in. */
    Optional<Team> of(String subject);

    /** Adds or changes one; its members leave their teams of before. */
    void put(Team team, Instant at);

    /** Open tasks of each team. */
    Map<UUID, Long> loads();

    /** Where an enterprise is. */
    Optional<Place> place(UUID enterpriseId);

    /** Id of the park that an enterprise is in, of its town. */
    Optional<String> parkOf(UUID enterpriseId);

    /** Nobody knows any more where in its town an enterprise is. */
    void forgetPlace(UUID enterpriseId);

    /** Says where an enterprise is. */
    void place(UUID enterpriseId, Place place);
}
