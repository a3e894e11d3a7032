package org.fugong.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another agency's system, with nothing but a plain Kafka client; it can also send what it should not. */
final class Agency implements AutoCloseable {
    private final String source;
    private final KafkaProducer<String, byte[]> producer;

    Agency(String kafka, String source) {
        this.source = source;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "acks",
                        "all",
                        // More than the broker takes, so that it is the broker who refuses.
                        "max.request.size",
                        64 << 20,
                        "buffer.memory",
                        128L << 20),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void send(String topic, String key, byte[] data) throws ExecutionException, InterruptedException {
        post(UUID.randomUUID().toString(), "org.fugong." + topic + ".v1", topic, key, data);
    }

    void sendTyped(String type, String topic, String key, byte[] data) throws ExecutionException, InterruptedException {
        post(UUID.randomUUID().toString(), type, topic, key, data);
    }

    void sendWithId(String id, String topic, String key, byte[] data) {
        try {
            post(id, "org.fugong." + topic + ".v1", topic, key, data);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a record without any header, as somebody would who has never heard of CloudEvents. */
    void sendBare(String topic, String key, byte[] data) throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(topic, key, data)).get();
    }

    private void post(String id, String type, String topic, String key, byte[] data)
            throws ExecutionException, InterruptedException {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, data);
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", id);
        header(event, "ce_type", type);
        header(event, "ce_source", source);
        header(event, "ce_time", Instant.now().toString());
        header(event, "content-type", "application/json");
        producer.send(event).get();
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Shows every record of every topic, keys and values, and returns how many there are. */
    static long readEverything(String kafka, BiConsumer<String, byte[]> reader) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> !info.topic().startsWith("__"))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<TopicPartition> open = new HashSet<>(partitions);
            long records = 0;
            long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (!open.isEmpty() && System.nanoTime() < until) {
                for (ConsumerRecord<String, byte[]> received : consumer.poll(Duration.ofMillis(200))) {
                    records++;
                    if (received.value() != null) {
                        reader.accept(received.topic(), received.value());
                    }
                    if (received.key() != null) {
                        reader.accept(received.topic(), received.key().getBytes(StandardCharsets.UTF_8));
                    }
                }
                open.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
            }
            if (!open.isEmpty()) {
                throw new AssertionError("Not read to their ends within two minutes: " + open);
            }
            return records;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
