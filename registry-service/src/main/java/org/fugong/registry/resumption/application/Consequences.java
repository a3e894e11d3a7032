package org.fugong.registry.resumption.application;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.Notices;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Application.Inspection;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.Holder;
import org.fugong.registry.resumption.domain.Step;
import org.fugong.registry.resumption.domain.Verdict;

/** What follows from a move, in its transaction: it is kept and published, clocks are set, people are told. */
@ApplicationScoped
class Consequences {

    private final ApplicationStore store;
    private final Outbox outbox;
    private final DueClocks clocks;
    private final Notices notices;
    private final Instance<InspectionRequests> inspections;

    @Inject
    Consequences(
            ApplicationStore store,
            Outbox outbox,
            DueClocks clocks,
            Notices notices,
            @Any Instance<InspectionRequests> inspections) {
        this.store = store;
        this.outbox = outbox;
        this.clocks = clocks;
        this.notices = notices;
        this.inspections = inspections;
    }

    /**
     * Sees to all of it.
     *
     * @param before as it was; null for a new application
     */
    void of(@Nullable Application before, Verdict.Moved moved) {
        Application now = moved.application();
        if (before == null) {
            store.insert(now);
        } else {
            store.update(now);
        }
        store.insertSteps(now.id(), moved.steps());
        setClock(before, now);
        List<OutgoingEvent> events = new ArrayList<>();
        Holder holder = before == null ? Holder.ENTERPRISE : before.turn().holder();
        for (Step step : moved.steps()) {
            events.addAll(ResumptionFacts.of(now, step, holder));
            tell(now, step);
            holder = step.holder();
        }
        outbox.appendAll(events);
        askInspections(before, now, moved.last());
    }

    private void setClock(@Nullable Application before, Application now) {
        var dueAt = now.runsOutAt();
        if (dueAt != null) {
            clocks.start(ResumptionClock.KIND, now.id(), dueAt);
        } else if (before != null) {
            clocks.stop(ResumptionClock.KIND, now.id());
        }
    }

    private void askInspections(@Nullable Application before, Application now, Step last) {
        if (last.move() == Move.ASK_INSPECTION) {
            inspections.forEach(feature -> feature.request(now.enterpriseId(), now.id(), now.town()));
        } else if (before != null
                && before.state() == State.INSPECTING
                && now.state() != before.state()
                && now.inspection() == Inspection.ASKED) {
            inspections.forEach(feature -> feature.cancel(now.id()));
        }
    }

    private void tell(Application a, Step step) {
        String page = "/registry/applications/" + a.id();
        Tellings.toEnterprise(step).ifPresent(text -> notices.tell(Audience.enterprise(a.enterpriseId()), text, page));
        Tellings.toOfficials(step)
                .ifPresent(text -> notices.tell(
                        step.holder() == Holder.TOWN ? Audience.town(a.town()) : Audience.district(), text, page));
    }
}
