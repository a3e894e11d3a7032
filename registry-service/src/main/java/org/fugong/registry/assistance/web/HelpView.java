package org.fugong.registry.assistance.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Course.State;
import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Step;
import org.fugong.registry.assistance.domain.Urgency;
import org.fugong.registry.officer.application.Department;

/**
 * A request for help as answered.
 *
 * @param category null until the triage desk has sorted it
 * @param department that has it
 * @param parkId where it is needed
 * @param answerBy when the answer is due
 * @param level how high it was escalated, 0 to 3
 * @param dueAt when the clock of the state runs out; null at an end
 * @param answer what was done
 * @param stars the enterprise's rating of the last answer, 1 to 5
 * @param schemeId the joint scheme that serves it
 */
public record HelpView(
        UUID requestId,
        UUID enterpriseId,
        long version,
        State state,
        @Nullable Category category,
        Department department,
        Urgency urgency,
        String text,
        @Nullable Integer quantity,
        @Nullable UUID parkId,
        String town,
        Instant filedAt,
        Instant answerBy,
        int level,
        int handOvers,
        Instant since,
        @Nullable Instant dueAt,
        String policy,
        String answer,
        @Nullable Instant resolvedAt,
        @Nullable Integer stars,
        String praise,
        int reopenings,
        @Nullable UUID schemeId) {

    static HelpView of(HelpRequest r) {
        return new HelpView(
                r.id(),
                r.enterpriseId(),
                r.version(),
                r.state(),
                r.category(),
                Department.valueOf(r.department()),
                r.urgency(),
                r.text(),
                r.quantity(),
                r.parkId(),
                r.town(),
                r.filedAt(),
                r.answerBy(),
                r.level(),
                r.handOvers(),
                r.since(),
                r.dueAt(),
                r.policy(),
                r.answer(),
                r.resolvedAt(),
                r.stars(),
                r.praise(),
                r.reopenings(),
                r.schemeId());
    }

    /**
     * One move of a request as answered.
     *
     * @param by what whoever made it is; never who
     * @param department that has had it since then
     */
    public record StepView(
            long version,
            Instant at,
            Move move,
            Doer.Party by,
            State state,
            Department department,
            int level,
            @Nullable Instant dueAt,
            String note,
            String policy) {

        static StepView of(Step s) {
            return new StepView(
                    s.version(),
                    s.at(),
                    s.move(),
                    s.by().party(),
                    s.state(),
                    Department.valueOf(s.department()),
                    s.level(),
                    s.dueAt(),
                    s.note(),
                    s.policy());
        }

        static List<StepView> all(List<Step> steps) {
            return steps.stream().map(StepView::of).toList();
        }
    }
}
