package org.fugong.chassis.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@TestProfile(GatheringTest.Gathers.class)
class GatheringTest {
    private static final int POLL = 600;
    private static final int BACKLOG = 6_000;
    /** Above the counts that the handler makes trouble of. */
    private static final int FIRST = 1_000;

    public static class Gathers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "fugong.inbound.gather",
                    "4000",
                    "mp.messaging.incoming.inbound.max.poll.records",
                    "" + POLL,
                    "mp.messaging.incoming.inbound.consumer-rebalance-listener.name",
                    "inbound-positions");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(PositionsInTable.class);
        }
    }

    @Inject
    Things things;

    @Inject
    ThingHandler handler;

    @Inject
    DeadLetters letters;

    @Inject
    PositionsInTable positions;

    @AfterEach
    void letGo() {
        handler.beforeReturn(events -> {});
    }

    @Test
    void aBacklogIsGatheredAndWhatCannotBeTakenOfItBecomesADeadLetterWhole() throws Exception {
        // Given a batch that waits, while a backlog comes behind it
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(1);
        handler.beforeReturn(events -> {
            waits.countDown();
            hold(goOn);
        });
        UUID thing = UUID.randomUUID();
        Topics.send(Posted.thing(thing, FIRST));
        assertThat(waits.await(1, TimeUnit.MINUTES)).isTrue();
        List<ProducerRecord<byte[], byte[]>> backlog = new ArrayList<>();
        for (int i = 0; i < BACKLOG; i++) {
            backlog.add(
                    switch (i) {
                        case 1_234 -> Posted.thing(thing, ThingHandler.POISON);
                        case 2_345 -> Posted.thing(thing, ThingHandler.REJECTED);
                        case 3_456 -> Posted.event(ThingHandler.TOPIC, thing.toString(), "x", "{\"thingId\":");
                        default -> Posted.thing(thing, FIRST + 1 + i);
                    });
        }
        List<RecordMetadata> sent = Topics.sendAll(backlog);
        // When
        goOn.countDown();
        // Then
        List<Long> expected = IntStream.range(-1, BACKLOG)
                .filter(i -> i != 1_234 && i != 2_345 && i != 3_456)
                .mapToObj(i -> FIRST + 1L + i)
                .toList();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(things.counts(thing)).contains((long) FIRST + BACKLOG));
        assertThat(things.counts(thing)).isEqualTo(expected);
        assertThat(positions.largest()).isGreaterThan(POLL);
        assertThat(bodyOf(sent.get(1_234), "internal-error"))
                .isEqualTo(new String(backlog.get(1_234).value(), StandardCharsets.UTF_8));
        assertThat(bodyOf(sent.get(2_345), "unwanted-thing"))
                .isEqualTo(new String(backlog.get(2_345).value(), StandardCharsets.UTF_8));
        assertThat(bodyOf(sent.get(3_456), "malformed-json"))
                .isEqualTo(new String(backlog.get(3_456).value(), StandardCharsets.UTF_8));
    }

    private String bodyOf(RecordMetadata sent, String reason) {
        UUID id = letters.list(null, sent.topic(), null, null, 500).stream()
                .filter(letter -> letter.partition() == sent.partition() && letter.offset() == sent.offset())
                .filter(letter -> letter.reason().equals(reason))
                .findFirst()
                .orElseThrow()
                .id();
        return new String(letters.open(id, false).orElseThrow().record().body(), StandardCharsets.UTF_8);
    }

    private static void hold(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("was not let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
