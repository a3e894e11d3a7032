package org.fugong.chassis.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads records again of which only the events were kept, by a consumer without a group. */
@ApplicationScoped
class RecordsAgain {
    private static final Logger LOG = Logger.getLogger(RecordsAgain.class);
    private static final String NAME = "records of " + InboundChannel.NAME;
    private static final Duration POLL = Duration.ofSeconds(5);

    private final String servers;
    private final EventReader reader;
    private final Patience patience;

    @Inject
    RecordsAgain(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers, EventReader reader, Patience patience) {
        this.servers = servers;
        this.reader = reader;
        this.patience = patience;
    }

    /** Where one begins and ends in a partition, both included. */
    private record Range(long first, long last) {
        Range and(Range other) {
            return new Range(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /**
     * The same arrivals with their records, those of a partition in their order. Waits for the broker as long as it takes; a
     * record that the broker has removed meanwhile is left out.
     */
    List<Arrival> read(List<Arrival> arrivals) {
        for (int attempt = 1; ; attempt++) {
            try {
                List<Arrival> found = readNow(arrivals);
                patience.recovered(NAME);
                if (found.size() < arrivals.size()) {
                    LOG.errorf("%d records are gone and cannot be taken", arrivals.size() - found.size());
                }
                return found;
            } catch (KafkaException e) {
                patience.beforeRetry(NAME, attempt, e);
            }
        }
    }

    private List<Arrival> readNow(List<Arrival> arrivals) {
        Map<TopicPartition, Range> ranges = new HashMap<>();
        Map<TopicPartition, Set<Long>> wanted = new HashMap<>();
        for (Arrival arrival : arrivals) {
            long offset = arrival.place().offset();
            TopicPartition partition = arrival.place().topicPartition();
            ranges.merge(partition, new Range(offset, offset), Range::and);
            wanted.computeIfAbsent(partition, one -> new HashSet<>()).add(offset);
        }
        List<Arrival> found = new ArrayList<>(arrivals.size());
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(ranges.keySet());
            ranges.forEach((partition, range) -> consumer.seek(partition, range.first()));
            Set<TopicPartition> open = new HashSet<>(ranges.keySet());
            while (!open.isEmpty()) {
                var polled = consumer.poll(POLL);
                for (ConsumerRecord<byte[], byte[]> one : polled) {
                    TopicPartition partition = new TopicPartition(one.topic(), one.partition());
                    if (wanted.getOrDefault(partition, Set.of()).contains(one.offset())) {
                        found.add(reader.read(one));
                    }
                }
                boolean closed = ranges.entrySet().stream()
                        .filter(one ->
                                consumer.position(one.getKey()) > one.getValue().last())
                        .map(one -> open.remove(one.getKey()))
                        .reduce(false, Boolean::logicalOr);
                if (polled.isEmpty() && !closed) {
                    throw new TimeoutException("Nothing came for " + POLL);
                }
                consumer.pause(ranges.keySet().stream()
                        .filter(partition -> !open.contains(partition))
                        .toList());
            }
        }
        return found;
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
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
