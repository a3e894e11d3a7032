package org.fugong.chassis.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** PostgreSQL is killed with kill -9 in the middle of things, and comes back. */
@QuarkusTest
@QuarkusTestResource(value = KillableDatabase.class, restrictToAnnotatedClass = true)
class DatabaseKilledTest {
    private static final Instant WHEN = Instant.parse("2020-02-18T03:00:00Z");

    /** Kills the database, which comes back by itself. */
    Runnable kill = () -> {};

    @Inject
    Outbox outbox;

    @Inject
    Things things;

    @Inject
    ThingHandler handler;

    @AfterEach
    void noMoreKilling() {
        handler.beforeReturn(events -> {});
    }

    @Test
    void inTheMiddleOfABatchNothingIsLostAndNothingCountsTwice() {
        // Given
        UUID thing = UUID.randomUUID();
        AtomicInteger batches = new AtomicInteger();
        handler.beforeReturn(events -> {
            boolean ours = events.stream().anyMatch(one -> one.thingId().equals(thing));
            if (ours && batches.incrementAndGet() == 1) {
                kill.run();
            }
        });
        List<ProducerRecord<byte[], byte[]>> records = IntStream.rangeClosed(1, 300)
                .mapToObj(count -> Posted.thing(thing, count))
                .toList();
        // When
        Topics.sendAll(records);
        // Then
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> assertThat(things.counts(thing))
                .hasSizeGreaterThanOrEqualTo(300));
        assertThat(things.counts(thing))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 300).boxed().toList());
        assertThat(batches.get()).isGreaterThan(1);
    }

    @Test
    void whatWasCommittedToTheOutboxBeforeStillArrives() {
        // Given
        UUID thing = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendAll(LongStream.rangeClosed(1, 200)
                        .mapToObj(count -> new OutgoingEvent(
                                ThingHandler.TOPIC,
                                thing.toString(),
                                new ThingHandler.Thing(thing, count, "n", WHEN),
                                WHEN))
                        .toList()));
        // When
        kill.run();
        // Then
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> assertThat(things.counts(thing))
                .hasSizeGreaterThanOrEqualTo(200));
        assertThat(things.counts(thing))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
    }
}
