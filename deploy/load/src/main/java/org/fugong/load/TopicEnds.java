package org.fugong.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

import org.fugong.local.FugongStack;

/** How many records topics have. */
final class TopicEnds {

    private static final long LOOK_MILLIS = 200;
    private static final long LONGEST_SECONDS = 1800;

    private final FugongStack stack;

    TopicEnds(FugongStack stack) {
        this.stack = stack;
    }

    long records(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            return records(admin, topic);
        }
    }

    /** Waits until a topic has so many records; fails if it has more. */
    void await(String topic, long wanted) {
        long begin = System.nanoTime();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            long there = records(admin, topic);
            while (there < wanted) {
                if (RushNight.since(begin) > LONGEST_SECONDS) {
                    throw new IllegalStateException(there + " of " + wanted + " events on " + topic);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
                there = records(admin, topic);
            }
            if (there > wanted) {
                throw new IllegalStateException(there + " events on " + topic + " instead of " + wanted);
            }
        }
    }

    static long records(Admin admin, String topic) {
        try {
            List<TopicPartition> partitions =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                            .flatMap(described -> described.partitions().stream())
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            return admin
                    .listOffsets(partitions.stream()
                            .collect(Collectors.toMap(Function.identity(), each -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(each -> each.offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell how far " + topic + " is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
