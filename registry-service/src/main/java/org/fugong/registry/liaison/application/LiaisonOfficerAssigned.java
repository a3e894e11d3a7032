package org.fugong.registry.liaison.application;

import java.time.Instant;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;

/**
 * Published when an enterprise gets a liaison officer, the first or another.
 *
 * @param version of the assignment: the highest is who it is now
 * @param officerId opaque, the same for the same officer everywhere
 */
record LiaisonOfficerAssigned(UUID enterpriseId, long version, UUID officerId, Instant assignedAt) {

    static final String TOPIC = "liaison-officer-assigned";

    static OutgoingEvent of(LiaisonStore.Assignment assignment, UUID officerId) {
        return new OutgoingEvent(
                TOPIC,
                assignment.enterpriseId().toString(),
                new LiaisonOfficerAssigned(
                        assignment.enterpriseId(), assignment.version(), officerId, assignment.assignedAt()),
                assignment.assignedAt());
    }
}
