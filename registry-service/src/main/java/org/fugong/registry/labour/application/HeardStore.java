package org.fugong.registry.labour.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.labour.domain.HeardAnswer;

/** Where answers that others heard are kept. All of it runs in the caller's transaction. */
public interface HeardStore {

    /**
     * One that is kept.
     *
     * @param heardBy who heard the worker say it, or holds the paper
     */
    record Kept(HeardAnswer answer, PersonalData heardBy) {}

    /** Adds one; earlier ones of the worker have been overtaken. */
    void insert(HeardAnswer answer, PersonalData heardBy);

    /** The one of that id. */
    Optional<Kept> find(UUID id);

    /** Writes who confirmed one. */
    void confirm(HeardAnswer confirmed);

    /** Another answer of the worker counts from now on. */
    void overtake(UUID agreementId, UUID workerId, Instant at);

    /** Those of an agreement that no later answer has overtaken: one of a worker at most. */
    List<Kept> of(UUID agreementId);
}
