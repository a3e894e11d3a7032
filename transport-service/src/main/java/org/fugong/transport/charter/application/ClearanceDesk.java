package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.fugong.transport.charter.domain.Charter;
import org.fugong.transport.charter.domain.Nomination;

/** What nominations need of clearances. */
public interface ClearanceDesk {

    /** Asks the agencies about a worker just nominated. */
    void open(Charter charter, Nomination nomination, Instant at);

    /** Per charter, how many of those seated have every clearance. */
    Map<UUID, Integer> cleared(Collection<UUID> charterIds);

    /** Per nomination the state of each clearance, by kind; for display. */
    Map<UUID, Map<String, String>> states(Collection<UUID> nominationIds);
}
