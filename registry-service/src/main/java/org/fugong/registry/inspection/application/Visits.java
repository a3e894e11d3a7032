package org.fugong.registry.inspection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.inspection.application.VisitStore.Visit;
import org.fugong.registry.inspection.domain.Conclusion;
import org.fugong.registry.inspection.domain.Task;
import org.fugong.registry.inspection.domain.VisitForm;
import org.fugong.registry.inspection.domain.VisitForm.Finding;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.NoticeText;
import org.fugong.registry.notice.application.Notices;
import org.fugong.registry.resumption.application.Resumptions;

/** Visits and what comes of them. Runs in the caller's transaction; who may do what is checked before. */
@ApplicationScoped
public class Visits {

    private static final int MOST_FINDINGS_TOLD = 19;

    private final VisitStore store;
    private final InspectionTasks tasks;
    private final Checklists checklists;
    private final Places places;
    private final Resumptions resumptions;
    private final Notices notices;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Visits(
            VisitStore store,
            InspectionTasks tasks,
            Checklists checklists,
            Places places,
            Resumptions resumptions,
            Notices notices,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.tasks = tasks;
        this.checklists = checklists;
        this.places = places;
        this.resumptions = resumptions;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    /** Visits of a task, the newest first. */
    public List<Visit> ofTask(UUID taskId) {
        return store.ofTask(taskId);
    }

    /**
     * Takes in a visit: the task moves on, an application that waits for it is answered, and all of it is published.
     *
     * @param by subject of the inspector
     * @throws Problem 422 with every fault, 409 {@code illegal-move} if the task is settled
     */
    public Visit record(UUID taskId, VisitForm form, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Fault> faults = form.faults(checklists.codes(form.checklist()), places::known, now, zone);
        if (!faults.isEmpty()) {
            throw Refusal.ofFaults(faults);
        }
        // The application before its task, as in the other direction.
        UUID asked = tasks.find(taskId).map(Task::applicationId).orElse(null);
        if (asked != null) {
            resumptions.lock(asked);
        }
        Task task = tasks.lock(taskId).orElseThrow(Problem::notFound);
        Conclusion conclusion = Objects.requireNonNull(form.conclusion());
        LocalDate firstMending = conclusion == Conclusion.FOLLOW_UP
                ? form.toMend().stream()
                        .map(one -> Objects.requireNonNull(one.mendBy()))
                        .min(LocalDate::compareTo)
                        .orElse(null)
                : null;
        Task next = tasks.visited(task, conclusion.move(), firstMending);
        Visit visit = new Visit(UUID.randomUUID(), task.id(), task.enterpriseId(), by, form, now);
        store.insert(visit);
        outbox.append(EnterpriseInspected.of(next, visit));
        outbox.append(LabourNeedSurveyed.of(next, visit));
        tell(next, conclusion);
        if (asked != null && conclusion != Conclusion.FOLLOW_UP) {
            resumptions.inspected(
                    asked, conclusion == Conclusion.PASSED, conclusion == Conclusion.PASSED ? List.of() : words(form));
        }
        return visit;
    }

    private void tell(Task task, Conclusion conclusion) {
        NoticeText text =
                switch (conclusion) {
                    case PASSED -> new NoticeText("The inspection on site was passed.", "现场检查通过。");
                    case FOLLOW_UP ->
                        new NoticeText(
                                "The inspection on site found things to mend; see until when.", "现场检查发现需整改的问题，请查看期限。");
                    case FAILED -> new NoticeText("The inspection on site was not passed.", "现场检查未通过。");
                };
        notices.tell(Audience.enterprise(task.enterpriseId()), text, InspectionTasks.href(task));
    }

    /** What was found, in the words of the checklist: notes may hold names and stay here. */
    private List<String> words(VisitForm form) {
        List<String> words = new ArrayList<>(List.of("现场检查未通过"));
        for (Finding one : form.toMend().stream().limit(MOST_FINDINGS_TOLD).toList()) {
            words.add(
                    checklists.text(Objects.requireNonNull(form.checklist()), Objects.requireNonNull(one.item()), "zh")
                            + "：须于 " + one.mendBy() + " 前整改");
        }
        return words;
    }
}
