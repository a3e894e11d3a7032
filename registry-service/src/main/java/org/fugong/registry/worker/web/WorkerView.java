package org.fugong.registry.worker.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.domain.Standing;

/** A worker as answered: whatever is personal is masked, and the address is left out. */
record WorkerView(
        UUID workerId,
        long version,
        UUID enterpriseId,
        String idType,
        PersonalData idNumber,
        PersonalData name,
        PersonalData phone,
        String origin,
        List<String> skills,
        Instant registeredAt,
        Standing standing) {

    static WorkerView of(Kept kept) {
        return new WorkerView(
                kept.worker().id(),
                kept.worker().version(),
                kept.worker().enterpriseId(),
                kept.worker().idType().name(),
                kept.person().idNumber(),
                kept.person().name(),
                kept.person().phone(),
                kept.worker().origin(),
                kept.worker().skills(),
                kept.worker().registeredAt(),
                kept.worker().standing());
    }
}
