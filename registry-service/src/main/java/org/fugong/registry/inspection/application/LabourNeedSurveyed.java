package org.fugong.registry.inspection.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.registry.inspection.application.VisitStore.Visit;
import org.fugong.registry.inspection.domain.Task;

/** Published when a visit has asked what labour an enterprise needs and where its workers are. */
record LabourNeedSurveyed(
        UUID visitId, UUID enterpriseId, String town, List<Need> needs, List<Origin> origins, Instant surveyedAt) {

    static final String TOPIC = "labour-need-surveyed";

    /** How many of an occupation. */
    record Need(String occupation, int number, boolean urgent) {}

    /** How many are in a place, and how many of them could come. */
    record Origin(String place, int able, int unable) {}

    static OutgoingEvent of(Task task, Visit visit) {
        var form = visit.form();
        return new OutgoingEvent(
                TOPIC,
                task.enterpriseId().toString(),
                new LabourNeedSurveyed(
                        visit.id(),
                        task.enterpriseId(),
                        task.town(),
                        form.needs().stream()
                                .map(one -> new Need(
                                        Objects.requireNonNull(one.occupation()).strip(),
                                        Objects.requireNonNull(one.number()),
                                        one.urgent()))
                                .toList(),
                        form.origins().stream()
                                .map(one -> new Origin(
                                        Objects.requireNonNull(one.place()),
                                        one.able() == null ? 0 : one.able(),
                                        one.unable() == null ? 0 : one.unable()))
                                .toList(),
                        Objects.requireNonNull(form.visitedAt())),
                Objects.requireNonNull(form.visitedAt()));
    }
}
