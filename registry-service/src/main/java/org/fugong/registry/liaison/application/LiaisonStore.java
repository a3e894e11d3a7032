package org.fugong.registry.liaison.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.liaison.domain.Cover;
import org.fugong.registry.liaison.domain.Sharing.Home;

/** Where liaison officers and their enterprises are kept. All of it runs in the caller's transaction. */
public interface LiaisonStore {

    /**
     * Who an enterprise's officer is.
     *
     * @param version rises with every hand-over, from 1
     */
    record Assignment(UUID enterpriseId, long version, String subject, Instant assignedAt) {}

    /** An enterprise without an officer. */
    record Gap(UUID enterpriseId, String name, String town) {
        Home home() {
            return new Home(enterpriseId, town);
        }
    }

    /** Whether this is an active liaison officer; locked until the transaction ends, so that it stays one. */
    boolean lockActive(String subject);

    /** All active liaison officers. */
    Set<String> active();

    /** Makes somebody a liaison officer, or takes it back. */
    void put(String subject, boolean active);

    /** How many enterprises each liaison officer has. */
    Map<String, Long> loads();

    /** The officer of an enterprise. */
    Optional<Assignment> find(UUID enterpriseId);

    /** The same, locked until the transaction ends. */
    Optional<Assignment> lock(UUID enterpriseId);

    /** Those of these enterprises that have an officer. */
    Map<UUID, Assignment> findAll(Collection<UUID> enterpriseIds);

    /** Every enterprise of these officers, by id. */
    List<Assignment> of(Collection<String> subjects);

    /** The same of one officer, locked in the order of their ids until the transaction ends. */
    List<Assignment> lockOf(String subject);

    /** Adds officers where there is none; gives those that were added. */
    Set<UUID> insert(Collection<Assignment> fresh, String by);

    /** Takes away the officer of an enterprise that is closed. */
    void remove(UUID enterpriseId);

    /** Writes new officers of locked enterprises. */
    void update(Collection<Assignment> changed, String by);

    /** Enterprises without an officer by name, up to so many after one; null asks for every town. */
    List<Gap> gaps(@Nullable String town, @Nullable String afterName, @Nullable UUID afterId, int most);

    /** How many there are. */
    long countGaps(@Nullable String town);

    /** Covers of an officer, or those for which the officer is the deputy, that end on this day or later. */
    List<Cover> covers(Collection<String> subjects, LocalDate day);

    /** One cover. */
    Optional<Cover> cover(UUID id);

    /** Adds a cover. */
    void addCover(Cover cover, String by, Instant at);

    /** Ends a cover on a day that is not before its first, or takes it away. */
    void endCover(UUID id, @Nullable LocalDate lastDay);
}
