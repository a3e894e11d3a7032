package org.fugong.reporting.drill.application;

import java.time.Instant;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * Something that is known of a person, and where it came from.
 *
 * @param topic that it was published on
 * @param at when it happened, null where that is not kept
 * @param details what it says: ids and codes by name, and the id of the scan where there was one
 */
public record Fact(String topic, @Nullable Instant at, SortedMap<String, String> details) {}
