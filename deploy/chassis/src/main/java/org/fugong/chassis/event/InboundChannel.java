package org.fugong.chassis.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one channel by which records come in.
 *
 * <p>The channel's own commit strategy is {@code ignore}: offsets are committed here, one request per batch, and only after
 * the transaction that took the batch. Should that request be lost, the records come again and the inbox knows them. While
 * a batch waits for the database, the channel's polling thread goes on, pauses the consumer and keeps it in its group.
 *
 * <p>Of a backlog the next records are read into events while the database takes those before: the two need different
 * processors. A service may say by {@code fugong.inbound.gather} that so many of them are gathered for one transaction: what
 * comes again and again in them is then written once. Of these the events are kept and not the records.
 */
@ApplicationScoped
class InboundChannel {
    static final String NAME = "inbound";
    private static final Logger LOG = Logger.getLogger(InboundChannel.class);
    /** So many records are a part of a backlog: what becomes of them is told when the next ones come. */
    private static final int BACKLOG = 500;
    /** So much of bodies is gathered at most; what is read of them takes about as much memory. */
    private static final long MOST_BYTES = 32 << 20;

    private final EventReader reader;
    private final InboundBatch batch;
    private final InboundTracing tracing;
    private final KafkaClientService clients;
    private final int gather;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "inbound-batch");
        thread.setDaemon(true);
        return thread;
    });

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private boolean underWay;
    private @Nullable Load waiting;
    private @Nullable RuntimeException failure;

    @Inject
    InboundChannel(
            EventReader reader,
            InboundBatch batch,
            InboundTracing tracing,
            KafkaClientService clients,
            Instance<InboundPositions> positions,
            @ConfigProperty(name = "fugong.inbound.gather") int gather) {
        if (gather > 0 && !positions.isResolvable()) {
            throw new IllegalStateException(
                    "fugong.inbound.gather is for services that keep positions and not an inbox");
        }
        this.reader = reader;
        this.batch = batch;
        this.tracing = tracing;
        this.clients = clients;
        this.gather = gather;
    }

    /** What one transaction takes, and where the group goes on after it. */
    private record Load(List<Arrival> arrivals, Map<TopicPartition, OffsetAndMetadata> offsets, long bytes) {
        int size() {
            return arrivals.size();
        }

        Load and(Load next) {
            arrivals.addAll(next.arrivals);
            offsets.putAll(next.offsets);
            return new Load(arrivals, offsets, bytes + next.bytes);
        }
    }

    @Incoming(NAME)
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> records) {
        Load load = read(records);
        if (!leave(load)) {
            take(load);
        }
    }

    private Load read(ConsumerRecords<byte[], byte[]> records) {
        boolean light = gather > 0 && records.count() >= BACKLOG;
        List<Arrival> arrivals = new ArrayList<>(records.count());
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        long bytes = 0;
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> ofPartition = records.records(partition);
            for (ConsumerRecord<byte[], byte[]> one : ofPartition) {
                arrivals.add(
                        light && !tracing.mayBeRecorded(one)
                                ? reader.read(one, Span.getInvalid()).light()
                                : reader.read(one));
                bytes += Math.max(0, one.serializedValueSize());
            }
            ConsumerRecord<byte[], byte[]> last = ofPartition.get(ofPartition.size() - 1);
            offsets.put(partition, new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), ""));
        }
        return new Load(arrivals, offsets, bytes);
    }

    /**
     * Leaves it to the worker, unless that has nothing to do and it is no part of a backlog. Waits while the worker is busy and
     * enough is gathered for it. Fails as a load before did; nothing is taken after it then.
     */
    private boolean leave(Load load) {
        lock.lock();
        try {
            while (underWay && failure == null && !hasRoomFor(load)) {
                change.awaitUninterruptibly();
            }
            if (failure != null) {
                throw failure;
            }
            if (!underWay) {
                if (load.size() < BACKLOG) {
                    return false;
                }
                underWay = true;
                worker.execute(() -> work(load));
            } else {
                waiting = waiting == null ? load : waiting.and(load);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoomFor(Load load) {
        Load before = waiting;
        return before == null
                ? load.size() <= gather
                : before.size() + load.size() <= gather && before.bytes() + load.bytes() <= MOST_BYTES;
    }

    private void work(Load first) {
        try {
            for (Load load = first; load != null; load = next()) {
                take(load);
            }
        } catch (RuntimeException e) {
            fail(e);
        } catch (Error e) {
            // Else the channel would wait for a worker that is gone.
            fail(new IllegalStateException("A batch could not be taken", e));
            throw e;
        }
    }

    private @Nullable Load next() {
        lock.lock();
        try {
            Load load = waiting;
            waiting = null;
            underWay = load != null;
            change.signalAll();
            return load;
        } finally {
            lock.unlock();
        }
    }

    private void fail(RuntimeException e) {
        lock.lock();
        try {
            failure = e;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void take(Load load) {
        try {
            batch.take(load.arrivals());
        } finally {
            load.arrivals().forEach(tracing::end);
        }
        clients.getConsumer(NAME)
                .commitAsync(load.offsets())
                .subscribe()
                .with(
                        done -> {},
                        lost -> LOG.infof(
                                "Offsets of a batch were not committed (%s); its records may come again and are then known",
                                lost.getClass().getSimpleName()));
    }

    /** A batch that is under way is committed or comes again. */
    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
