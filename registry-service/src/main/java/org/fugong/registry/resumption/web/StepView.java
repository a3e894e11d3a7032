package org.fugong.registry.resumption.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.resumption.domain.Cause;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Doer;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Step;
import org.fugong.registry.resumption.domain.Tier;
import org.fugong.registry.resumption.web.ApplicationView.MissingView;

/**
 * One step of an application's course as answered.
 *
 * @param version of the application since then
 * @param by what whoever made it is; never who
 * @param holder who has had it since then
 * @param dueAt until when
 * @param cause of a suspension
 * @param policy version of the policy that was in force
 */
public record StepView(
        long version,
        Instant at,
        Move move,
        Doer.Party by,
        State state,
        Tier tier,
        Holder holder,
        @Nullable Instant dueAt,
        boolean overdue,
        List<String> reasons,
        List<MissingView> missing,
        @Nullable Cause cause,
        String policy) {

    static StepView of(Step s) {
        return new StepView(
                s.version(),
                s.at(),
                s.move(),
                s.by().party(),
                s.state(),
                s.tier(),
                s.holder(),
                s.dueAt(),
                s.overdue(),
                s.reasons(),
                s.missing().stream().map(MissingView::of).toList(),
                s.cause(),
                s.policy());
    }
}
