package org.fugong.registry.park.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where parks are kept. All of it runs in the caller's transaction. */
public interface ParkStore {

    /** The park of that id. */
    Optional<Park> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Park> lock(UUID id);

    /** Those of a town, or all, by town and name. At most 1,000. */
    List<Park> list(@Nullable String town);

    /** Adds one, or overwrites one that was locked. */
    void put(Park park);

    /** Which park an enterprise is in; nothing if nobody has said anything. */
    Optional<EnterprisePark> of(UUID enterpriseId);

    /** Says which park an enterprise is in. */
    void put(EnterprisePark park, String by, Instant at);
}
