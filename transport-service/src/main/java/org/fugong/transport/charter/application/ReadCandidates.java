package org.fugong.transport.charter.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.worker.application.KnownWorker;
import org.fugong.transport.worker.application.KnownWorkers;

/** An enterprise's workers, and which of them are bound to a charter. */
@ApplicationScoped
public class ReadCandidates {

    private final KnownWorkers workers;
    private final Nominations nominations;

    ReadCandidates(KnownWorkers workers, Nominations nominations) {
        this.workers = workers;
        this.nominations = nominations;
    }

    /** A worker, and the nomination that binds them, if one does. */
    public record Candidate(KnownWorker worker, Optional<Nomination> nomination) {}

    /** By id, those after {@code after} if given. */
    public List<Candidate> list(UUID enterpriseId, Optional<UUID> after, int limit) {
        List<KnownWorker> some = workers.ofEnterprise(enterpriseId, after, limit);
        Map<UUID, Nomination> bound =
                nominations.bound(some.stream().map(KnownWorker::workerId).toList());
        return some.stream()
                .map(w -> new Candidate(w, Optional.ofNullable(bound.get(w.workerId()))))
                .toList();
    }
}
