package org.fugong.chassis.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.event.DeadLetterResource.Letter;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BadRecordsTest {
    private static final String TOPIC = ThingHandler.TOPIC;
    /** Stands for something personal that must not be told. */
    private static final String SECRET = "110101200001011234";

    @Inject
    Things things;

    @Inject
    DeadLetters letters;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void truncatedJsonIsMalformed() {
        assertThat(refusalOf(body("{\"thingId\":\"" + SECRET + "\",\"count\":")))
                .isEqualTo("malformed-json");
    }

    @Test
    void aBinaryBodyIsMalformed() {
        byte[] binary = {(byte) 0xff, (byte) 0xfe, 0, 1, 2, (byte) 0x80};
        assertThat(refusalOf(Posted.event(TOPIC, "k", id(), binary))).isEqualTo("malformed-json");
    }

    @Test
    void anEmptyBodyIsMalformed() {
        assertThat(refusalOf(Posted.event(TOPIC, "k", id(), new byte[0]))).isEqualTo("malformed-json");
    }

    @Test
    void aBodyThatIsNotJsonByItsContentTypeIsMalformed() {
        assertThat(refusalOf(Posted.with(Posted.thing(UUID.randomUUID(), 1), "content-type", "application/avro")))
                .isEqualTo("malformed-json");
    }

    @Test
    void textAfterTheJsonIsMalformed() {
        assertThat(refusalOf(body(Posted.json(UUID.randomUUID(), 1) + SECRET))).isEqualTo("malformed-json");
    }

    @Test
    void aCharacterThatCannotBeStoredIsMalformed() {
        assertThat(refusalOf(body(Posted.json(UUID.randomUUID(), 1, "nul \\u0000 nul"))))
                .isEqualTo("malformed-json");
    }

    @Test
    void aRecordWithoutCloudEventHeadersIsNone() {
        ProducerRecord<byte[], byte[]> bare =
                new ProducerRecord<>(TOPIC, Posted.json(UUID.randomUUID(), 1).getBytes(UTF_8));
        assertThat(refusalOf(bare)).isEqualTo("not-a-cloudevent");
    }

    @Test
    void anIdWithControlCharactersIsNone() {
        assertThat(refusalOf(Posted.event(TOPIC, "k", "id\u0000id", Posted.json(UUID.randomUUID(), 1))))
                .isEqualTo("not-a-cloudevent");
    }

    @Test
    void anotherMajorVersionIsAnUnknownType() {
        assertThat(refusalOf(Posted.with(Posted.thing(UUID.randomUUID(), 1), "ce_type", "org.fugong." + TOPIC + ".v2")))
                .isEqualTo("unknown-type");
    }

    @Test
    void aFieldThatTheClosedSchemaDoesNotKnowViolatesIt() {
        String json = Posted.json(UUID.randomUUID(), 1).replace("\"note\"", "\"" + SECRET + "\"");
        assertThat(refusalOf(body(json))).isEqualTo("schema-violation");
    }

    @Test
    void aValueOfTheWrongFormatViolatesTheSchema() {
        String json = Posted.json(UUID.randomUUID(), 1).replace("2020-02-18T03:00:00Z", SECRET);
        assertThat(refusalOf(body(json))).isEqualTo("schema-violation");
    }

    @Test
    void aMissingFieldOfTheConsumersRecordIsUnreadable() {
        assertThat(refusalOf(loose("{\"thingId\":\"%s\",\"count\":1}"))).isEqualTo("unreadable");
        assertThat(refusalOf(loose("{\"thingId\":\"%s\",\"parts\":[]}"))).isEqualTo("unreadable");
        assertThat(refusalOf(loose("{\"thingId\":\"%s\",\"count\":1,\"parts\":[{\"name\":null}]}")))
                .isEqualTo("unreadable");
    }

    @Test
    void aFieldOfTheWrongKindIsUnreadable() {
        assertThat(refusalOf(loose("{\"thingId\":\"" + SECRET + "\",\"count\":1,\"parts\":[]}")))
                .isEqualTo("unreadable");
    }

    @Test
    void aFieldThatTheConsumerDoesNotUseIsIgnored() {
        // Given
        UUID thing = UUID.randomUUID();
        // When
        Topics.send(
                LooseThingHandler.TOPIC,
                "k",
                "{\"thingId\":\"%s\",\"count\":3,\"parts\":[],\"new\":{}}".formatted(thing));
        // Then
        await().untilAsserted(() -> assertThat(things.counts(thing)).containsExactly(3L));
    }

    @Test
    void aStructuredCloudEventIsTaken() {
        // Given
        UUID thing = UUID.randomUUID();
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/agencies/x\",\"type\":\"org.fugong.%s.v1\",\"data\":%s}"
                        .formatted(id(), TOPIC, Posted.json(thing, 5));
        // When
        Topics.send(Posted.with(
                new ProducerRecord<>(TOPIC, event.getBytes(UTF_8)),
                "content-type",
                "application/cloudevents+json; charset=utf-8"));
        // Then
        await().untilAsserted(() -> assertThat(things.counts(thing)).containsExactly(5L));
    }

    @Test
    void theSameEventAHundredTimesCountsOnce() {
        // Given
        UUID thing = UUID.randomUUID();
        String id = id();
        List<ProducerRecord<byte[], byte[]>> same = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            same.add(Posted.event(TOPIC, thing.toString(), id, Posted.json(thing, 1)));
        }
        same.add(Posted.thing(thing, 2));
        // When
        Topics.sendAll(same);
        // Then
        await().untilAsserted(() -> assertThat(things.counts(thing)).contains(2L));
        assertThat(things.counts(thing)).containsExactly(1L, 2L);
    }

    @Test
    void onePoisonousRecordIsSetAsideAndTheRestOfTheBatchGoesOn() {
        // Given
        UUID thing = UUID.randomUUID();
        List<ProducerRecord<byte[], byte[]>> batch = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            batch.add(
                    i == 23
                            ? Posted.event(
                                    TOPIC, thing.toString(), id(), Posted.json(thing, ThingHandler.POISON, SECRET))
                            : Posted.thing(thing, i));
        }
        // When
        List<RecordMetadata> sent = Topics.sendAll(batch);
        // Then
        await().untilAsserted(() -> assertThat(things.counts(thing)).contains(39L));
        assertThat(things.counts(thing)).hasSize(39).isSorted().doesNotContain(23L);
        Letter letter = letterOf(sent.get(23));
        assertThat(letter.reason()).isEqualTo("internal-error");
        assertThat(letter.detail()).doesNotContain(SECRET).contains("see the log");
    }

    @Test
    void whatTheHandlerRejectsBecomesADeadLetterWithItsReason() {
        // Given
        UUID thing = UUID.randomUUID();
        // When
        List<RecordMetadata> sent = Topics.sendAll(
                List.of(Posted.thing(thing, 1), Posted.thing(thing, ThingHandler.REJECTED), Posted.thing(thing, 3)));
        // Then
        await().untilAsserted(() -> assertThat(things.counts(thing)).containsExactly(1L, 3L));
        assertThat(letterOf(sent.get(1)).reason()).isEqualTo("unwanted-thing");
    }

    @Test
    void aRecordOfTenMegabytesIsRefusedByTheBroker() {
        assertThatThrownBy(() -> Topics.send(Posted.event(TOPIC, "k", id(), new byte[10 << 20])))
                .isInstanceOf(RecordTooLargeException.class);
    }

    @Test
    void whereATopicAdmitsTenMegabytesTheFirstPartIsKept() throws Exception {
        // Given
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) servers))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, LooseThingHandler.TOPIC),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", "20000000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
        // When
        ProducerRecord<byte[], byte[]> large =
                Posted.event(LooseThingHandler.TOPIC, "k", id(), ("\"" + "x".repeat(10 << 20)).getBytes(UTF_8));
        Letter letter = letterOf(Topics.send(large));
        // Then
        assertThat(letter.truncated()).isTrue();
        assertThat(letter.bodySize()).isEqualTo((10 << 20) + 1);
        assertThat(letters.open(letter.id(), false).orElseThrow().record().body())
                .hasSize(DeadLetter.MAX_BODY);
    }

    private static ProducerRecord<byte[], byte[]> body(String json) {
        return Posted.event(TOPIC, "k", id(), json);
    }

    private static ProducerRecord<byte[], byte[]> loose(String json) {
        return Posted.event(LooseThingHandler.TOPIC, "k", id(), json.formatted(UUID.randomUUID()));
    }

    /** Posts a bad record and a good one after it; returns why the first became a dead letter once it has. */
    private String refusalOf(ProducerRecord<byte[], byte[]> bad) {
        UUID after = UUID.randomUUID();
        RecordMetadata sent = Topics.send(bad);
        Topics.send(Posted.thing(after, 1));
        await().untilAsserted(() -> assertThat(things.counts(after)).hasSize(1));
        Letter letter = letterOf(sent);
        assertThat(letter.detail()).isNotBlank().doesNotContain(SECRET);
        return letter.reason();
    }

    private Letter letterOf(RecordMetadata sent) {
        return await().until(
                        () -> letters.list(null, sent.topic(), null, null, 500).stream()
                                .filter(letter ->
                                        letter.partition() == sent.partition() && letter.offset() == sent.offset())
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
