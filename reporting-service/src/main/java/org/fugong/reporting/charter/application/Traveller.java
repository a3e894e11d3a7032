package org.fugong.reporting.charter.application;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on a charter.
 *
 * @param personId the record that the person goes by now; the journey's may be another of the same person
 * @param enterpriseId the employer, null if none is known
 * @param enterpriseName null if it is not registered
 */
public record Traveller(
        JourneyView journey, UUID personId, @Nullable UUID enterpriseId, @Nullable String enterpriseName) {

    /**
     * Where a list goes on: after this one's row.
     *
     * @param workerId the journey's
     */
    public record Place(UUID charterId, UUID workerId) {}
}
