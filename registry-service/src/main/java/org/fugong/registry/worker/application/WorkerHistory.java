package org.fugong.registry.worker.application;

import java.util.List;
import java.util.UUID;

/** Where the histories of records are kept. All of it runs in the caller's transaction. */
public interface WorkerHistory {

    /** Adds lines. */
    void add(List<WorkerChange> changes);

    /** A record's, the newest first. */
    List<WorkerChange> of(UUID workerId);
}
