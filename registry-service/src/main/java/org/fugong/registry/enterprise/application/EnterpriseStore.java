package org.fugong.registry.enterprise.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.enterprise.domain.Enterprise;

/** Where enterprises are kept. All of it runs in the caller's transaction. */
public interface EnterpriseStore {

    /**
     * An enterprise as it is kept.
     *
     * @param fingerprint keyed hash of everything that can be corrected, the contact included
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by Arrays.equals where it matters.
    record Kept(Enterprise enterprise, Contact contact, byte[] fingerprint) {}

    /**
     * Which enterprises a list shows.
     *
     * @param town only of this town; null for all
     * @param text part of the name, or the beginning of the code; null for all
     * @param only the one that the caller may see; null for all
     * @param afterName name of the last one shown; null for the first page
     * @param afterId id of the last one shown
     */
    record Query(
            @Nullable String town,
            @Nullable String text,
            @Nullable UUID only,
            @Nullable String afterName,
            @Nullable UUID afterId) {}

    /** The enterprise of that id. */
    Optional<Kept> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Kept> lock(UUID id);

    /** Those of these that there are, locked in the order of their ids, so that two imports never wait for each other. */
    Map<UUID, Kept> lockAll(Collection<UUID> ids);

    /** The same without locks, for a look only. */
    Map<UUID, Kept> peekAll(Collection<UUID> ids);

    /** Those of these that there are, without their contacts. */
    Map<UUID, Enterprise> findAll(Collection<UUID> ids);

    /** Adds new ones, and leaves out those that have come meanwhile. */
    Set<UUID> insert(List<Kept> fresh);

    /** Writes corrections of locked ones. */
    void update(List<Kept> corrected);

    /** Up to so many, by name. */
    List<Kept> list(Query query, int limit);

    /** Up to so many whose contact has that phone, by name; of one town if that is not null. */
    List<Kept> withPhone(String phone, @Nullable String town, int limit);

    /** Makes up to so many that were written before phones had an index findable; gives how many there were. */
    int indexPhones(int most);
}
