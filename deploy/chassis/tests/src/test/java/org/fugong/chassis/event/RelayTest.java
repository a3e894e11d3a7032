package org.fugong.chassis.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RelayTest {
    private static final Instant WHEN = Instant.parse("2020-02-18T03:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    RelaySender sender;

    @Inject
    DataSource database;

    @Inject
    Things things;

    @Test
    void eventsOfOneKeyKeepTheirOrderUnderConcurrentWriters() throws Exception {
        // Given
        List<UUID> aggregates = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        QuarkusTransaction.requiringNew().run(() -> aggregates.forEach(one -> things.note(one, 0)));
        ExecutorService writers = Executors.newFixedThreadPool(8);
        // When
        List<Future<?>> written = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            UUID aggregate = aggregates.get(i % aggregates.size());
            written.add(writers.submit(() -> QuarkusTransaction.requiringNew().run(() -> increment(aggregate))));
        }
        for (Future<?> one : written) {
            one.get();
        }
        writers.shutdown();
        // Then
        for (UUID aggregate : aggregates) {
            List<Topics.Received> received = Topics.await("thing-counted", aggregate.toString(), 80);
            assertThat(received)
                    .extracting(Topics.Received::json)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 80)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    @Test
    void aRelayThatDiesBetweenSendAndCommitSendsAtMostOneBatchTwiceAndItCountsOnce() throws Exception {
        // Given
        UUID thing = UUID.randomUUID();
        List<OutgoingEvent> events = LongStream.rangeClosed(1, 50)
                .mapToObj(count -> new OutgoingEvent(
                        ThingHandler.TOPIC, thing.toString(), new ThingHandler.Thing(thing, count, "n", WHEN), WHEN))
                .toList();
        // When
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            await().until(() -> Relay.lock(connection));
            QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(events));
            sender.send(Relay.take(connection, 2000));
            connection.rollback();
        }
        // Then
        List<Topics.Received> received = Topics.await(ThingHandler.TOPIC, thing.toString(), 100);
        assertThat(received).hasSize(100);
        assertThat(received.stream().map(Topics.Received::id).distinct()).hasSize(50);
        await().untilAsserted(() -> assertThat(things.counts(thing)).hasSize(50));
        assertThat(things.counts(thing)).isSorted();
        assertThat(things.longs("select count(*) from outbox where key = ?", thing.toString()))
                .containsExactly(0L);
    }

    @Test
    void aCommittedEventIsOnItsWayAtOnce() {
        // Given: a relay that has nothing to do and would next look in a second
        UUID warm = UUID.randomUUID();
        append(warm);
        await().untilAsserted(() -> assertThat(things.counts(warm)).hasSize(1));
        // When
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID thing = UUID.randomUUID();
            append(thing);
            long committed = System.nanoTime();
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> things.longs(
                            "select count(*) from outbox where key = ?", thing.toString())
                    .equals(List.of(0L)));
            millis.add((System.nanoTime() - committed) / 1_000_000);
        }
        // Then
        assertThat(millis.stream().sorted().toList().get(5))
                .as("median of %s", millis)
                .isLessThan(50);
    }

    private void append(UUID thing) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new OutgoingEvent(
                        ThingHandler.TOPIC, thing.toString(), new ThingHandler.Thing(thing, 1, "n", WHEN), WHEN)));
    }

    /** As an aggregate does: lock, change, append. */
    private void increment(UUID aggregate) {
        long count;
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update thing set count = count + 1 where thing_id = ? returning count")) {
            update.setObject(1, aggregate);
            try (var rows = update.executeQuery()) {
                rows.next();
                count = rows.getLong(1);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        outbox.append(new OutgoingEvent("thing-counted", aggregate.toString(), count, WHEN));
    }
}
