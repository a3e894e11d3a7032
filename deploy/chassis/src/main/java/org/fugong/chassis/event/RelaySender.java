package org.fugong.chassis.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends outbox rows and waits for the broker's acknowledgement of each.
 *
 * <p>Order survives failures: one request per broker is under way at a time, and with the first record that fails the
 * producer is closed at once, so that no later record of its key gets through before it is sent again by a new producer.
 */
@ApplicationScoped
class RelaySender {
    private static final Duration NOW = Duration.ZERO;

    private final Map<String, Object> config = new HashMap<>();
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    /** A row of the outbox. */
    record Row(
            String eventId,
            String topic,
            String key,
            String source,
            Instant occurredAt,
            @Nullable String traceparent,
            byte[] data) {}

    @Inject
    RelaySender(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "fugong.service") String service,
            @ConfigProperty(name = "fugong.outbox.delivery-timeout-ms") int deliveryTimeoutMillis) {
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.min(10_000, deliveryTimeoutMillis));
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(10_000, deliveryTimeoutMillis));
        // Short, as a transaction of the database is open meanwhile; whatever is not delivered is sent again anyway.
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeoutMillis);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // A topic may be made after the relay first looked for it.
        config.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    }

    /**
     * Sends all, in order.
     *
     * @throws KafkaException if not every one of them was acknowledged; its cause is the first failure
     */
    void send(List<Row> rows) throws InterruptedException {
        KafkaProducer<byte[], byte[]> current = producer();
        AtomicReference<@Nullable Exception> first = new AtomicReference<>();
        List<Future<?>> results = new ArrayList<>(rows.size());
        try {
            for (Row row : rows) {
                results.add(current.send(record(row), (metadata, failure) -> {
                    if (failure != null && first.compareAndSet(null, failure)) {
                        current.close(NOW);
                    }
                }));
            }
            current.flush();
            for (Future<?> result : results) {
                result.get();
            }
        } catch (ExecutionException | RuntimeException e) {
            close();
            Exception reason = first.get();
            throw new KafkaException("A record of the outbox was not delivered", reason == null ? e : reason);
        } catch (InterruptedException e) {
            close();
            throw e;
        }
    }

    void close() {
        KafkaProducer<byte[], byte[]> current = producer;
        producer = null;
        if (current != null) {
            current.close(NOW);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        KafkaProducer<byte[], byte[]> current = producer;
        if (current == null) {
            current = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
            producer = current;
        }
        return current;
    }

    private static ProducerRecord<byte[], byte[]> record(Row row) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(row.eventId()));
        headers.add("ce_source", utf8(row.source()));
        headers.add("ce_type", utf8("org.fugong." + row.topic() + ".v1"));
        headers.add("ce_time", utf8(row.occurredAt().toString()));
        headers.add("content-type", utf8("application/json"));
        if (row.traceparent() != null) {
            headers.add(TraceContext.HEADER, utf8(row.traceparent()));
        }
        return new ProducerRecord<>(row.topic(), null, utf8(row.key()), row.data(), headers);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
