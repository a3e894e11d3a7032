package org.fugong.chassis.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The one channel by which records come in.
 *
 * <p>The channel's own commit strategy is {@code ignore}: offsets are committed here, one request per batch, and only after
 * the transaction that took the batch. Should that request be lost, the records come again and the inbox knows them. While
 * a batch waits for the database, the channel's polling thread goes on, pauses the consumer and keeps it in its group.
 *
 * <p>Of a backlog one batch is read into events while the database takes the one before: the two need different processors.
 */
@ApplicationScoped
class InboundChannel {
    static final String NAME = "inbound";
    private static final Logger LOG = Logger.getLogger(InboundChannel.class);
    /** A batch of that many records is not the last: what becomes of it is told when the next one comes. */
    private static final int BACKLOG = 1_000;

    private final EventReader reader;
    private final InboundBatch batch;
    private final InboundTracing tracing;
    private final KafkaClientService clients;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "inbound-batch");
        thread.setDaemon(true);
        return thread;
    });
    // Batches come one after the other.
    private volatile CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    @Inject
    InboundChannel(EventReader reader, InboundBatch batch, InboundTracing tracing, KafkaClientService clients) {
        this.reader = reader;
        this.batch = batch;
        this.tracing = tracing;
        this.clients = clients;
    }

    @Incoming(NAME)
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> records) {
        List<Arrival> arrivals = new ArrayList<>(records.count());
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> ofPartition = records.records(partition);
            for (ConsumerRecord<byte[], byte[]> one : ofPartition) {
                arrivals.add(reader.read(one));
            }
            ConsumerRecord<byte[], byte[]> last = ofPartition.get(ofPartition.size() - 1);
            offsets.put(partition, new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), ""));
        }
        awaitOneBefore();
        if (arrivals.size() >= BACKLOG) {
            underWay = CompletableFuture.runAsync(() -> take(arrivals, offsets), worker);
        } else {
            take(arrivals, offsets);
        }
    }

    /** Fails as the batch before did; nothing is taken after it then. */
    private void awaitOneBefore() {
        try {
            underWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void take(List<Arrival> arrivals, Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            batch.take(arrivals);
        } finally {
            arrivals.forEach(tracing::end);
        }
        clients.getConsumer(NAME)
                .commitAsync(offsets)
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
