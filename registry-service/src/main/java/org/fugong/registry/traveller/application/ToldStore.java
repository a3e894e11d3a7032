package org.fugong.registry.traveller.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What transport was told, without the data itself. All of it runs in the caller's transaction. */
public interface ToldStore {

    /** Of what it was told. */
    enum Kind {
        WORKER,
        ENTERPRISE
    }

    /**
     * One telling.
     *
     * @param version rises from 1 with every telling of the same subject
     * @param fingerprint keyed hash of what was told
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by Arrays.equals where it matters.
    record Told(UUID subject, long version, byte[] fingerprint, Instant at) {}

    /** The last telling of those of these that were told of. */
    Map<UUID, Told> last(Kind kind, Collection<UUID> subjects);

    /** Keeps tellings in place of those before. */
    void keep(Kind kind, List<Told> told);
}
