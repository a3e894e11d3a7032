package org.fugong.reporting.drill.messaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.drill.application.EventLog;
import org.fugong.reporting.drill.application.EventSought;
import org.fugong.reporting.drill.application.FactEvent;

/**
 * Reads on in the topics from shortly before the time of what is sought, or from their beginning, for some seconds. Two at a
 * time: the third waits.
 */
@ApplicationScoped
class KafkaEvents implements EventLog {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(500);
    /** Publishers' clocks may be behind the broker's. */
    private static final Duration BEFORE = Duration.ofMinutes(2);

    private final String servers;
    private final ObjectMapper json;
    private final Semaphore seats = new Semaphore(2);

    KafkaEvents(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, ObjectMapper json) {
        this.servers = servers;
        this.json = json;
    }

    @Override
    public Optional<FactEvent> find(EventSought sought) {
        seats.acquireUninterruptibly();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return find(consumer, sought);
        } finally {
            seats.release();
        }
    }

    private Optional<FactEvent> find(KafkaConsumer<byte[], byte[]> consumer, EventSought sought) {
        Set<TopicPartition> partitions = new HashSet<>();
        sought.topics().forEach(topic -> consumer.partitionsFor(topic)
                .forEach(one -> partitions.add(new TopicPartition(one.topic(), one.partition()))));
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        begin(consumer, ends, sought.at());
        long until = System.nanoTime() + LONGEST.toNanos();
        while (hasMore(consumer, ends) && System.nanoTime() < until) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Optional<FactEvent> found = event(record, sought);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Waits for nothing where a partition is read to its end. */
    private static boolean hasMore(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        Set<TopicPartition> open = new HashSet<>(consumer.assignment());
        open.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
        if (open.size() < consumer.assignment().size()) {
            consumer.assign(open);
        }
        return !open.isEmpty();
    }

    private static void begin(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, @Nullable Instant at) {
        if (at == null) {
            consumer.seekToBeginning(ends.keySet());
            return;
        }
        Map<TopicPartition, Long> times = new HashMap<>();
        ends.keySet().forEach(partition -> times.put(partition, at.minus(BEFORE).toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp offset = offsets.get(partition);
            consumer.seek(partition, offset == null ? end : offset.offset());
        });
    }

    private Optional<FactEvent> event(ConsumerRecord<byte[], byte[]> record, EventSought sought) {
        if (record.value() == null) {
            return Optional.empty();
        }
        String body = new String(record.value(), StandardCharsets.UTF_8);
        if (sought.people().stream().noneMatch(body::contains)) {
            return Optional.empty();
        }
        try {
            JsonNode tree = json.readTree(body);
            boolean structured = header(record, "ce_id") == null;
            JsonNode data = structured ? tree.path("data") : tree;
            String time = structured ? tree.path("time").asText(null) : header(record, "ce_time");
            Instant happened = time == null ? null : OffsetDateTime.parse(time).toInstant();
            return sought.is(data, happened)
                    ? Optional.of(new FactEvent(
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            Instant.ofEpochMilli(record.timestamp()),
                            text(structured ? tree.path("source").asText() : header(record, "ce_source")),
                            text(structured ? tree.path("id").asText() : header(record, "ce_id")),
                            happened,
                            data))
                    : Optional.empty();
        } catch (IOException | DateTimeException unreadable) {
            // Is a dead letter, and nothing was taken from it.
            return Optional.empty();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "allow.auto.create.topics",
                        false,
                        "default.api.timeout.ms",
                        5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
