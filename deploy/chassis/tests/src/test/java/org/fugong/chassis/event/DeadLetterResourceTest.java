package org.fugong.chassis.event;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DeadLetterResourceTest {
    private static final String LETTERS = "/api/v1/dead-letters";

    @Inject
    Things things;

    @Inject
    DeadLetters letters;

    @Inject
    InboundQuality quality;

    @Test
    void aLetterIsListedWithItsReasonAndWithoutWhatItCarries() {
        // Given
        UUID thing = UUID.randomUUID();
        String id = letter(Posted.event(ThingHandler.TOPIC, thing.toString(), thing.toString(), "{\"secret\":1}"));
        // When
        operator()
                .queryParam("reason", "schema-violation")
                .queryParam("topic", ThingHandler.TOPIC)
                .queryParam("state", "OPEN")
                .get(LETTERS)
                // Then
                .then()
                .statusCode(200)
                .body("items.id[0]", equalTo(id))
                .body("items.reason", everyItem(equalTo("schema-violation")));
        operator()
                .get(LETTERS + "/" + id)
                .then()
                .statusCode(200)
                .body("source", equalTo(Posted.SOURCE))
                .body("eventId", equalTo(thing.toString()))
                .body("state", equalTo("OPEN"))
                .body("body", nullValue());
    }

    @Test
    void theyAreCountedByTopicPublisherAndReasonWithThoseThatWereMendedSince() {
        // Given
        long before = mended();
        UUID thing = UUID.randomUUID();
        String id = letter(Posted.event(ThingHandler.TOPIC, "k", thing.toString(), "{"));
        // When
        operator()
                .contentType("application/json")
                .header("Idempotency-Key", "mend-" + id)
                .body("{\"data\":" + Posted.json(thing, 1) + "}")
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(200);
        // Then
        assertThat(mended()).isEqualTo(before + 1);
        assertThat(quality.refused(1)).hasSize(1);
    }

    private long mended() {
        return quality.refused(500).stream()
                .filter(r -> r.topic().equals(ThingHandler.TOPIC)
                        && Posted.SOURCE.equals(r.source())
                        && r.reason().equals("malformed-json"))
                .mapToLong(InboundQuality.Refused::mended)
                .sum();
    }

    @Test
    void theListGoesOnAtTheCursor() {
        // Given
        String older = letter(Posted.event(ThingHandler.TOPIC, "k", "a-" + UUID.randomUUID(), "{"));
        String newer = letter(Posted.event(ThingHandler.TOPIC, "k", "b-" + UUID.randomUUID(), "{"));
        // When
        String next = operator()
                .queryParam("limit", 1)
                .get(LETTERS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(newer))
                .extract()
                .path("next");
        // Then
        operator()
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(LETTERS)
                .then()
                .body("items[0].id", equalTo(older));
    }

    @Test
    void whatALetterCarriesIsRevealedForAPurpose() {
        String id = letter(
                Posted.event(ThingHandler.TOPIC, "the key", UUID.randomUUID().toString(), "{\"oops"));
        write().body("{}").post(LETTERS + "/" + id + "/reveal").then().statusCode(422);
        write().body(Map.of("purpose", "to mend it"))
                .post(LETTERS + "/" + id + "/reveal")
                .then()
                .statusCode(200)
                .body("key", equalTo("the key"))
                .body("body", equalTo("{\"oops"))
                .body("headers.ce_source", equalTo(Posted.SOURCE));
        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .queryParam("subject", id)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("dead-letter-revealed"))
                .body("items[0].detail", equalTo("to mend it"));
    }

    @Test
    void aMendedLetterIsTakenOnce() {
        // Given
        UUID thing = UUID.randomUUID();
        String id = letter(Posted.event(ThingHandler.TOPIC, "k", thing.toString(), "{\"thingId\":"));
        String data = "{\"data\":" + Posted.json(thing, 11) + "}";
        // When
        write().body(data)
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLAYED"))
                .body("mended", equalTo(true))
                .body("settledBy", equalTo("operator"));
        // Then
        assertThat(things.counts(thing)).containsExactly(11L);
        write().body(data)
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:dead-letter-settled"));
        // And the publisher's own second try is known by now
        UUID after = UUID.randomUUID();
        Topics.send(Posted.event(ThingHandler.TOPIC, "k", thing.toString(), Posted.json(thing, 11)));
        Topics.send(Posted.event(ThingHandler.TOPIC, "k", after.toString(), Posted.json(after, 1)));
        await().untilAsserted(() -> assertThat(things.counts(after)).hasSize(1));
        assertThat(things.counts(thing)).containsExactly(11L);
    }

    @Test
    void aRejectedLetterIsReplayedAlthoughItsEventWasSeen() {
        // Given
        UUID thing = UUID.randomUUID();
        String id = letter(
                Posted.event(ThingHandler.TOPIC, "k", thing.toString(), Posted.json(thing, ThingHandler.REJECTED)));
        // When
        write().body("{}")
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:fugong:problem:still-refused"))
                .body("reason", equalTo("unwanted-thing"));
        write().body("{\"data\":" + Posted.json(thing, 12) + "}")
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(200);
        // Then
        assertThat(things.counts(thing)).containsExactly(12L);
    }

    @Test
    void anEventTakenMeanwhileIsNotTakenAgain() {
        // Given
        UUID thing = UUID.randomUUID();
        String id = letter(Posted.event(ThingHandler.TOPIC, "k", thing.toString(), "{"));
        Topics.send(Posted.event(ThingHandler.TOPIC, "k", thing.toString(), Posted.json(thing, 1)));
        await().untilAsserted(() -> assertThat(things.counts(thing)).hasSize(1));
        // When
        write().body("{\"data\":" + Posted.json(thing, 1) + "}")
                .post(LETTERS + "/" + id + "/replay")
                // Then
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:event-already-taken"));
        assertThat(things.counts(thing)).hasSize(1);
    }

    @Test
    void aDiscardedLetterKeepsTheReason() {
        String id =
                letter(Posted.event(ThingHandler.TOPIC, "k", UUID.randomUUID().toString(), "{"));
        write().body(Map.of("reason", "sent by mistake"))
                .post(LETTERS + "/" + id + "/discard")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISCARDED"))
                .body("settledReason", equalTo("sent by mistake"));
        operator()
                .queryParam("state", "OPEN")
                .queryParam("limit", 500)
                .get(LETTERS)
                .then()
                .body("items.id", everyItem(not(equalTo(id))));
    }

    @Test
    void onlyOperatorsSeeLetters() {
        given().get(LETTERS).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("official", Role.DISTRICT))
                .get(LETTERS)
                .then()
                .statusCode(403);
        operator().get(LETTERS + "/" + UUID.randomUUID()).then().statusCode(404);
        operator().queryParam("cursor", "nonsense").get(LETTERS).then().statusCode(400);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", Role.OPERATOR));
    }

    private static RequestSpecification write() {
        return operator()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Posts a record that cannot be taken and returns the id of its letter. */
    private String letter(ProducerRecord<byte[], byte[]> record) {
        RecordMetadata sent = Topics.send(record);
        return await().until(
                        () -> letters.list(null, sent.topic(), null, null, 500).stream()
                                .filter(letter ->
                                        letter.partition() == sent.partition() && letter.offset() == sent.offset())
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow()
                .id()
                .toString();
    }
}
