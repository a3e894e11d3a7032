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
 * @param state by name, any but NOT_APPLIED
 * @param tier who decides
 * @param mayApply whether it may apply anew
 * @param holder who has it: ENTERPRISE, TOWN, DISTRICT, CITY or NOBODY
 * @param dueAt until when; null where there is no clock
 * @param reasons why it stands there
 */
public record Standing(
        UUID applicationId,
        String state,
        String tier,
        boolean mayApply,
        Instant appliedAt,
        @Nullable Instant decidedAt,
        String holder,
        @Nullable Instant dueAt,
        List<String> reasons) {

    /** Whether the enterprise may work. */
    public boolean resumed() {
        return state.equals(Course.State.APPROVED.name());
    }

    static Standing of(Application application) {
        return new Standing(
                application.id(),
                application.state().name(),
                application.tier().name(),
                Course.allows(application.state(), Move.APPLY),
                application.appliedAt(),
                application.decidedAt(),
                application.turn().holder().name(),
                application.turn().dueAt(),
                application.reasons());
    }
}
