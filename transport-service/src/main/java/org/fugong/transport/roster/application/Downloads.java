package org.fugong.transport.roster.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who asked for lists with names, and who may beside the one who announced the charter. */
public interface Downloads {

    /**
     * A named official.
     *
     * @param subject at the log-in
     */
    record Reader(String subject, String namedBy, Instant namedAt) {}

    /** Keeps what was asked for, by the database's clock. */
    Download add(Draft draft, int minutes);

    /** What is asked for. */
    record Draft(
            UUID charterId,
            int version,
            Form form,
            FileFormat format,
            Optional<UUID> enterpriseId,
            String purpose,
            String language,
            String askedBy) {}

    /** One of this charter that has not expired, counted as fetched. */
    Optional<Download> fetch(UUID charterId, UUID id, String askedBy);

    /** The latest of a charter. */
    List<Download> latest(UUID charterId, Optional<UUID> ofEnterprise, int limit);

    List<Reader> readers(UUID charterId);

    void name(UUID charterId, String subject, String by);

    void withdraw(UUID charterId, String subject);
}
