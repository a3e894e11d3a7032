package org.fugong.registry.bulk.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.fugong.chassis.table.FileKind;
import org.fugong.registry.bulk.application.JobStore.Chunk;
import org.fugong.registry.bulk.application.JobStore.Count;
import org.fugong.registry.bulk.domain.Line;
import org.fugong.registry.bulk.domain.LoadMode;
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
            if (chunk.job().mode() == LoadMode.ALL) {
                workAll(chunk);
            } else {
                write(Tally.of(chunk, outcomes(chunk)));
            }
        });
        return next.isPresent();
    }

    /** Some rows of a file were refused that is to be loaded as a whole: this transaction must not commit. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Job job;
        private final transient Map<Integer, List<Line>> rejected;

        private Refused(Job job, Map<Integer, List<Line>> rejected) {
            super("rows were refused", null, false, false);
            this.job = job;
            this.rejected = rejected;
        }
    }

    /** Ends an import that was refused, in a transaction after the one that was rolled back. */
    void refuse(Refused refused) {
        store.refuse(refused.job, refused.rejected, now());
    }

    private void workAll(Chunk first) {
        UUID job = first.job().id();
        List<Tally> tallies = new ArrayList<>();
        Map<Integer, List<Line>> rejected = new TreeMap<>();
        long done = 0;
        for (Optional<Chunk> next = Optional.of(first); next.isPresent(); next = store.after(next.get())) {
            Tally tally = Tally.of(next.get(), outcomes(next.get()));
            tallies.add(tally);
            if (!tally.rejected().isEmpty()) {
                rejected.put(tally.chunk().number(), tally.rejected());
            }
            done += tally.chunk().lines().size();
            long rows = done;
            // Seen by others before this transaction ends, whose own writes to the job come last for that reason.
            QuarkusTransaction.requiringNew().run(() -> store.progress(job, rows));
        }
        if (!rejected.isEmpty()) {
            throw new Refused(first.job(), rejected);
        }
        store.progress(job, 0);
        tallies.forEach(this::write);
    }

    private List<Outcome> outcomes(Chunk chunk) {
        Job job = chunk.job();
        List<Cells> cells =
                chunk.lines().stream().map(line -> new Cells(job.kind(), line)).toList();
        return kinds.named(job.kind().name()).work(new BulkKind.Rows(job.enterpriseId(), job.dryRun(), cells));
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
                    Tally tally = Tally.of(chunk, Arrays.asList(outcomes));
                    if (chunk.job().mode() == LoadMode.ALL) {
                        store.refuse(chunk.job(), Map.of(number, tally.rejected()), now());
                    } else {
                        write(tally);
                    }
                });
    }

    private void write(Tally tally) {
        store.done(tally.chunk(), tally.count(), tally.rejected(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What came of a chunk. */
    private record Tally(Chunk chunk, Count count, List<Line> rejected) {

        static Tally of(Chunk chunk, List<Outcome> outcomes) {
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
            return new Tally(chunk, new Count(created, changed, unchanged, rejected.size()), rejected);
        }
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
