package org.fugong.registry.worker.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.application.WorkerStore.Written;
import org.fugong.registry.worker.domain.Employment.Move;
import org.fugong.registry.worker.domain.Standing;
import org.fugong.registry.worker.domain.Worker;
import org.fugong.registry.worker.domain.WorkerForm;

/** What becomes of a worker who is registered. Runs in the caller's transaction; whose worker it is was checked before. */
@ApplicationScoped
public class WorkerLife {

    /**
     * What is to be put right; null leaves a field as it is.
     *
     * @param idType with another type or number the record gets another id, and the old id becomes its alias
     */
    public record Correction(
            @Nullable String idType,
            @Nullable String idNumber,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String origin,
            @Nullable String originAddress,
            @Nullable List<String> skills) {

        /** Never the values: they are personal. */
        @Override
        public String toString() {
            return "Correction";
        }
    }

    private final Workers workers;
    private final WorkerStore store;
    private final WorkerHistory history;
    private final WorkerMoves moves;
    private final WorkerMerges merges;
    private final Enterprises enterprises;
    private final Divisions divisions;
    private final Outbox outbox;
    private final ZoneId zone;

    @Inject
    WorkerLife(
            Workers workers,
            WorkerStore store,
            WorkerHistory history,
            WorkerMoves moves,
            WorkerMerges merges,
            Enterprises enterprises,
            Divisions divisions,
            Outbox outbox,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.workers = workers;
        this.store = store;
        this.history = history;
        this.moves = moves;
        this.merges = merges;
        this.enterprises = enterprises;
        this.divisions = divisions;
        this.outbox = outbox;
        this.zone = zone;
    }

    /**
     * Corrects a locked worker.
     *
     * @return the id of the record now: another one where the document was corrected
     * @throws Problem 422 with every fault, 409 {@code worker-already-registered} if the right document is registered
     */
    public UUID correct(Kept old, Correction correction, Actor by) {
        Instant now = moves.now();
        WorkerForm form = merged(old, correction).normalised();
        List<Fault> faults = form.faults(code -> divisions.county(code).isPresent(), LocalDate.ofInstant(now, zone));
        if (!faults.isEmpty()) {
            throw Refusal.ofFaults(faults);
        }
        WorkerMoves.require(old.worker(), Move.CORRECT);
        Worker worker = old.worker();
        UUID id = workers.idOf(form);
        String town = town(worker.enterpriseId());
        if (!id.equals(worker.id())) {
            return identityCorrected(old, id, form, town, by, now);
        }
        Kept next = workers.kept(corrected(worker, id, worker.version() + 1, form, now), form);
        if (Arrays.equals(next.fingerprint(), old.fingerprint())) {
            return id;
        }
        store.update(List.of(workers.written(next, town)));
        history.add(
                List.of(WorkerChange.of(next.worker(), Move.CORRECT.name(), Workers.fieldsThatDiffer(old, next), by)));
        outbox.append(WorkerRegistered.changed(next.worker(), town));
        workers.identitiesChanged(List.of(id));
        return id;
    }

    /**
     * Notes that a locked worker leaves.
     *
     * @param on last day, at most a year ago and at most a month ahead
     */
    public Worker leave(Worker worker, @Nullable LocalDate on, Standing.@Nullable Why why, Actor by) {
        LocalDate today = LocalDate.ofInstant(moves.now(), zone);
        if (on == null || on.isBefore(today.minusYears(1)) || on.isAfter(today.plusMonths(1))) {
            throw Problem.invalid("on", "out-of-range", "A day from a year ago to a month ahead.");
        }
        if (why == null) {
            throw Problem.invalid("reason", "missing", "Say why the worker leaves.");
        }
        String town = town(worker.enterpriseId());
        Standing left = Standing.left(on, why);
        return moves.move(worker, Move.LEAVE, worker.enterpriseId(), left, by, gone -> {
            Standing.Leaving leaving = Objects.requireNonNull(gone.standing().leaving());
            return WorkerLeft.of(gone, leaving, town);
        });
    }

    private UUID identityCorrected(Kept old, UUID id, WorkerForm form, String town, Actor by, Instant now) {
        WorkerMoves.require(old.worker(), Move.MERGE);
        if (store.find(id).isPresent()) {
            throw Problem.of(
                    409,
                    "worker-already-registered",
                    "The right document is registered already: let an official merge the two records.");
        }
        Kept fresh = workers.kept(corrected(old.worker(), id, 1, form, now), form);
        Written written = workers.written(fresh, town);
        if (!store.insert(written)) {
            throw Problem.of(409, "worker-already-registered", "Somebody registered this document just now.");
        }
        history.add(List.of(
                WorkerChange.of(fresh.worker(), Move.CORRECT.name(), Workers.fieldsThatDiffer(old, fresh), by)));
        outbox.append(WorkerRegistered.changed(fresh.worker(), town));
        merges.corrected(old.worker(), fresh.worker(), by);
        workers.identitiesChanged(List.of(old.worker().id()));
        return id;
    }

    private static Worker corrected(Worker was, UUID id, long version, WorkerForm form, Instant now) {
        return new Worker(
                id,
                version,
                was.enterpriseId(),
                org.fugong.registry.domain.identity.DocumentType.valueOf(Objects.requireNonNull(form.idType())),
                Objects.requireNonNull(form.origin()),
                form.skills(),
                was.registeredAt(),
                now,
                was.standing());
    }

    private static WorkerForm merged(Kept old, Correction c) {
        return new WorkerForm(
                c.idType() == null ? old.worker().idType().name() : c.idType(),
                or(c.idNumber(), old.person().idNumber()),
                or(c.name(), old.person().name()),
                or(c.phone(), old.person().phone()),
                c.origin() == null ? old.worker().origin() : c.origin(),
                or(c.originAddress(), old.person().originAddress()),
                c.skills() == null ? old.worker().skills() : c.skills());
    }

    private static String or(@Nullable String said, PersonalData kept) {
        return said == null ? kept.derive(Function.identity()) : said;
    }

    private String town(UUID enterprise) {
        return enterprises.facts(enterprise).map(EnterpriseFacts::town).orElseThrow(Problem::notFound);
    }
}
