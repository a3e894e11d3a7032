package org.fugong.reporting.rebuild.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Rereading;
import org.fugong.reporting.intake.application.Intake;
import org.fugong.reporting.merging.Forgetting;
import org.fugong.reporting.rebuild.application.ReadAhead.Portion;
import org.fugong.reporting.rebuild.application.Rebuild.Difference;
import org.fugong.reporting.rebuild.application.Rebuild.State;
import org.fugong.reporting.rebuild.application.RebuildStore.Hold;
import org.fugong.reporting.rebuild.application.TopicLog.Chunk;

/**
 * Works on the rebuild that is running, in whichever instance gets hold of it first. What was read and how far are committed
 * together, so after a kill -9 another one, or this one started again, goes on exactly there; after a crash of the database it
 * begins anew. Never reads beyond the live
 * intake; it catches up with it, keeps it waiting for a moment, reads up to its very positions, compares, and switches.
 */
@ApplicationScoped
public class RebuildWork {
    private static final Logger LOG = Logger.getLogger(RebuildWork.class);
    private static final int ATTEMPTS = 3;
    private static final int TRANSACTION_SECONDS = 3_600;

    private final RebuildStore store;
    private final TopicLog log;
    private final Rereading rereading;
    private final Intake intake;
    private final FigureComparison figures;
    private final Instance<Forgetting> forgetting;
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private volatile boolean stopping;

    RebuildWork(
            RebuildStore store,
            TopicLog log,
            Rereading rereading,
            Intake intake,
            FigureComparison figures,
            @Any Instance<Forgetting> forgetting) {
        this.store = store;
        this.log = log;
        this.rereading = rereading;
        this.intake = intake;
        this.figures = figures;
        this.forgetting = forgetting;
    }

    /** A rebuild takes as long as it takes, so it has a thread of its own. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Thread before = worker.get();
        if ((before != null && before.isAlive())
                || QuarkusTransaction.requiringNew().call(store::running).isEmpty()) {
            return;
        }
        Thread thread = new Thread(this::work, "rebuild");
        thread.setDaemon(true);
        worker.set(thread);
        thread.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void work() {
        try {
            Optional<Hold> claim = store.claim();
            if (claim.isPresent()) {
                try (Hold held = claim.get()) {
                    QuarkusTransaction.requiringNew().call(store::running).ifPresent(this::work);
                }
            }
        } catch (RuntimeException e) {
            // It is looked for again in a second, and goes on where it was.
            LOG.warnf("The rebuild was interrupted and goes on: %s", e);
        }
    }

    private void work(Rebuild rebuild) {
        UUID id = rebuild.id();
        if (positions(id).isEmpty() || !QuarkusTransaction.requiringNew().call(store::isWhole)) {
            Map<TopicPartition, Long> beginnings = log.beginnings();
            Optional<TopicPartition> cut = beginnings.entrySet().stream()
                    .filter(one -> one.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (cut.isPresent()) {
                end(id, State.REFUSED, "topic-incomplete: " + cut.get().topic(), List.of());
                return;
            }
            run(() -> store.prepare(id, beginnings.keySet()));
        }
        boolean complete = false;
        try (ReadAhead reading = new ReadAhead(log.open(positions(id)), rereading)) {
            while (!stopping && isRunning(id)) {
                Map<TopicPartition, Long> limits = live();
                Optional<TopicPartition> added = added(id, limits);
                if (added.isPresent()) {
                    end(id, State.REFUSED, "partitions-added: " + added.get().topic(), List.of());
                    break;
                }
                Portion portion = reading.next(limits);
                take(id, portion, reading);
                if (portion.isEmpty() && reached(id, limits)) {
                    if (complete) {
                        finish(rebuild, reading);
                    } else {
                        // The live intake goes on meanwhile; what it takes in is read after this.
                        run(store::complete);
                        complete = true;
                    }
                }
            }
        }
        if (!stopping) {
            run(store::drop);
        }
    }

    /** A partition that was not there when this began. */
    private Optional<TopicPartition> added(UUID id, Map<TopicPartition, Long> limits) {
        Map<TopicPartition, Long> known = positions(id);
        return limits.entrySet().stream()
                .filter(one -> one.getValue() > 0 && !known.containsKey(one.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void finish(Rebuild rebuild, ReadAhead reading) {
        UUID id = rebuild.id();
        try (Hold held = store.holdLive()) {
            Map<TopicPartition, Long> limits = live();
            while (!reached(id, limits)) {
                if (stopping || !isRunning(id)) {
                    return;
                }
                take(id, reading.next(limits), reading);
            }
            run(() -> {
                store.intoShadow();
                rereading.read(store.replayed()).handle();
            });
            run(() -> forgetting.forEach(Forgetting::forget));
            run(() -> {
                store.intoShadow();
                forgetting.forEach(Forgetting::forget);
            });
            List<Difference> differences = compare();
            boolean switches = !rebuild.prove() && (differences.isEmpty() || rebuild.switchAnyway());
            if (switches) {
                run(() -> {
                    store.serve(limits);
                    store.finish(id, State.SWITCHED, null, differences);
                });
            } else {
                run(() -> {
                    store.drop();
                    store.finish(id, differences.isEmpty() ? State.PROVED : State.DIFFERENT, null, differences);
                });
            }
            LOG.infof("Rebuild %s: %d differences, %s", id, differences.size(), switches ? "switched" : "not switched");
        }
    }

    private List<Difference> compare() {
        List<Difference> differences = new ArrayList<>();
        run(() -> {
            for (Materialised.Table table : Materialised.tables()) {
                store.compare(table).ifPresent(differences::add);
            }
        });
        Map<String, String> live =
                QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(figures::current);
        Map<String, String> rebuilt = QuarkusTransaction.requiringNew()
                .timeout(TRANSACTION_SECONDS)
                .call(() -> {
                    store.intoShadow();
                    return figures.current();
                });
        differences.addAll(FigureComparison.differences(live, rebuilt));
        return differences;
    }

    /** One transaction for all. If something fails it they are read again, and taken in parts. */
    private void take(UUID id, Portion portion, ReadAhead reading) {
        if (portion.isEmpty()) {
            return;
        }
        try {
            commit(id, portion.next(), portion.read());
            return;
        } catch (RuntimeException e) {
            LOG.infof(
                    "%d records are taken in parts: %s",
                    portion.read().records(), e.getClass().getName());
        }
        TopicLog.Reading again = reading.back(positions(id));
        while (!stopping && isRunning(id) && !reached(id, portion.next())) {
            takeOrDivide(id, again.next(portion.next()), 1);
        }
    }

    /** One transaction for all; if a record fails it, the halves on their own, down to the culprit, which is left out. */
    private void takeOrDivide(UUID id, Chunk chunk, int attempt) {
        try {
            commit(id, chunk.next(), rereading.read(chunk.records()));
        } catch (RuntimeException e) {
            if (!isRunning(id)) {
                return;
            }
            int size = chunk.records().size();
            if (size > 1) {
                Chunk first = upTo(chunk.records().subList(0, size / 2));
                takeOrDivide(id, first, 1);
                takeOrDivide(id, new Chunk(chunk.records().subList(size / 2, size), chunk.next()), 1);
            } else if (attempt < ATTEMPTS) {
                takeOrDivide(id, chunk, attempt + 1);
            } else if (size == 0) {
                throw e;
            } else {
                ConsumerRecord<byte[], byte[]> culprit = chunk.records().get(0);
                LOG.errorf(
                        "A record of %s (partition %d, offset %d) cannot be handled and is left out: %s",
                        culprit.topic(),
                        culprit.partition(),
                        culprit.offset(),
                        e.getClass().getName());
                leaveOut(id, chunk);
            }
        }
    }

    private static Chunk upTo(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        records.forEach(one -> next.put(new TopicPartition(one.topic(), one.partition()), one.offset() + 1));
        return new Chunk(records, next);
    }

    private void commit(UUID id, Map<TopicPartition, Long> next, Rereading.Read read) {
        Map<TopicPartition, Long> from = positions(id);
        run(() -> {
            store.intoShadow();
            int refused = read.handle();
            store.advance(id, from, next, read.records(), refused);
        });
    }

    private void leaveOut(UUID id, Chunk chunk) {
        Map<TopicPartition, Long> from = positions(id);
        run(() -> store.advance(id, from, chunk.next(), 1, 1));
    }

    private boolean reached(UUID id, Map<TopicPartition, Long> limits) {
        Map<TopicPartition, Long> now = positions(id);
        return limits.entrySet().stream().allMatch(one -> now.getOrDefault(one.getKey(), 0L) >= one.getValue());
    }

    private Map<TopicPartition, Long> live() {
        Map<TopicPartition, Long> live =
                new HashMap<>(QuarkusTransaction.requiringNew().call(intake::positions));
        live.keySet().removeIf(partition -> !log.covers(partition.topic()));
        return live;
    }

    private Map<TopicPartition, Long> positions(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> store.positions(id));
    }

    private boolean isRunning(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> store.running().map(Rebuild::id).filter(id::equals).isPresent());
    }

    private void end(UUID id, State state, @Nullable String detail, List<Difference> differences) {
        run(() -> store.finish(id, state, detail, differences));
    }

    private static void run(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(work);
    }
}
