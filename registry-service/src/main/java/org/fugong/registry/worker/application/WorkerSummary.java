package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.chassis.privacy.PersonalData;

/** A worker in a list of another feature; whatever is personal prints masked. */
public record WorkerSummary(
        UUID id,
        PersonalData name,
        PersonalData idNumber,
        PersonalData phone,
        String origin,
        List<String> skills,
        Instant registeredAt) {

    static WorkerSummary of(WorkerStore.Kept kept) {
        return new WorkerSummary(
                kept.worker().id(),
                kept.person().name(),
                kept.person().idNumber(),
                kept.person().phone(),
                kept.worker().origin(),
                kept.worker().skills(),
                kept.worker().registeredAt());
    }
}
