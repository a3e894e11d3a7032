package org.fugong.transport.roster.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.CharterSummary;
import org.fugong.transport.roster.application.ReadRoster;
import org.fugong.transport.roster.application.RosterPart;
import org.fugong.transport.traveller.application.Travellers;
import org.fugong.transport.traveller.application.WorkerIdentity;
import org.fugong.transport.worker.application.KnownWorkers;

/** Finds what is shown beside the ids of a roster's lines. */
@ApplicationScoped
class RosterNames {

    private final KnownWorkers workers;
    private final Travellers travellers;

    RosterNames(KnownWorkers workers, Travellers travellers) {
        this.workers = workers;
        this.travellers = travellers;
    }

    RosterView.Shown of(Collection<RosterPart.Line> lines) {
        return new RosterView.Shown(
                workers.enterpriseNames(lines.stream()
                        .map(RosterPart.Line::enterpriseId)
                        .distinct()
                        .toList()),
                travellers.find(lines.stream().map(RosterPart.Line::workerId).toList()));
    }

    /** Those of these people that are known; they print masked. */
    Map<UUID, WorkerIdentity> identities(Collection<UUID> workerIds) {
        return travellers.find(workerIds);
    }

    /** Name and enterprise of workers, to choose from. */
    Map<UUID, String> ofWorkers(Map<UUID, UUID> enterpriseByWorker) {
        Map<UUID, String> enterprises = workers.enterpriseNames(Set.copyOf(enterpriseByWorker.values()));
        Map<UUID, WorkerIdentity> identities = travellers.find(enterpriseByWorker.keySet());
        Map<UUID, String> titles = new LinkedHashMap<>();
        enterpriseByWorker.forEach((worker, enterprise) -> titles.put(
                worker,
                Travellers.shown(worker, identities) + " · "
                        + enterprises.getOrDefault(
                                enterprise, enterprise.toString().substring(28))));
        return titles;
    }

    RosterView.Shown of(ReadRoster.Compared c) {
        return of(Stream.of(
                        c.dropped().stream(),
                        c.added().stream(),
                        c.moved().stream().map(ReadRoster.Moved::is))
                .flatMap(lines -> lines)
                .toList());
    }

    static Problem notFrozen(CharterSummary charter) {
        return Problem.of(404, "roster-not-frozen", "The roster freezes at the deadline, " + charter.deadline() + ".")
                .with("deadline", charter.deadline().toString());
    }
}
