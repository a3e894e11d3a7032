package org.fugong.transport.proposal.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fugong.transport.proposal.domain.Gap;
import org.fugong.transport.proposal.domain.OpenCharter;

/** What is kept for proposals. What comes late or again changes nothing. */
public interface ProposalStore {

    /**
     * Counts the missing by county and enterprise.
     *
     * @param home prefix of the divisions that nobody has to be fetched from
     */
    List<Gap> gaps(String home);

    /** Charters that take nominations. */
    List<OpenCharter> open();

    /** Seen at a gate of the district. */
    void seen(Map<UUID, Instant> workers);

    /** Left their enterprise, as of this version of the worker. */
    void left(Map<UUID, Long> workers);

    /** Whether an enterprise may work, as of this instant. */
    void resumed(UUID enterpriseId, boolean mayWork, Instant at);

    /** Whether an enterprise said that it lacks workers, in the report of this day. */
    void asked(Collection<Asked> reports);

    /** A day's report of an enterprise. */
    record Asked(UUID enterpriseId, boolean lacksWorkers, LocalDate day) {}
}
