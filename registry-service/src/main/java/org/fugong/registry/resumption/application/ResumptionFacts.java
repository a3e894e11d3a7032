package org.fugong.registry.resumption.application;

import java.util.List;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Step;

/** Which facts a step publishes. */
final class ResumptionFacts {

    private ResumptionFacts() {}

    /**
     * The facts of one step.
     *
     * @param before who had the application before it
     */
    static List<OutgoingEvent> of(Application a, Step step, Holder before) {
        return switch (step.move()) {
            case APPLY, HAND_IN -> List.of(ResumptionApplied.of(a, step));
            case RETURN, FAIL_INSPECTION -> List.of(ResumptionReturned.of(a, step));
            case APPROVE, REJECT -> List.of(ResumptionDecided.of(a, step));
            case SUSPEND -> List.of(ResumptionSuspended.of(a, step));
            case REINSTATE -> List.of(ResumptionReinstated.of(a, step));
            case WITHDRAW -> List.of(ResumptionWithdrawn.of(a, step));
            case ESCALATE -> List.of(ResumptionEscalated.of(a, step, before));
            case SETTLE_CONDITION -> a.hasOpenConditions() ? List.of() : List.of(ResumptionConditionsMet.of(a, step));
            // Published by the feature that inspects or the enterprise's, or of no use to others.
            case RELOCATE, CLOSE, REVIVE, ASK_INSPECTION, PASS_INSPECTION, REPORT_CONDITION -> List.of();
        };
    }
}
