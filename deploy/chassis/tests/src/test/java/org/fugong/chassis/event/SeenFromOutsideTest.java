package org.fugong.chassis.event;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SeenFromOutsideTest {
    @Inject
    Things things;

    @Inject
    Inbox inbox;

    @Test
    void readinessTellsOfTheRelayAndTheTopics() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.findAll { it.name == 'events' }.data.relay", hasItem("polling"))
                .body("checks.findAll { it.name == 'events' }.data.topics", hasItem("there"))
                .body("status", equalTo("UP"));
    }

    @Test
    void metricsCountWhatComesInByTopicAndOutcome() {
        // Given
        UUID thing = UUID.randomUUID();
        // When
        Topics.send(Posted.thing(thing, 1));
        Topics.send(Posted.thing(thing, ThingHandler.REJECTED));
        Topics.send(Posted.thing(thing, 2));
        await().untilAsserted(() -> assertThat(things.counts(thing)).hasSize(2));
        // Then
        await().untilAsserted(() -> assertThat(given().get("/q/metrics")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .containsPattern("fugong_inbound_events_total\\{.*outcome=\"handled\".*topic=\"thing-happened\"")
                .containsPattern("fugong_dead_letters_total\\{.*reason=\"unwanted-thing\"")
                .contains("fugong_outbox_depth", "fugong_outbox_age_seconds", "fugong_dead_letters_open")
                .contains("fugong_relay_sent_events_total"));
    }

    @Test
    void theInboxForgetsOnlyWhatIsOldEnough() {
        // Given
        String old = UUID.randomUUID().toString();
        String young = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> inbox.addAll(java.util.List.of(new Inbox.Key("/x", old), new Inbox.Key("/x", young))));
        things.longs(
                "with aged as (update inbox set received_at = now() - interval '31 days' where id = ? returning 1)"
                        + " select count(*) from aged",
                old);
        // When
        inbox.forget(30L * 24 * 3600, 10_000);
        // Then
        assertThat(things.longs("select count(*) from inbox where id = ?", old)).containsExactly(0L);
        assertThat(things.longs("select count(*) from inbox where id = ?", young))
                .containsExactly(1L);
    }

    @Test
    void topicsWithAContractAreMadeAtTheStart() {
        assertThat(OwnedTopics.onClassPath()).contains("thing-happened", "thing-counted", "thing-echoed");
        assertThat(Topics.await("thing-counted", received -> true, 0)).isNotNull();
    }
}
