package org.fugong.transport.charter.application;

import java.util.ArrayList;
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

    /**
     * How many of an enterprise's workers come from one county.
     *
     * @param code 6 digits
     */
    public record County(String code, int count) {}

    /**
     * By id, those after {@code after} if given.
     *
     * @param county only those from there
     * @param onlyFree only those whom no nomination binds
     */
    public List<Candidate> list(
            UUID enterpriseId, Optional<String> county, boolean onlyFree, Optional<UUID> after, int limit) {
        List<Candidate> found = new ArrayList<>();
        Optional<UUID> from = after;
        while (true) {
            List<KnownWorker> some = workers.ofEnterprise(enterpriseId, county, from, limit);
            Map<UUID, Nomination> bound =
                    nominations.bound(some.stream().map(KnownWorker::workerId).toList());
            for (KnownWorker w : some) {
                Optional<Nomination> nomination = Optional.ofNullable(bound.get(w.workerId()));
                if (found.size() < limit && !(onlyFree && nomination.isPresent())) {
                    found.add(new Candidate(w, nomination));
                }
            }
            if (found.size() == limit || some.size() < limit) {
                return found;
            }
            from = Optional.of(some.get(some.size() - 1).workerId());
        }
    }

    /** The counties that an enterprise's workers come from, most first. */
    public List<County> counties(UUID enterpriseId) {
        return workers.countiesOf(enterpriseId).entrySet().stream()
                .map(e -> new County(e.getKey(), e.getValue()))
                .toList();
    }
}
