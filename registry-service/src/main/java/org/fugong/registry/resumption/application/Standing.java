package org.fugong.registry.resumption.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course;
import org.fugong.registry.resumption.domain.Course.Move;

/**
 * Where an enterprise stands with its latest application, for other features.
 *
 * @param state APPLIED, APPROVED or REJECTED
 * @param tier who decides
 * @param mayApply whether it may apply anew
 */
public record Standing(
        UUID applicationId,
        String state,
        String tier,
        boolean mayApply,
        Instant appliedAt,
        @Nullable Instant decidedAt,
        List<String> reasons) {

    static Standing of(Application application) {
        return new Standing(
                application.id(),
                application.state().name(),
                application.tier().name(),
                Course.move(application.state(), Move.APPLY) instanceof Course.Outcome.Next,
                application.appliedAt(),
                application.decidedAt(),
                application.reasons());
    }
}
