package org.fugong.chassis.event;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.networknt.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Reads what an event carries into the consumer's record. Its refusals name places, never contents. */
final class DataReader {
    private final ObjectReader data;
    private final ObjectReader trees;

    private DataReader(ObjectReader data, ObjectReader trees) {
        this.data = data;
        this.trees = trees;
    }

    static DataReader of(ObjectMapper mapper, Class<?> type) {
        ObjectMapper tolerant = tolerant(mapper);
        // Else fields that are not used are kept aside until the record is made, in case somebody asks for them.
        tolerant.configOverride(type)
                .setIgnorals(JsonIgnoreProperties.Value.empty().withIgnoreUnknown());
        return new DataReader(tolerant.readerFor(type), trees(tolerant));
    }

    /** Reads any JSON, once it is JSON to its end and no object of it has a field twice. */
    static ObjectReader trees(ObjectMapper mapper) {
        return tolerant(mapper).reader().with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    /** Tolerant of fields a consumer does not use, strict in all else. */
    private static ObjectMapper tolerant(ObjectMapper mapper) {
        return mapper.copy()
                .registerModule(
                        new SimpleModule("event-timestamps").addDeserializer(Instant.class, new Timestamps.InJson()))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
    }

    Object read(byte[] json, @Nullable Schema schema) throws RefusedException {
        if (hasNul(json)) {
            throw new RefusedException(
                    Refusal.MALFORMED_JSON, "The body contains the character U+0000, which cannot be stored");
        }
        try {
            return schema == null ? complete(data.readValue(json)) : read(trees.readTree(json), schema);
        } catch (JsonProcessingException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new RefusedException(Refusal.MALFORMED_JSON, "The body cannot be decoded");
        }
    }

    Object read(JsonNode json, @Nullable Schema schema) throws RefusedException {
        if (schema != null) {
            Schemas.check(schema, json);
        }
        try {
            return complete(data.readValue(json));
        } catch (JsonProcessingException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new RefusedException(Refusal.UNREADABLE, "The data cannot be read");
        }
    }

    private static Object complete(@Nullable Object data) throws RefusedException {
        if (data == null) {
            throw new RefusedException(Refusal.UNREADABLE, "The data is null");
        }
        String missing = RequiredFields.firstMissing(data);
        if (missing != null) {
            throw new RefusedException(Refusal.UNREADABLE, "The field " + missing + " is missing or null");
        }
        return data;
    }

    /** Says where, not what: the library's messages repeat the text they stumble over. */
    static RefusedException refused(JsonProcessingException e) {
        if (e instanceof JsonMappingException unreadable && !isTrailing(unreadable)) {
            return new RefusedException(Refusal.UNREADABLE, "Cannot be read at " + path(unreadable));
        }
        return new RefusedException(
                Refusal.MALFORMED_JSON,
                e.getLocation() == null
                        ? "The body is not JSON"
                        : "The body is not JSON at line %d, column %d"
                                .formatted(
                                        e.getLocation().getLineNr(),
                                        e.getLocation().getColumnNr()));
    }

    /** Tokens after the value are told as a mismatch, but are no fault of a field. */
    private static boolean isTrailing(JsonMappingException e) {
        return e.getPath().isEmpty() && e.getOriginalMessage().startsWith("Trailing token");
    }

    /** The path of the consumer's own fields; keys of a map are the publisher's and left out. */
    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "[]"
                        : step.getFrom() instanceof Map<?, ?> ? "{}" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "its root" : path;
    }

    /** Whether the JSON escape of U+0000 is in the text: legal JSON, but PostgreSQL has no such character. */
    private static boolean hasNul(byte[] json) {
        for (int i = 0; i + 5 < json.length; i++) {
            if (json[i] == '\\') {
                if (json[i + 1] == 'u'
                        && json[i + 2] == '0'
                        && json[i + 3] == '0'
                        && json[i + 4] == '0'
                        && json[i + 5] == '0') {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
