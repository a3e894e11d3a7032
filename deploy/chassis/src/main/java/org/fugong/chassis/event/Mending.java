package org.fugong.chassis.event;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

import org.fugong.chassis.event.DeadLetterResource.Letter;
import org.fugong.chassis.event.DeadLetterResource.ReplayRequest;

/** Makes the record that a replay reads: the kept one, or one in binary mode with the operator's changes. */
final class Mending {
    private Mending() {}

    static ConsumerRecord<byte[], byte[]> of(DeadLetters.Kept kept, ReplayRequest request) {
        RecordHeaders headers = new RecordHeaders();
        for (KeptRecord.KeptHeader header : kept.record().headers()) {
            headers.add(header.name(), header.value());
        }
        byte[] body = kept.record().body();
        JsonNode data = request.data();
        if (data != null) {
            body = utf8(data.toString());
            // Whatever envelope there was, the data now is the body.
            set(headers, "content-type", "application/json");
            set(headers, "ce_specversion", "1.0");
            set(headers, "ce_type", "org.fugong." + kept.letter().topic() + ".v1");
            ifMissing(headers, "ce_source", Optional.ofNullable(kept.letter().source()));
            ifMissing(headers, "ce_id", Optional.ofNullable(kept.letter().eventId()));
        }
        if (request.source() != null) {
            set(headers, "ce_source", request.source());
        }
        if (request.eventId() != null) {
            set(headers, "ce_id", request.eventId());
        }
        if (request.time() != null) {
            set(headers, "ce_time", request.time().toString());
        }
        Letter letter = kept.letter();
        return new ConsumerRecord<>(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.recordedAt().toEpochMilli(),
                TimestampType.CREATE_TIME,
                -1,
                body.length,
                request.key() == null ? kept.record().key() : utf8(request.key()),
                body,
                headers,
                Optional.empty());
    }

    private static void set(RecordHeaders headers, String name, String value) {
        headers.remove(name);
        headers.add(name.toLowerCase(Locale.ROOT), utf8(value));
    }

    private static void ifMissing(RecordHeaders headers, String name, Optional<String> value) {
        if (headers.lastHeader(name) == null && value.isPresent()) {
            headers.add(name, utf8(value.get()));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
