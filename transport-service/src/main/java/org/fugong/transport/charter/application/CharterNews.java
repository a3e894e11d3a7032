package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.CharterStep;

/** What the world is told of a charter that was announced, in the transaction in which it happens. */
public interface CharterNews {

    /**
     * It was changed.
     *
     * @param charter as it is now
     * @param enterprises whose workers are on it or wait for it
     */
    void changed(Charter charter, CharterStep step, Collection<UUID> enterprises);

    /**
     * It was cancelled.
     *
     * @param enterprises whose workers were on it or waited for it
     * @param freed how many people these were
     */
    void cancelled(Charter charter, String reason, Collection<UUID> enterprises, int freed, Instant at);
}
