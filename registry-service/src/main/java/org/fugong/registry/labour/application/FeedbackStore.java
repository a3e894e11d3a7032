package org.fugong.registry.labour.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;

/** Where messages are kept, sealed. Runs in the caller's transaction. */
public interface FeedbackStore {

    /** Adds one. */
    void insert(Feedback feedback);

    /** The message of that id. */
    Optional<Feedback> find(UUID id);

    /** Up to so many for a need, the latest first. */
    List<Feedback> of(UUID needId, @Nullable Instant before, @Nullable UUID beforeId, int limit);

    /** How many came for a need since a time. */
    int countOf(UUID needId, Instant since);

    /** How many came from a phone since a time. */
    int countFrom(PersonalData phone, Instant since);

    /** How many there are for a need. */
    int count(UUID needId);

    /** Forgets one. */
    void delete(UUID id);
}
