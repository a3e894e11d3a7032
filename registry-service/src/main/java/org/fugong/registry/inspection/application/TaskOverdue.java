package org.fugong.registry.inspection.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.due.application.WhenDue;
import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;

/** An inspection that was not made in time is told to the team's leader and the town, and a day later to the district. */
@ApplicationScoped
class TaskOverdue implements WhenDue {

    private static final int TIERS = 2;

    private final TaskStore store;
    private final TeamStore teams;
    private final DueClocks clocks;
    private final Notices notices;
    private final Clock clock;

    @Inject
    TaskOverdue(TaskStore store, TeamStore teams, DueClocks clocks, Notices notices, Clock clock) {
        this.store = store;
        this.teams = teams;
        this.clocks = clocks;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return InspectionTasks.CLOCK;
    }

    @Override
    public void due(UUID subject, Instant dueAt) {
        Task task = store.lock(subject).orElse(null);
        if (task == null || !task.state().open() || !clocks.isSet(kind(), subject, dueAt)) {
            return;
        }
        Task escalated = task.escalated();
        store.update(escalated);
        List<Audience> told = new ArrayList<>();
        if (escalated.escalations() == 1) {
            told.add(Audience.town(task.town()));
            UUID team = task.teamId();
            if (team != null) {
                teams.find(team)
                        .filter(one -> !one.members().isEmpty())
                        .ifPresent(
                                one -> told.add(Audience.officer(one.members().get(0))));
            }
        } else {
            told.add(Audience.district());
        }
        notices.tell(
                told, new NoticeText("An inspection on site is overdue.", "一项现场检查已超过期限。"), InspectionTasks.href(task));
        if (escalated.escalations() < TIERS) {
            clocks.start(kind(), subject, clock.instant().plus(Duration.ofDays(1)));
        }
    }
}
