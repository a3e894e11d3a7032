package org.fugong.registry.bulk.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.registry.bulk.application.JobStore.Chunk;
import org.fugong.registry.bulk.application.JobStore.Count;
import org.fugong.registry.bulk.domain.FileKind;
import org.fugong.registry.bulk.domain.Line;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Outcome;

/** Works one chunk of rows off, in the caller's transaction: what it changes, what it publishes and what came of it. */
@ApplicationScoped
class ChunkWork {

    private final JobStore store;
    private final BulkKinds kinds;
    private final Clock clock;

    @Inject
    ChunkWork(JobStore store, BulkKinds kinds, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * Works the next chunk off that nobody else works on.
     *
     * @param tried told of the chunk before it is tried
     * @return whether there was one
     */
    boolean workNext(Consumer<Chunk> tried) {
        Optional<Chunk> next = store.next();
        next.ifPresent(chunk -> {
            tried.accept(chunk);
            Job job = chunk.job();
            List<Cells> cells = chunk.lines().stream()
                    .map(line -> new Cells(job.kind(), line))
                    .toList();
            write(
                    chunk,
                    kinds.named(job.kind().name()).work(new BulkKind.Rows(job.enterpriseId(), job.dryRun(), cells)));
        });
        return next.isPresent();
    }

    /** Gives the next chunk up if it is this one, and refuses its rows: they broke us again and again. */
    void giveUp(UUID job, int number) {
        store.next()
                .filter(chunk -> chunk.job().id().equals(job) && chunk.number() == number)
                .ifPresent(chunk -> {
                    Outcome refused = Outcome.Refused.because(
                            "", "internal-error", "This row could not be worked off. Load it again later.");
                    Outcome[] outcomes = new Outcome[chunk.lines().size()];
                    Arrays.fill(outcomes, refused);
                    write(chunk, Arrays.asList(outcomes));
                });
    }

    private void write(Chunk chunk, List<Outcome> outcomes) {
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        List<Line> rejected = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome instanceof Outcome.Created) {
                created++;
            } else if (outcome instanceof Outcome.Changed) {
                changed++;
            } else if (outcome instanceof Outcome.Unchanged) {
                unchanged++;
            } else if (outcome instanceof Outcome.Refused refused) {
                rejected.add(told(chunk.lines().get(i), chunk.job().kind(), refused.faults()));
            }
        }
        store.done(
                chunk,
                new Count(created, changed, unchanged, rejected.size()),
                rejected,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The row as it arrived, then its number, the codes and the messages. */
    private static Line told(Line line, FileKind kind, List<Fault> faults) {
        List<String> cells =
                new ArrayList<>(line.cells().subList(0, kind.columns().size()));
        cells.add(Integer.toString(line.number()));
        cells.add(faults.stream()
                .map(fault -> fault.field().isEmpty() ? fault.code() : fault.field() + ":" + fault.code())
                .collect(Collectors.joining(";")));
        cells.add(faults.stream().map(Fault::message).collect(Collectors.joining(" ")));
        return new Line(line.number(), cells);
    }
}
