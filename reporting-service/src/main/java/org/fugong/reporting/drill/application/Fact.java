package org.fugong.reporting.drill.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * Something that is known of a person, and where it came from.
 *
 * @param key names it among the person's facts for as long as it is known as it is
 * @param topic that it was published on
 * @param at when it happened, null where that is not kept
 * @param details what it says: ids and codes by name, and the id of the scan where there was one
 */
public record Fact(String key, String topic, @Nullable Instant at, SortedMap<String, String> details) {
    private static final int KEY_BYTES = 8;

    static Fact of(String topic, @Nullable Instant at, SortedMap<String, String> details) {
        return new Fact(key(topic + at + details), topic, at, details);
    }

    private static String key(String all) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
