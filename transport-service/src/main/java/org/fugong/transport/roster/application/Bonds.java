package org.fugong.transport.roster.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.transport.worker.application.KnownWorker;

/** Who is bound to a charter once its roster is frozen. Changes only while the charter is held. */
public interface Bonds {

    /** Frees a traveller for other charters. */
    void loosen(UUID charterId, UUID workerId);

    /**
     * Binds somebody who is added.
     *
     * @param stop number of the stop where they board
     * @return whether they were free
     */
    boolean bind(UUID charterId, KnownWorker worker, int stop, Instant at, String by);
}
