package org.fugong.registry.labour.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Pseudonym;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.worker.application.WorkerSummary;
import org.fugong.registry.worker.application.Workers;

/**
 * Which log-in is which worker, so that a worker answers for themselves. Bound as health codes are: the log-in's subject to
 * the document, the first claim wins and a document has one log-in. The role {@code worker} is given by the log-in provider
 * to a person who proved who they are; an enterprise's contact does not have it, and no enterprise can answer for a worker.
 *
 * <p>A link or code that the enterprise hands over was weighed and left out: whoever hands it over could use it.
 */
@ApplicationScoped
public class WorkerLogins {

    private final WorkerLoginStore store;
    private final Workers workers;
    private final Pseudonym pseudonym;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    WorkerLogins(
            WorkerLoginStore store,
            Workers workers,
            Pseudonym pseudonym,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.workers = workers;
        this.pseudonym = pseudonym;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The worker of a log-in, if it is bound; of records that were merged, the one that stands. */
    public Optional<UUID> workerOf(String subject) {
        return store.workerOf(subject).flatMap(workers::recordOf);
    }

    /**
     * Binds a log-in to the worker with that document and name. The same again changes nothing.
     *
     * @return the worker's id
     * @throws Problem 404 {@code worker-not-found} where no worker has both, never telling which was wrong; 409
     *     {@code already-claimed} where the log-in or the document is bound otherwise
     */
    public UUID bind(
            String subject, @Nullable String idType, @Nullable PersonalData idNumber, @Nullable PersonalData name) {
        DocumentType type = type(idType);
        if (idNumber == null || idNumber.isEmpty()) {
            throw Problem.invalid("idNumber", "missing", "This field must be filled in.");
        }
        if (name == null || name.isEmpty()) {
            throw Problem.invalid("name", "missing", "This field must be filled in.");
        }
        PersonalData document = idNumber.derive(
                clear -> PersonalData.of(type + ":" + clear.strip().toUpperCase(Locale.ROOT)));
        PersonalData said = name.derive(clear -> PersonalData.of(clear.strip()));
        // Of duplicates that were joined, the one that stands.
        UUID id = workers.summary(pseudonym.of("person", document))
                .filter(worker -> worker.name().equals(said))
                .map(WorkerSummary::id)
                .orElseThrow(() -> Problem.of(
                        404,
                        "worker-not-found",
                        "No worker is registered with this document and this name. Ask your employer to check."));
        Optional<UUID> bound = workerOf(subject);
        if (bound.isPresent() && bound.get().equals(id)) {
            return id;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (bound.isPresent() || !store.bind(subject, id, now)) {
            throw Problem.of(
                    409,
                    "already-claimed",
                    "This log-in or this document is bound already. Ask the district's officials.");
        }
        audit.record("worker-login-bound", id.toString(), "");
        outbox.append(WorkerLoginBound.of(id, pseudonym.of("login", PersonalData.of(subject)), now));
        return id;
    }

    private static DocumentType type(@Nullable String idType) {
        if (idType == null || idType.isBlank()) {
            return DocumentType.RESIDENT;
        }
        for (DocumentType type : DocumentType.values()) {
            if (type.name().equals(idType)) {
                return type;
            }
        }
        throw Problem.invalid("idType", "id-type-unknown", "There is no such document.");
    }
}
