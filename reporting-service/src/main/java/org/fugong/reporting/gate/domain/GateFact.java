package org.fugong.reporting.gate.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that happened at a gate, counted once however often it is told.
 *
 * @param scanId the scan it belongs to; with the kind it tells one fact from another
 * @param enterpriseId whose gate it was
 * @param at when it happened
 * @param day the local day of that
 */
public record GateFact(UUID scanId, Kind kind, UUID enterpriseId, Instant at, LocalDate day) {

    /** PASSED and REFUSED are both outcomes of a scan; FEVER is told besides. */
    public enum Kind {
        PASSED,
        REFUSED,
        FEVER
    }

    /** What makes the fact one: a scan has one outcome, and at most one fever. */
    public record Id(UUID scanId, boolean fever) {}

    public Id id() {
        return new Id(scanId, kind == Kind.FEVER);
    }
}
