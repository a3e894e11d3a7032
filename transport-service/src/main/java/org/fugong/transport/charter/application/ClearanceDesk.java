package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What nominations need of clearances. */
public interface ClearanceDesk {

    /**
     * Who is to be cleared.
     *
     * @param departsFrom county that the charter departs from, 6 digits
     * @param origin the worker's home county, 6 digits
     * @param dueAt the charter's deadline
     */
    record Request(
            UUID charterId,
            UUID nominationId,
            UUID workerId,
            String departsFrom,
            String origin,
            Instant dueAt,
            Instant at) {}

    /** Asks the agencies about a worker just nominated; returns the state of each clearance, by kind. */
    Map<String, String> open(Request request);

    /** Per charter, how many of those seated have every clearance. */
    Map<UUID, Integer> cleared(Collection<UUID> charterIds);

    /** Per nomination the state of each clearance, by kind; for display. */
    Map<UUID, Map<String, String>> states(Collection<UUID> nominationIds);
}
