package org.fugong.registry.enterprise.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What went from a merged record to the one that goes on. Features note it, and give back exactly that when they part. */
public interface MergedItems {

    /** Notes things of a kind, by id. */
    void note(UUID pairId, String kind, Collection<String> items);

    /** Takes what was noted, and forgets it. */
    List<String> take(UUID pairId, String kind);
}
