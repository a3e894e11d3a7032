package org.fugong.reporting.intake.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Told of what the live intake took, in the transaction that takes it; never of what a rebuild reads. */
public interface Taken {
    /** @param times of the events, by topic */
    void taken(Map<String, List<Instant>> times);
}
