package org.fugong.chassis.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent 1.0 taken out of a Kafka record, binary or structured (CloudEvents Kafka protocol binding, section 3).
 *
 * @param data the body: bytes of JSON (binary mode) or the parsed member {@code data} (structured mode)
 */
record Envelope(String source, String id, String type, Instant time, @Nullable String traceparent, Body data) {
    private static final String STRUCTURED = "application/cloudevents+json";
    /** Longer ones would not fit the inbox's index, and no sane publisher makes them. */
    private static final int MAX_ATTRIBUTE = 256;

    /** One of the two is there. */
    record Body(byte @Nullable [] bytes, @Nullable JsonNode tree) {}

    static Envelope open(ConsumerRecord<byte[], byte[]> record, ObjectReader json) throws RefusedException {
        Headers headers = record.headers();
        String contentType = header(headers, "content-type");
        return isStructured(contentType) ? structured(record, json) : binary(record, contentType);
    }

    static boolean isStructured(KeptRecord record) {
        return record.headers().stream()
                .anyMatch(header -> header.name().equals("content-type")
                        && header.value() != null
                        && isStructured(new String(header.value(), StandardCharsets.UTF_8)));
    }

    private static boolean isStructured(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED);
    }

    private static Envelope binary(ConsumerRecord<byte[], byte[]> record, @Nullable String contentType)
            throws RefusedException {
        Headers headers = record.headers();
        version(header(headers, "ce_specversion"));
        String source = attribute("source", header(headers, "ce_source"));
        String id = attribute("id", header(headers, "ce_id"));
        String type = attribute("type", header(headers, "ce_type"));
        Instant time = time(header(headers, "ce_time"), record);
        if (contentType != null && !contentType.toLowerCase(Locale.ROOT).contains("json")) {
            throw new RefusedException(Refusal.MALFORMED_JSON, "The content type says that the body is not JSON");
        }
        byte[] body = record.value();
        if (body == null || body.length == 0) {
            throw new RefusedException(Refusal.MALFORMED_JSON, "The record has no body");
        }
        return new Envelope(source, id, type, time, traceparent(headers), new Body(body, null));
    }

    private static Envelope structured(ConsumerRecord<byte[], byte[]> record, ObjectReader json)
            throws RefusedException {
        if (record.value() == null || record.value().length == 0) {
            throw new RefusedException(Refusal.MALFORMED_JSON, "The record has no body");
        }
        JsonNode event;
        try {
            event = json.readTree(record.value());
        } catch (JsonProcessingException e) {
            throw DataReader.refused(e);
        } catch (IOException e) {
            throw new RefusedException(Refusal.MALFORMED_JSON, "The body cannot be decoded");
        }
        version(text(event, "specversion"));
        String source = attribute("source", text(event, "source"));
        String id = attribute("id", text(event, "id"));
        String type = attribute("type", text(event, "type"));
        Instant time = time(text(event, "time"), record);
        String traceparent = text(event, TraceContext.HEADER);
        return new Envelope(
                source, id, type, time, traceparent == null ? traceparent(record.headers()) : traceparent, body(event));
    }

    private static Body body(JsonNode event) throws RefusedException {
        JsonNode data = event.get("data");
        if (data != null) {
            return new Body(null, data);
        }
        JsonNode encoded = event.get("data_base64");
        if (encoded == null || !encoded.isTextual()) {
            throw new RefusedException(Refusal.MALFORMED_JSON, "The event has no data");
        }
        try {
            return new Body(encoded.binaryValue(), null);
        } catch (IOException e) {
            throw new RefusedException(Refusal.MALFORMED_JSON, "The member data_base64 is not Base64");
        }
    }

    private static void version(@Nullable String version) throws RefusedException {
        if (!"1.0".equals(version)) {
            throw new RefusedException(
                    Refusal.NOT_A_CLOUDEVENT,
                    version == null
                            ? "There is no ce_specversion header, nor the content type of a structured CloudEvent"
                            : "The CloudEvents version is not 1.0");
        }
    }

    private static String attribute(String name, @Nullable String value) throws RefusedException {
        if (value == null || value.isEmpty()) {
            throw new RefusedException(Refusal.NOT_A_CLOUDEVENT, "The attribute " + name + " is missing");
        }
        if (value.length() > MAX_ATTRIBUTE || hasControl(value)) {
            throw new RefusedException(
                    Refusal.NOT_A_CLOUDEVENT,
                    "The attribute " + name + " has more than " + MAX_ATTRIBUTE + " or control characters");
        }
        return value;
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Instant time(@Nullable String value, ConsumerRecord<byte[], byte[]> record) throws RefusedException {
        if (value == null) {
            return Instant.ofEpochMilli(record.timestamp());
        }
        Instant utc = Timestamps.utc(value);
        if (utc != null) {
            return utc;
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw new RefusedException(Refusal.NOT_A_CLOUDEVENT, "The attribute time is not an RFC 3339 timestamp");
        }
    }

    static @Nullable String traceparent(Headers headers) {
        String value = header(headers, TraceContext.HEADER);
        return value == null ? header(headers, "ce_traceparent") : value;
    }

    private static @Nullable String text(JsonNode event, String name) {
        JsonNode value = event.get(name);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    private static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
