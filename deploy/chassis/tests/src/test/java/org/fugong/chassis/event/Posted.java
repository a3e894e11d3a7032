package org.fugong.chassis.event;

import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Records as publishers post them, good and bad. */
final class Posted {
    static final String SOURCE = "/agencies/test";

    private Posted() {}

    static String json(UUID thing, long count) {
        return json(thing, count, "a note");
    }

    static String json(UUID thing, long count, String note) {
        return "{\"thingId\":\"%s\",\"count\":%d,\"note\":\"%s\",\"happenedAt\":\"2020-02-18T03:00:00Z\"}"
                .formatted(thing, count, note);
    }

    static ProducerRecord<byte[], byte[]> event(String topic, String key, String id, String json) {
        return event(topic, key, id, json.getBytes(UTF_8));
    }

    static ProducerRecord<byte[], byte[]> event(String topic, String key, String id, byte[] body) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", "1.0".getBytes(UTF_8));
        headers.add("ce_id", id.getBytes(UTF_8));
        headers.add("ce_source", SOURCE.getBytes(UTF_8));
        headers.add("ce_type", ("org.fugong." + topic + ".v1").getBytes(UTF_8));
        return new ProducerRecord<>(topic, null, key.getBytes(UTF_8), body, headers);
    }

    static ProducerRecord<byte[], byte[]> thing(UUID thing, long count) {
        return event(ThingHandler.TOPIC, thing.toString(), UUID.randomUUID().toString(), json(thing, count));
    }

    static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> record, String header, String value) {
        record.headers().remove(header);
        record.headers().add(header, value.getBytes(UTF_8));
        return record;
    }
}
