package org.fugong.registry.inspection.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.registry.inspection.domain.VisitForm;

/** Where visits are kept. All of it runs in the caller's transaction. */
public interface VisitStore {

    /** A visit as it was told. */
    record Visit(UUID id, UUID taskId, UUID enterpriseId, String visitor, VisitForm form, Instant receivedAt) {}

    /** Adds a visit with its findings and survey. */
    void insert(Visit visit);

    /** Visits of a task, the newest first. */
    List<Visit> ofTask(UUID taskId);
}
