package org.fugong.healthcode.device.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A gate's device as its enterprise's contact sees it.
 *
 * @param name what the contact calls it, such as "north gate, tablet"
 * @param kind PAGE for a phone or tablet with the gate page; SYSTEM for another maker's system, which has no keys here
 * @param state INVITED, ENROLLED or REVOKED
 * @param edition rises with each change by a person
 * @param clockSkewMillis by how much its clock was ahead of ours when it last synced
 * @param refused how often something in its name was refused after it was revoked
 */
public record Device(
        UUID deviceId,
        UUID enterpriseId,
        String name,
        String kind,
        String state,
        int edition,
        @Nullable Instant invitedUntil,
        Instant addedAt,
        @Nullable Instant enrolledAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastSyncAt,
        @Nullable Instant lastUploadAt,
        @Nullable Long clockSkewMillis,
        int refused,
        @Nullable Instant refusedAt) {}
