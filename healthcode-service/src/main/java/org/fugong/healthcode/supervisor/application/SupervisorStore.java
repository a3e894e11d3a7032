package org.fugong.healthcode.supervisor.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.healthcode.supervisor.application.Supervisors.Supervisor;
import org.fugong.healthcode.supervisor.application.Supervisors.Verifier;

/** Where supervisors are kept, their names sealed. */
public interface SupervisorStore {

    void add(UUID enterpriseId, Supervisor supervisor, Verifier verifier, String by);

    /** False if there is none to be dismissed. */
    boolean dismiss(UUID enterpriseId, UUID supervisorId, Instant at);

    List<Supervisor> of(UUID enterpriseId);

    /** Of those who are neither dismissed nor locked. */
    List<Verifier> verifiers(UUID enterpriseId, Instant now);

    boolean isOf(UUID enterpriseId, UUID supervisorId);

    void succeeded(UUID enterpriseId);

    /** Counts a wrong PIN; with so many in a row all are locked until then. */
    void failed(UUID enterpriseId, int most, Instant lockedUntil);
}
