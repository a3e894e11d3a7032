package org.fugong.registry.liaison.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.liaison.application.LiaisonContact;
import org.fugong.registry.liaison.application.LiaisonStore.Assignment;

/**
 * An enterprise's liaison officer as answered.
 *
 * @param officer subject of the officer
 * @param today whom to call today: the officer or the deputy
 */
record LiaisonView(
        UUID enterpriseId, long version, String officer, Instant assignedAt, @Nullable LiaisonContact today) {

    static LiaisonView of(Assignment assignment, @Nullable LiaisonContact today) {
        return new LiaisonView(
                assignment.enterpriseId(), assignment.version(), assignment.subject(), assignment.assignedAt(), today);
    }
}
