package org.fugong.registry.inspection.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.matter.application.Matter;
import org.fugong.registry.matter.application.MatterSource;

/** Inspections that are open for enterprises. */
@ApplicationScoped
class InspectionMatters implements MatterSource {

    private final InspectionTasks tasks;

    @Inject
    InspectionMatters(InspectionTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Matter> open(Collection<UUID> enterpriseIds) {
        return tasks.openOf(enterpriseIds).stream()
                .map(InspectionMatters::matter)
                .toList();
    }

    private static Matter matter(Task task) {
        boolean overdue = task.escalations() > 0;
        String badge = "info";
        String en = "The inspection team comes";
        String zh = "等待检查组上门";
        switch (task.state()) {
            case OPEN -> {
                badge = "wait";
                en = "Waits for a team";
                zh = "待分配检查组";
            }
            case FOLLOW_UP -> {
                badge = "warn";
                en = "To be mended";
                zh = "限期整改";
            }
            default -> {}
        }
        return new Matter(
                "inspection",
                task.id(),
                task.enterpriseId(),
                "Inspection on site",
                "现场检查",
                overdue ? "stop" : badge,
                overdue ? en + ", overdue" : en,
                overdue ? zh + "（超期）" : zh,
                task.createdAt(),
                task.dueAt(),
                InspectionTasks.href(task));
    }
}
