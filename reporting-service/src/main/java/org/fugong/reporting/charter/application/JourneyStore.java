package org.fugong.reporting.charter.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads the ways of workers through charters, in the caller's transaction. */
public interface JourneyStore {
    /** All journeys of these workers. */
    List<JourneyView> of(Collection<UUID> workerIds);

    /** Announced charters whose deadline is later than this, that are not called off, the earliest deadline first. */
    List<OpenCharter> openAt(Instant now, int limit);
}
