package org.fugong.chassis.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A plain Kafka client, as an agency would use one. */
public final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One for all tests of an application, by the address of the broker: opening one costs more than what it sends. */
    private static final Map<String, KafkaProducer<byte[], byte[]>> PRODUCERS = new ConcurrentHashMap<>();

    private Topics() {}

    /** A record on a topic. */
    public record Received(String key, Map<String, String> headers, String json, int partition, long offset) {

        /** {@code ce_id}, empty if there is none. */
        public String id() {
            return headers.getOrDefault("ce_id", "");
        }

        /** {@code ce_source}, empty if there is none. */
        public String source() {
            return headers.getOrDefault("ce_source", "");
        }
    }

    /** Posts a CloudEvent in binary mode from {@code /agencies/test} with a new id; returns that id. */
    public static String send(String topic, String key, String json) {
        String id = UUID.randomUUID().toString();
        send(topic, key, "/agencies/test", id, json);
        return id;
    }

    /** Posts a CloudEvent in binary mode. */
    public static RecordMetadata send(String topic, String key, String source, String id, String json) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(id));
        headers.add("ce_source", utf8(source));
        headers.add("ce_type", utf8("org.fugong." + topic + ".v1"));
        headers.add("ce_time", utf8(Instant.now().toString()));
        headers.add("content-type", utf8("application/json"));
        return send(new ProducerRecord<>(topic, null, utf8(key), utf8(json), headers));
    }

    /** Posts any record and waits for the broker's acknowledgement. */
    public static RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        return sendAll(List.of(record)).get(0);
    }

    /** Posts records in order and waits until all are acknowledged. */
    public static List<RecordMetadata> sendAll(Collection<ProducerRecord<byte[], byte[]>> records) {
        KafkaProducer<byte[], byte[]> producer = PRODUCERS.computeIfAbsent(servers(), Topics::producer);
        try {
            List<java.util.concurrent.Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).collect(Collectors.toList());
            List<RecordMetadata> acknowledged = new ArrayList<>();
            for (var result : sent) {
                acknowledged.add(result.get());
            }
            return acknowledged;
        } catch (ExecutionException e) {
            // What it numbered and could not send would stand in the way of what comes next.
            PRODUCERS.values().remove(producer);
            producer.close(Duration.ZERO);
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All records of the topic with this key so far, oldest first, once there are at least so many. */
    public static List<Received> await(String topic, String key, int count) {
        return await(topic, received -> received.key().equals(key), count);
    }

    /** All records of the topic so far that fit, in partition order, once there are at least so many. */
    public static List<Received> await(String topic, Predicate<Received> fits, int count) {
        List<Received> found = new ArrayList<>();
        Instant giveUp = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            while (consumer.partitionsFor(topic).isEmpty() && Instant.now().isBefore(giveUp)) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(100))) {
                    Received received = received(one);
                    if (fits.test(received)) {
                        found.add(received);
                    }
                }
                if (found.size() >= count && atEnd(consumer, partitions)) {
                    return found;
                }
                if (Instant.now().isAfter(giveUp)) {
                    throw new AssertionError("Expected %d records on %s within %s, but there are %d"
                            .formatted(count, topic, PATIENCE, found.size()));
                }
            }
        }
    }

    private static boolean atEnd(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (PartitionInfo partition : consumer.partitionsFor(topic)) {
            partitions.add(new TopicPartition(topic, partition.partition()));
        }
        return partitions;
    }

    private static KafkaProducer<byte[], byte[]> producer(String servers) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", servers, "acks", "all", "max.request.size", 64 << 20, "buffer.memory", 128L << 20);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> producer.close(Duration.ofSeconds(2)), "stop of the tests' producer"));
        return producer;
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers(), "enable.auto.commit", false, "allow.auto.create.topics", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Received received(ConsumerRecord<byte[], byte[]> one) {
        Map<String, String> headers = new java.util.LinkedHashMap<>();
        for (Header header : one.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        return new Received(text(one.key()), headers, text(one.value()), one.partition(), one.offset());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
