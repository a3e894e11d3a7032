package org.fugong.chassis.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a batch of arrivals: inbox or positions, handlers and dead letters in one transaction, all or nothing. Returns when
 * every one of them is either handled, known from before, or a dead letter, and that is committed.
 */
@ApplicationScoped
class InboundBatch {
    private static final Logger LOG = Logger.getLogger(InboundBatch.class);
    /** Attempts at a batch that others' transactions get in the way of, before it is divided or its event set aside. */
    private static final int ATTEMPTS = 8;
    /** So many records are read again at once. */
    private static final int MOST_AGAIN = 2_000;

    private final Inbox inbox;
    private final @Nullable InboundPositions positions;
    private final DeadLetters letters;
    private final InboundTracing tracing;
    private final EventMetrics metrics;
    private final Patience patience;
    private final RecordsAgain again;
    private final int transactionSeconds;

    @Inject
    InboundBatch(
            Inbox inbox,
            Instance<InboundPositions> positions,
            DeadLetters letters,
            InboundTracing tracing,
            EventMetrics metrics,
            Patience patience,
            RecordsAgain again,
            @ConfigProperty(name = "fugong.inbound.transaction-timeout-seconds") int transactionSeconds) {
        this.inbox = inbox;
        this.positions = positions.isResolvable() ? positions.get() : null;
        this.letters = letters;
        this.tracing = tracing;
        this.metrics = metrics;
        this.patience = patience;
        this.again = again;
        this.transactionSeconds = transactionSeconds;
    }

    @ActivateRequestContext
    void take(List<Arrival> arrivals) {
        if (!arrivals.isEmpty()) {
            takeOrDivide(arrivals);
        }
    }

    /**
     * One transaction for all; if an event fails it, the halves on their own, down to the culprit. Halves keep their order,
     * so events of one key still do. Once they are few, records that were not kept are read again: a culprit becomes a dead
     * letter whole.
     */
    private void takeOrDivide(List<Arrival> arrivals) {
        RuntimeException failure = attempt(arrivals, null);
        if (failure == null) {
            return;
        }
        if (arrivals.size() <= MOST_AGAIN && arrivals.stream().anyMatch(one -> one.record() == null)) {
            takeOrDivide(again.read(arrivals));
            return;
        }
        if (arrivals.size() == 1) {
            setAside(arrivals.get(0), failure);
            return;
        }
        int half = arrivals.size() / 2;
        takeOrDivide(arrivals.subList(0, half));
        takeOrDivide(arrivals.subList(half, arrivals.size()));
    }

    private void setAside(Arrival culprit, RuntimeException failure) {
        String correlation = UUID.randomUUID().toString();
        // The message of an exception may repeat what the event carries; its type and place do not.
        LOG.errorf(
                "An event of %s (partition %d, offset %d) cannot be handled and becomes a dead letter, correlation %s: %s",
                culprit.place().topic(),
                culprit.place().partition(),
                culprit.place().offset(),
                correlation,
                FailureTrace.of(failure));
        Refusal refusal = new Refusal(Refusal.INTERNAL_ERROR, "The handler failed; see the log for " + correlation);
        RuntimeException again = attempt(List.of(culprit), refusal);
        if (again != null) {
            // Nothing of the event is left that could be at fault: the database itself refuses. Stop, so that it is
            // seen.
            throw again;
        }
    }

    /** Tries until it is committed, or fails for a reason that will not pass. */
    private @Nullable RuntimeException attempt(List<Arrival> arrivals, @Nullable Refusal instead) {
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = new Outcome(Instant.now().minus(metrics.lateAfter()));
            try {
                QuarkusTransaction.requiringNew().timeout(transactionSeconds).run(() -> {
                    inTransaction(arrivals, instead, outcome);
                    outcome.bodyDone = true;
                });
                metrics.taken(outcome);
                patience.recovered(InboundChannel.NAME);
                return null;
            } catch (RuntimeException e) {
                Failures kind = outcome.bodyDone ? Failures.ofCommit(e) : Failures.of(e);
                if (kind == Failures.LASTING || kind == Failures.CONTENTION && attempt >= ATTEMPTS) {
                    return e;
                }
                patience.beforeRetry(InboundChannel.NAME, attempt, e);
            }
        }
    }

    private void inTransaction(List<Arrival> arrivals, @Nullable Refusal instead, Outcome outcome) {
        InboundPositions kept = positions;
        if (kept == null) {
            take(arrivals, true, instead, outcome);
            return;
        }
        Map<TopicPartition, List<Arrival>> byPartition = new LinkedHashMap<>();
        Place before = null;
        List<Arrival> ofOne = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (before == null || !arrival.place().isBeside(before)) {
                ofOne = byPartition.computeIfAbsent(arrival.place().topicPartition(), partition -> new ArrayList<>());
            }
            ofOne.add(arrival);
            before = arrival.place();
        }
        Map<TopicPartition, Long> next = kept.lock(byPartition.keySet(), arrivals.size());
        List<Arrival> beyond = new ArrayList<>(arrivals.size());
        Map<TopicPartition, InboundPositions.Reached> reached = new LinkedHashMap<>();
        byPartition.forEach((partition, ofPartition) -> {
            long from = next.getOrDefault(partition, 0L);
            Advance advance = new Advance();
            for (Arrival arrival : ofPartition) {
                if (arrival.place().offset() < from) {
                    outcome.add(arrival, EventMetrics.KNOWN);
                } else {
                    beyond.add(arrival);
                    advance.add(arrival);
                }
            }
            if (advance.records > 0) {
                reached.put(partition, advance.reached());
            }
        });
        if (!beyond.isEmpty()) {
            take(beyond, false, instead, outcome);
            kept.advance(reached);
        }
    }

    private void take(List<Arrival> arrivals, boolean byInbox, @Nullable Refusal instead, Outcome outcome) {
        List<Arrival> readable = new ArrayList<>(arrivals.size());
        List<DeadLetter> refused = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Refusal refusal = arrival.refusal();
            if (refusal != null) {
                refused.add(DeadLetter.of(arrival, refusal, false));
                outcome.add(arrival, refusal.reason());
            } else {
                readable.add(arrival);
            }
        }
        List<Arrival> fresh = byInbox ? fresh(readable, outcome) : readable;
        if (instead == null) {
            handle(fresh, byInbox, refused, outcome);
        } else {
            for (Arrival arrival : fresh) {
                refused.add(DeadLetter.of(arrival, instead, byInbox));
                outcome.add(arrival, instead.reason());
            }
        }
        letters.addAll(refused);
    }

    private List<Arrival> fresh(List<Arrival> readable, Outcome outcome) {
        if (readable.isEmpty()) {
            return List.of();
        }
        Map<Inbox.Key, Arrival> events = new LinkedHashMap<>(readable.size() * 2);
        for (Arrival arrival : readable) {
            IncomingEvent<?> event = arrival.requireEvent();
            if (events.putIfAbsent(new Inbox.Key(event.source(), event.id()), arrival) != null) {
                outcome.add(arrival, EventMetrics.KNOWN);
            }
        }
        Set<Inbox.Key> added = inbox.addAll(events.keySet());
        List<Arrival> fresh = new ArrayList<>(added.size());
        events.forEach((key, arrival) -> {
            if (added.contains(key)) {
                fresh.add(arrival);
            } else {
                outcome.add(arrival, EventMetrics.KNOWN);
            }
        });
        return fresh;
    }

    private void handle(List<Arrival> fresh, boolean inInbox, List<DeadLetter> refused, Outcome outcome) {
        if (fresh.isEmpty()) {
            return;
        }
        Map<EventHandler<?>, List<Arrival>> runs = new LinkedHashMap<>();
        for (Arrival arrival : fresh) {
            runs.computeIfAbsent(arrival.requireHandler(), handler -> new ArrayList<>())
                    .add(arrival);
        }
        Span span = tracing.around(fresh);
        try (Scope scope = span.makeCurrent()) {
            runs.forEach((handler, run) -> handleRun(handler, run, inInbox, refused, outcome));
        } finally {
            if (fresh.size() > 1) {
                span.end();
            }
        }
    }

    private static <T> void handleRun(
            EventHandler<T> handler, List<Arrival> run, boolean inInbox, List<DeadLetter> refused, Outcome outcome) {
        Map<IncomingEvent<?>, Refusal> rejected = new java.util.IdentityHashMap<>();
        List<IncomingEvent<T>> events = new ArrayList<>(run.size());
        for (Arrival arrival : run) {
            @SuppressWarnings("unchecked") // read into this handler's dataType
            IncomingEvent<T> event = (IncomingEvent<T>) arrival.requireEvent();
            events.add(event);
        }
        handler.handle(
                java.util.Collections.unmodifiableList(events),
                (event, reason, detail) -> rejected.putIfAbsent(event, new Refusal(reason, detail)));
        if (rejected.isEmpty()) {
            outcome.handled(run);
            return;
        }
        for (Arrival arrival : run) {
            Refusal refusal = rejected.remove(arrival.requireEvent());
            if (refusal == null) {
                outcome.handled(List.of(arrival));
            } else {
                refused.add(DeadLetter.of(arrival, refusal, inInbox));
                outcome.add(arrival, refusal.reason());
            }
        }
        if (!rejected.isEmpty()) {
            throw new IllegalArgumentException(
                    "The handler of " + handler.topic() + " rejected an event that it was not given");
        }
    }

    /** How far a batch goes in one partition. */
    private static final class Advance {
        private long next;
        private long records;
        private final List<Instant> eventTimes = new ArrayList<>();
        private long recordedAt;

        void add(Arrival arrival) {
            records++;
            next = Math.max(next, arrival.place().offset() + 1);
            recordedAt = Math.max(recordedAt, arrival.place().recordedAt());
            IncomingEvent<?> event = arrival.event();
            if (event != null) {
                eventTimes.add(event.time());
            }
        }

        InboundPositions.Reached reached() {
            return new InboundPositions.Reached(next, records, eventTimes, Instant.ofEpochMilli(recordedAt));
        }
    }

    /** What became of each arrival; counted once the transaction is committed. */
    static final class Outcome {
        private final Map<String, Map<String, Integer>> byTopic = new LinkedHashMap<>();
        private final Map<String, Integer> late = new LinkedHashMap<>();
        private final Instant lateBefore;
        private boolean bodyDone;

        Outcome(Instant lateBefore) {
            this.lateBefore = lateBefore;
        }

        /** One that was not handled. */
        void add(Arrival arrival, String outcome) {
            add(arrival.place().topic(), outcome, 1);
        }

        /** Events of one topic that were. */
        void handled(List<Arrival> run) {
            String topic = run.get(0).place().topic();
            add(topic, EventMetrics.HANDLED, run.size());
            int count = 0;
            for (Arrival arrival : run) {
                count += arrival.requireEvent().time().isBefore(lateBefore) ? 1 : 0;
            }
            if (count > 0) {
                late.merge(topic, count, Integer::sum);
            }
        }

        private void add(String topic, String outcome, int count) {
            byTopic.computeIfAbsent(topic, one -> new LinkedHashMap<>()).merge(outcome, count, Integer::sum);
        }

        Map<String, Integer> late() {
            return late;
        }

        Map<String, Map<String, Integer>> byTopic() {
            return byTopic;
        }
    }
}
