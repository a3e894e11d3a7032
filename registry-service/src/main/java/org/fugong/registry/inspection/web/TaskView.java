package org.fugong.registry.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.inspection.domain.TaskCourse.State;

/** A task as answered. */
public record TaskView(
        UUID taskId,
        long version,
        UUID enterpriseId,
        String town,
        Task.Kind kind,
        @Nullable UUID applicationId,
        State state,
        @Nullable UUID teamId,
        @Nullable String reason,
        Instant createdAt,
        Instant dueAt,
        int escalations,
        @Nullable LocalDate plannedOn,
        @Nullable Instant settledAt) {

    static TaskView of(Task task) {
        return new TaskView(
                task.id(),
                task.version(),
                task.enterpriseId(),
                task.town(),
                task.kind(),
                task.applicationId(),
                task.state(),
                task.teamId(),
                task.reason(),
                task.createdAt(),
                task.dueAt(),
                task.escalations(),
                task.plannedOn(),
                task.settledAt());
    }
}
