package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fugong.transport.clearance.domain.HealthColour;

/** The newest colour of each person's health code, as healthcode-service tells it. A person's id is the worker's. */
public interface HealthCodes {

    /**
     * A code.
     *
     * @param version grows with each code issued to this person
     */
    record Code(UUID personId, long version, HealthColour colour, Instant issuedAt) {}

    /** Keeps the newest of each person, in whatever order they come. */
    void keep(Collection<Code> codes);

    /** The codes of those who have one. */
    Map<UUID, Code> find(Collection<UUID> personIds);

    /** A clearance whose last answer is not what the worker's code says now. */
    record Outdated(UUID clearanceId, Code code) {}

    /** Those of these workers, of nominations that still bind them. */
    List<Outdated> outdatedOf(Collection<UUID> workerIds);

    /** Open clearances of charters before their deadline, of workers whose code is known. */
    List<Outdated> unanswered(int limit);
}
