package org.fugong.reporting.rebuild.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.rebuild.application.TopicLog;

/** Reads the topics by a consumer without a group. */
@ApplicationScoped
class KafkaLog implements TopicLog {
    private static final int RECORDS = 2_000;
    private static final int FETCH_BYTES = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String servers;
    private final List<String> topics;

    KafkaLog(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "mp.messaging.incoming.inbound.topics") List<String> topics,
            @ConfigProperty(name = "fugong.reporting.rebuild.left-out") Set<String> leftOut) {
        this.servers = servers;
        this.topics = topics.stream().filter(topic -> !leftOut.contains(topic)).toList();
    }

    @Override
    public boolean covers(String topic) {
        return topics.contains(topic);
    }

    @Override
    public Map<TopicPartition, Long> beginnings() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            Set<TopicPartition> partitions = new HashSet<>();
            for (String topic : topics) {
                consumer.partitionsFor(topic)
                        .forEach(one -> partitions.add(new TopicPartition(one.topic(), one.partition())));
            }
            return Map.copyOf(consumer.beginningOffsets(partitions));
        }
    }

    @Override
    public Reading open(Map<TopicPartition, Long> positions) {
        return new Open(consumer(), positions);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "none",
                        "max.poll.records",
                        RECORDS,
                        "fetch.max.bytes",
                        FETCH_BYTES * 4,
                        "max.partition.fetch.bytes",
                        FETCH_BYTES,
                        "allow.auto.create.topics",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static final class Open implements Reading {
        private final KafkaConsumer<byte[], byte[]> consumer;

        Open(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> positions) {
            this.consumer = consumer;
            consumer.assign(positions.keySet());
            back(positions);
        }

        @Override
        public Chunk next(Map<TopicPartition, Long> limits) {
            Set<TopicPartition> wait = new HashSet<>();
            Set<TopicPartition> go = new HashSet<>();
            for (TopicPartition partition : consumer.assignment()) {
                boolean reached = consumer.position(partition) >= limits.getOrDefault(partition, 0L);
                (reached ? wait : go).add(partition);
            }
            if (go.isEmpty()) {
                return new Chunk(List.of(), Map.of());
            }
            consumer.pause(wait);
            consumer.resume(go);
            return cut(consumer.poll(PATIENCE), limits);
        }

        /** Leaves out what is beyond the limits, and will come again. */
        private Chunk cut(ConsumerRecords<byte[], byte[]> polled, Map<TopicPartition, Long> limits) {
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(polled.count());
            Map<TopicPartition, Long> next = new HashMap<>();
            for (TopicPartition partition : polled.partitions()) {
                long limit = limits.getOrDefault(partition, 0L);
                for (ConsumerRecord<byte[], byte[]> one : polled.records(partition)) {
                    if (one.offset() < limit) {
                        records.add(one);
                    }
                }
                if (consumer.position(partition) > limit) {
                    consumer.seek(partition, limit);
                }
                next.put(partition, consumer.position(partition));
            }
            return new Chunk(records, next);
        }

        @Override
        public void back(Map<TopicPartition, Long> positions) {
            positions.forEach(consumer::seek);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
