package org.fugong.reporting.intake.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.reporting.intake.application.TopicEnds;
import org.fugong.reporting.intake.domain.Ends;
import org.fugong.reporting.intake.domain.Partition;

/** Asks the broker by a client of its own, which is made when first needed. */
@ApplicationScoped
class KafkaEnds implements TopicEnds {
    private static final int PATIENCE_SECONDS = 5;
    /** A topic may get more partitions, or be made after this service started. */
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(10);

    private final String servers;
    private final List<String> topics;
    private final Clock clock;
    private @Nullable Admin admin;
    private Map<TopicPartition, OffsetSpec> partitions = Map.of();
    private Instant partitionsAt = Instant.EPOCH;

    KafkaEnds(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "mp.messaging.incoming.inbound.topics") List<String> topics,
            Clock clock) {
        this.servers = servers;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public synchronized Ends ask() {
        try {
            Admin client = client();
            Instant at = clock.instant();
            if (partitionsAt.plus(LOOK_FOR_PARTITIONS).isBefore(at)) {
                partitions = partitions(client);
                partitionsAt = at;
            }
            Map<Partition, Long> ends = new TreeMap<>();
            client.listOffsets(partitions)
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, end) ->
                            ends.put(new Partition(partition.topic(), partition.partition()), end.offset()));
            return new Ends(at, ends);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicEndsException(e);
        } catch (ExecutionException | TimeoutException e) {
            partitionsAt = Instant.EPOCH;
            throw new TopicEndsException(e);
        }
    }

    private Map<TopicPartition, OffsetSpec> partitions(Admin client)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> found = new HashMap<>();
        for (KafkaFuture<TopicDescription> one :
                client.describeTopics(topics).topicNameValues().values()) {
            try {
                TopicDescription topic = one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                topic.partitions()
                        .forEach(partition -> found.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
            } catch (ExecutionException e) {
                // A topic that is not there yet has nothing that waits.
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return Map.copyOf(found);
    }

    private Admin client() {
        Admin known = admin;
        if (known == null) {
            known = Admin.create(
                    Map.of("bootstrap.servers", servers, "request.timeout.ms", 3_000, "default.api.timeout.ms", 4_000));
            admin = known;
        }
        return known;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
