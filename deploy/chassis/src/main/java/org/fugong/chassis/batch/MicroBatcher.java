package org.fugong.chassis.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Metrics;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Scope;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Failures;
import org.fugong.chassis.web.Problem;

/**
 * Serves many concurrent requests in one transaction: whatever arrives within a few milliseconds of the first, up to a
 * number, is given to one function, and each request is answered after the commit. Under load a batch fills while the
 * one before it commits, and waits longer for company: what a batch costs hardly depends on its size, so fewer and larger
 * ones leave more of the processors for the requests themselves.
 *
 * <p>When a batch fails it is rolled back and each item is tried in a transaction of its own, so that only the culprit
 * fails; when the database is away all of the batch fails at once. More than the queue holds is refused with 503
 * {@code busy}. The metric {@code fugong.batch.size}, tagged with the name, has the sizes.
 *
 * <p>The function runs in a thread of the batcher, with a request scope in which nobody is logged in: whatever it needs
 * of the caller is part of the item. A batch of one runs in the trace of its request, one of several in a trace of its own that is
 * linked with those of them that are recorded.
 */
public final class MicroBatcher<I, O> implements AutoCloseable {
    /** The most items of one batch unless said otherwise. */
    public static final int DEFAULT_BATCH = 256;
    /** How long a batch waits for company unless said otherwise. */
    public static final Duration DEFAULT_WAIT = Duration.ofMillis(3);

    private static final Logger LOG = Logger.getLogger(MicroBatcher.class);

    /** How long it waits where the batch before had many. */
    public static final Duration DEFAULT_BUSY_WAIT = Duration.ofMillis(12);

    /** From so many on the next batch is expected to have as many. */
    private static final int MANY = 16;

    /** How often it looks whether the batch is full already; to be woken by each item would cost more than an item. */
    private static final long LOOK_NANOS = 1_000_000;

    private static final int QUEUED_BATCHES = 32;
    private static final long LOOK_UP_MILLIS = 100;
    private static final long CLOSE_SECONDS = 30;

    private final String name;
    private final int maxBatch;
    private final long maxWaitNanos;
    private final long busyWaitNanos;
    private final Function<List<I>, List<O>> work;
    private final Transactions transactions;
    private final BlockingQueue<Waiting<I, O>> queue;
    private final DistributionSummary sizes;
    private final Thread worker;
    private volatile boolean closed;

    /** With the defaults: 256 items, 3 ms, under load 12. */
    public MicroBatcher(String name, Function<List<I>, List<O>> inOneTransaction) {
        this(name, DEFAULT_BATCH, DEFAULT_WAIT, DEFAULT_BUSY_WAIT, inOneTransaction);
    }

    /**
     * @param name for metrics and thread names
     * @param maxBatch the most items of one batch
     * @param maxWait how long the first item of a batch waits for company
     * @param busyWait how long it waits where the batch before had many
     * @param inOneTransaction serves a batch, in a transaction that the batcher opens and commits; gives one answer per
     *     item, in the same order
     */
    public MicroBatcher(
            String name,
            int maxBatch,
            Duration maxWait,
            Duration busyWait,
            Function<List<I>, List<O>> inOneTransaction) {
        this(name, maxBatch, maxWait, busyWait, maxBatch * QUEUED_BATCHES, inOneTransaction, Transactions.JTA);
    }

    MicroBatcher(
            String name,
            int maxBatch,
            Duration maxWait,
            Duration busyWait,
            int capacity,
            Function<List<I>, List<O>> work,
            Transactions transactions) {
        this.name = name;
        this.maxBatch = maxBatch;
        this.maxWaitNanos = maxWait.toNanos();
        this.busyWaitNanos = busyWait.toNanos();
        this.work = work;
        this.transactions = transactions;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.sizes = DistributionSummary.builder("fugong.batch.size")
                .description("Requests served in one transaction")
                .tag("batch", name)
                .register(Metrics.globalRegistry);
        this.worker = new Thread(this::run, "batch-" + name);
        this.worker.setDaemon(true);
        this.worker.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        this.worker.start();
    }

    private record Waiting<I, O>(I item, CompletableFuture<O> answer, Span span) {}

    /**
     * Puts an item into the next batch.
     *
     * @return completes after the commit; fails with what the function threw for this item, or at once with a
     *     {@link Problem} 503 {@code busy} when too many wait
     */
    public CompletionStage<O> submit(I item) {
        CompletableFuture<O> answer = new CompletableFuture<>();
        if (closed || !queue.offer(new Waiting<>(item, answer, Span.current()))) {
            answer.completeExceptionally(busy());
        } else if (closed && !worker.isAlive()) {
            refuseQueued();
        }
        return answer;
    }

    /** Serves what was submitted before, refuses what comes after, and returns when the last is answered. */
    @Override
    public void close() {
        closed = true;
        try {
            worker.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        refuseQueued();
    }

    private void refuseQueued() {
        List<Waiting<I, O>> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(waiting -> waiting.answer.completeExceptionally(busy()));
    }

    static Problem busy() {
        return Problem.of(503, "busy", "Too many requests are waiting. Try again in a moment.")
                .with("retryAfter", 1);
    }

    private void run() {
        int before = 0;
        while (!closed || !queue.isEmpty()) {
            try {
                List<Waiting<I, O>> batch = collect(before >= MANY ? busyWaitNanos : maxWaitNanos);
                before = batch.size();
                if (!batch.isEmpty()) {
                    serve(batch);
                }
            } catch (InterruptedException interrupted) {
                closed = true;
            } catch (RuntimeException | Error unexpected) {
                LOG.errorf(unexpected, "Batch %s failed unexpectedly", name);
            }
        }
    }

    private List<Waiting<I, O>> collect(long waitNanos) throws InterruptedException {
        List<Waiting<I, O>> batch = new ArrayList<>();
        Waiting<I, O> first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return batch;
        }
        batch.add(first);
        long until = System.nanoTime() + waitNanos;
        for (long left = waitNanos;
                left > 0 && queue.size() < maxBatch - 1 && !closed;
                left = until - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, LOOK_NANOS));
        }
        queue.drainTo(batch, maxBatch - 1);
        return batch;
    }

    private void serve(List<Waiting<I, O>> batch) {
        sizes.record(batch.size());
        List<O> answers;
        try {
            answers = inTransaction(batch);
        } catch (RuntimeException | Error failed) {
            if (batch.size() == 1 || Failures.isDatabaseAway(failed)) {
                batch.forEach(waiting -> waiting.answer.completeExceptionally(failed));
            } else {
                batch.forEach(this::serveAlone);
            }
            return;
        }
        for (int i = 0; i < answers.size(); i++) {
            batch.get(i).answer.complete(answers.get(i));
        }
    }

    private void serveAlone(Waiting<I, O> waiting) {
        @Nullable O answer;
        try {
            answer = inTransaction(List.of(waiting)).get(0);
        } catch (RuntimeException | Error failed) {
            waiting.answer.completeExceptionally(failed);
            return;
        }
        waiting.answer.complete(answer);
    }

    private List<O> inTransaction(List<Waiting<I, O>> batch) {
        List<I> items = batch.stream().map(Waiting::item).toList();
        List<O> answers;
        Span span = around(batch);
        try (Scope current = span.makeCurrent()) {
            answers = transactions.call(() -> work.apply(items));
        } finally {
            if (batch.size() > 1) {
                span.end();
            }
        }
        if (answers.size() != items.size()) {
            throw new IllegalStateException(
                    "Batch " + name + " gave " + answers.size() + " answers for " + items.size() + " items");
        }
        return answers;
    }

    /** What a batch runs under: alone the request's own span; several one that is linked with theirs, as none of them is the cause. */
    private Span around(List<Waiting<I, O>> batch) {
        if (batch.size() == 1) {
            return batch.get(0).span();
        }
        List<Span> recording =
                batch.stream().map(Waiting::span).filter(Span::isRecording).toList();
        if (recording.isEmpty()) {
            return Span.getInvalid();
        }
        SpanBuilder builder = GlobalOpenTelemetry.getTracer("org.fugong.chassis")
                .spanBuilder(name + " batch")
                .setNoParent()
                .setAttribute("fugong.batch.size", batch.size());
        recording.forEach(span -> builder.addLink(span.getSpanContext()));
        return builder.startSpan();
    }
}
