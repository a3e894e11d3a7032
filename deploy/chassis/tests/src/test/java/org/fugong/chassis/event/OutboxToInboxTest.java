package org.fugong.chassis.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OutboxToInboxTest {
    private static final Instant WHEN = Instant.parse("2020-02-18T03:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    Things things;

    @Test
    void whatACommittedTransactionAppendedIsPublishedAsACloudEventAndHandled() {
        // Given
        UUID id = UUID.randomUUID();
        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.append(thing(id, 7)));
        // Then
        Topics.Received received =
                Topics.await(ThingHandler.TOPIC, id.toString(), 1).get(0);
        assertThat(received.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/fugong/chassis")
                .containsEntry("ce_type", "org.fugong.thing-happened.v1")
                .containsEntry("ce_time", "2020-02-18T03:00:00Z")
                .containsEntry("content-type", "application/json");
        assertThat(UUID.fromString(received.id()).version()).isEqualTo(7);
        await().untilAsserted(() -> assertThat(things.counts(id)).containsExactly(7L));
    }

    @Test
    void whatARolledBackTransactionAppendedIsNot() {
        // Given
        UUID id = UUID.randomUUID();
        // When
        QuarkusTransaction.begin();
        outbox.append(thing(id, 1));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(thing(id, 2)));
        // Then
        await().untilAsserted(() -> assertThat(things.counts(id)).containsExactly(2L));
        assertThat(Topics.await(ThingHandler.TOPIC, id.toString(), 1)).hasSize(1);
    }

    @Test
    void appendingOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(thing(UUID.randomUUID(), 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventTooLargeForTheBrokerIsRefusedAtOnce() {
        OutgoingEvent large = new OutgoingEvent(ThingHandler.TOPIC, "k", Map.of("note", "x".repeat(1_000_000)), WHEN);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(List.of(large))))
                .hasMessageContaining("thing-happened")
                .hasMessageContaining("900000");
    }

    private static OutgoingEvent thing(UUID id, long count) {
        return new OutgoingEvent(
                ThingHandler.TOPIC, id.toString(), new ThingHandler.Thing(id, count, "one", WHEN), WHEN);
    }
}
