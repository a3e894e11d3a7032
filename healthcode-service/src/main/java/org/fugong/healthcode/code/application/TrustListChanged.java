package org.fugong.healthcode.code.application;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Published on trust-list-changed.
 *
 * @param change KEY_ADDED, KEY_RETIRED, KEY_COMPROMISED, ROOT_ADDED or ROOT_RETIRED
 * @param name of the key, such as {@code key-2} or {@code root-2}
 * @param from since when it signs, or was compromised; null for the rest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrustListChanged(String change, String name, @Nullable Instant from, Instant changedAt) {

    /** The topic. */
    public static final String TOPIC = "trust-list-changed";
}
