package org.fugong.reporting.quality.application;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Things that facts speak of and that are not registered, or not announced, yet: their facts are kept and count as soon as
 * that comes.
 *
 * @param unknown how many such enterprises, charters or persons
 * @param facts how many decisions, workers, scans or journeys wait for them; of persons, the persons themselves
 * @param examples ids of those with the most, at most twenty; none of persons
 */
@Schema(name = "WaitingForRegistration")
public record Waiting(Kind kind, long unknown, long facts, List<UUID> examples) {

    /** What is waited for. */
    @Schema(name = "WaitingKind")
    public enum Kind {
        /** Enterprises that applied, or about which was decided, and that are not registered. */
        ENTERPRISE_OF_DECISION,
        /** Employers of registered workers that are not registered themselves. */
        ENTERPRISE_OF_WORKERS,
        /** Enterprises at whose gates was scanned and that are not registered. */
        ENTERPRISE_OF_GATES,
        /** Charters that people were nominated for, cleared for or boarded, and that were not announced. */
        CHARTER_OF_JOURNEYS,
        /** Persons who boarded a charter and whom no enterprise registered as its worker. */
        PERSON_WHO_TRAVELLED
    }
}
