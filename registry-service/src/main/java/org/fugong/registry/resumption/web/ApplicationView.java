package org.fugong.registry.resumption.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Application.Inspection;
import org.fugong.registry.resumption.domain.Condition;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Plan;
import org.fugong.registry.resumption.domain.Shortfall;
import org.fugong.registry.resumption.domain.Tier;

/**
 * An application as answered.
 *
 * @param tier who decides now, which is a higher one than it was routed to after an escalation
 * @param decidedAt when it was approved or rejected
 * @param reasons why it stands where it stands
 * @param missing what the rules found missing, while it is returned
 * @param inspection whether one is asked for and how it went
 * @param conditions of an approval
 * @param holder who has to do something next
 * @param since when they got it
 * @param dueAt when their time runs out; null without a clock
 * @param overdue whether the last tier let it run out
 */
public record ApplicationView(
        UUID applicationId,
        UUID enterpriseId,
        long version,
        State state,
        Tier tier,
        String tierPolicy,
        String town,
        Plan plan,
        Instant appliedAt,
        @Nullable Instant decidedAt,
        List<String> reasons,
        List<MissingView> missing,
        Inspection inspection,
        List<ConditionView> conditions,
        Holder holder,
        Instant since,
        @Nullable Instant dueAt,
        boolean overdue) {

    /**
     * Something that a plan lacks.
     *
     * @param field of the plan that has to change
     * @param code stable words for programs
     * @param needed how many are needed, or from how many people on
     * @param message for people, in English
     * @param messageZh the same in Chinese
     */
    public record MissingView(String field, String code, int needed, String message, String messageZh) {
        static MissingView of(Shortfall missing) {
            return new MissingView(
                    missing.kind().field(),
                    missing.kind().code(),
                    missing.needed(),
                    missing.told().en(),
                    missing.told().zh());
        }
    }

    /**
     * A condition of an approval.
     *
     * @param until the last day on which it may be met
     * @param reportedAt when the enterprise said that it is met
     * @param settledAt when an official settled it
     */
    public record ConditionView(
            int number,
            String what,
            LocalDate until,
            Condition.State state,
            @Nullable Instant reportedAt,
            @Nullable Instant settledAt,
            String note) {

        static ConditionView of(Condition c) {
            return new ConditionView(
                    c.number(), c.what(), c.until(), c.state(), c.reportedAt(), c.settledAt(), c.note());
        }

        /** Whether it has to be met still. */
        public boolean open() {
            return state == Condition.State.OPEN;
        }

        /** Where it stands, by a code. */
        public String standing() {
            return open() && reportedAt != null ? "REPORTED" : state.name();
        }

        /** Name of its field on a page. */
        public String field() {
            return "condition-" + number;
        }

        /** The shape that goes with it. */
        public String badge() {
            return switch (state) {
                case OPEN -> reportedAt == null ? "warn" : "wait";
                case MET -> "ok";
                case WAIVED -> "off";
            };
        }
    }

    static ApplicationView of(Application a) {
        return new ApplicationView(
                a.id(),
                a.enterpriseId(),
                a.version(),
                a.state(),
                a.tier(),
                a.tierPolicy(),
                a.town(),
                a.plan(),
                a.appliedAt(),
                a.decidedAt(),
                a.reasons(),
                a.missing().stream().map(MissingView::of).toList(),
                a.inspection(),
                a.conditions().stream().map(ConditionView::of).toList(),
                a.turn().holder(),
                a.turn().since(),
                a.turn().dueAt(),
                a.turn().overdue());
    }
}
