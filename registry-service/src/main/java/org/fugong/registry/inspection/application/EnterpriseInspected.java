package org.fugong.registry.inspection.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.inspection.application.VisitStore.Visit;
import org.fugong.registry.inspection.domain.Task;

/** Published when an inspection team has told a visit. Without notes and without who visited. */
record EnterpriseInspected(
        UUID visitId,
        UUID taskId,
        UUID enterpriseId,
        long version,
        String town,
        String kind,
        @Nullable UUID applicationId,
        String checklist,
        String conclusion,
        List<ToMend> toMend,
        Instant visitedAt) {

    static final String TOPIC = "enterprise-inspected";

    /** What has to be mended, and until when. */
    record ToMend(String item, LocalDate by) {}

    /** Of a task as it is after the visit. */
    static OutgoingEvent of(Task task, Visit visit) {
        var form = visit.form();
        return new OutgoingEvent(
                TOPIC,
                task.enterpriseId().toString(),
                new EnterpriseInspected(
                        visit.id(),
                        task.id(),
                        task.enterpriseId(),
                        task.version(),
                        task.town(),
                        task.kind().name(),
                        task.applicationId(),
                        Objects.requireNonNull(form.checklist()),
                        Objects.requireNonNull(form.conclusion()).name(),
                        form.toMend().stream()
                                .map(one -> new ToMend(
                                        Objects.requireNonNull(one.item()), Objects.requireNonNull(one.mendBy())))
                                .toList(),
                        Objects.requireNonNull(form.visitedAt())),
                Objects.requireNonNull(form.visitedAt()));
    }
}
