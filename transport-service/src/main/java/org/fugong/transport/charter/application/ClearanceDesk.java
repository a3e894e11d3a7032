package org.fugong.transport.charter.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What nominations need of clearances. */
public interface ClearanceDesk {

    /**
     * Says which clearances each nomination of a charter asks for from now on, in place of those said before. A charter of
     * which nothing is said asks for TICKET and VILLAGE_EXIT; a ride within the district for neither.
     *
     * @param kinds one or more of TICKET, VILLAGE_EXIT, ORIGIN_BUREAU and HEALTH_CODE
     */
    void ask(UUID charterId, Set<String> kinds);

    /** The kinds that each nomination of a charter asks for; the usual ones if nothing was said. */
    Set<String> asked(UUID charterId);

    /**
     * Who is to be cleared.
     *
     * @param departsFrom county that the charter departs from, 6 digits
     * @param origin the worker's home county, 6 digits
     * @param withinTheDistrict whether the ride is one between employers of the district: no ticket is to be had and no
     *     village to be left
     * @param dueAt the charter's deadline
     */
    record Request(
            UUID charterId,
            UUID nominationId,
            UUID workerId,
            String departsFrom,
            String origin,
            boolean withinTheDistrict,
            Instant dueAt,
            Instant at) {}

    /**
     * Asks the agencies about workers just nominated, all at once: others wait for the charter meanwhile.
     *
     * @return per nomination the state of each clearance, by kind
     */
    Map<UUID, Map<String, String>> open(List<Request> requests);

    /** Ends what is still open of nominations that have ended themselves. */
    void end(Collection<UUID> nominationIds);

    /** Per charter, how many of those seated have every clearance. */
    Map<UUID, Integer> cleared(Collection<UUID> charterIds);

    /** Per nomination the state of each clearance, by kind; for display. */
    Map<UUID, Map<String, String>> states(Collection<UUID> nominationIds);
}
