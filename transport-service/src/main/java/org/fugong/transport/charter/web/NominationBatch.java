package org.fugong.transport.charter.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.fugong.chassis.batch.BatchedWrites;
import org.fugong.chassis.batch.BatchedWrites.Outcome;
import org.fugong.chassis.web.CurrentWrite;
import org.fugong.chassis.web.Problem;
import org.fugong.chassis.web.RememberedAnswers;
import org.fugong.chassis.web.WriteId;
import org.fugong.transport.charter.application.NominateWorker;
import org.fugong.transport.charter.application.NominateWorker.Ask;
import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.domain.NominationStatus;
import org.fugong.transport.worker.application.KnownWorkers;

/**
 * Answers nominations one by one: those that come together share a transaction, in the order in which they came. A charter
 * that somebody else holds, such as the freeze or a long list, holds up nobody who asks for another one: who asks for it
 * comes with others once more, and then waits alone.
 */
@ApplicationScoped
class NominationBatch {

    /** Whoever holds a charter mostly has it for a moment. */
    private static final int TRIES = 2;

    /** Tells this class, and nobody else, that a charter is held. */
    private static final Problem HELD = Problem.of(503, "busy", "The charter is being worked on.");

    private final NominateWorker nominate;
    private final KnownWorkers workers;
    private final CurrentWrite write;
    private final BatchedWrites<Ask> batch;

    NominationBatch(NominateWorker nominate, KnownWorkers workers, CurrentWrite write, RememberedAnswers answers) {
        this.nominate = nominate;
        this.workers = workers;
        this.write = write;
        this.batch = new BatchedWrites<>("nominations", answers, this::together);
    }

    /** Answers the current request, after the commit; fails with a {@link Problem} where it is refused, and then nothing is kept. */
    CompletionStage<Response> answer(Ask ask) {
        return withOthers(write.id(), ask, TRIES);
    }

    private CompletionStage<Response> withOthers(WriteId id, Ask ask, int tries) {
        return batch.submit(id, ask).exceptionallyCompose(failed -> {
            if (failed != HELD && failed.getCause() != HELD) {
                return CompletableFuture.failedStage(failed);
            }
            return tries > 1 ? withOthers(id, ask, tries - 1) : batch.alone(id, ask, this::alone);
        });
    }

    private Outcome alone(Ask ask) {
        NominateWorker.Result result = nominate.alone(ask);
        return outcome(result, names(List.of(Optional.of(result))));
    }

    private List<Outcome> together(List<Ask> asks) {
        List<Optional<NominateWorker.Result>> results = nominate.together(asks);
        Map<UUID, String> names = names(results);
        return results.stream()
                .map(result -> result.map(r -> outcome(r, names)).orElseGet(() -> Outcome.refused(HELD)))
                .toList();
    }

    private Map<UUID, String> names(List<Optional<NominateWorker.Result>> results) {
        Set<UUID> enterprises = new HashSet<>();
        results.forEach(result -> {
            if (result.orElse(null) instanceof NominateWorker.Placed placed) {
                enterprises.add(placed.nomination().enterpriseId());
            }
        });
        return workers.enterpriseNames(enterprises);
    }

    private static Outcome outcome(NominateWorker.Result result, Map<UUID, String> names) {
        return result instanceof NominateWorker.Placed placed
                ? Outcome.done(response(placed, names))
                : Outcome.refused(problem(result));
    }

    private static Response response(NominateWorker.Placed placed, Map<UUID, String> names) {
        int waitingPlace = placed.nomination().status() == NominationStatus.WAITING ? placed.place() : 0;
        return Response.status(Response.Status.CREATED)
                .entity(NominationView.of(
                        new Nominations.Placed(placed.nomination(), waitingPlace),
                        names,
                        Map.of(placed.nomination().id(), placed.clearances())))
                .build();
    }

    private static Problem problem(NominateWorker.Result result) {
        return result instanceof NominateWorker.Refused refused
                ? NominationProblems.refused(refused.refusal(), refused.charter(), refused.holder(), refused.at())
                : Problem.notFound();
    }

    @PreDestroy
    void close() {
        batch.close();
    }
}
