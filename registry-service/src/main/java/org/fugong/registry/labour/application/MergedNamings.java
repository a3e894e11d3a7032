package org.fugong.registry.labour.application;

import java.util.List;
import java.util.UUID;

import org.fugong.registry.labour.domain.MergedNaming;

/** Where it is kept what agreements said of records that became aliases. Runs in the caller's transaction. */
public interface MergedNamings {

    /** Keeps what was changed with a pair. */
    void note(UUID pairId, List<MergedNaming> namings);

    /** What is kept of a pair, by agreement. */
    List<MergedNaming> of(UUID pairId);

    /** Forgets what is kept of a pair. */
    void forget(UUID pairId);
}
