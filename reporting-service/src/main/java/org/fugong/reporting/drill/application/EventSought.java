package org.fugong.reporting.drill.application;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How the event is known that a fact was taken from: facts are kept without the ids of their events, since most are scans.
 *
 * @param topics that it may be on
 * @param people one of these ids it names
 * @param naming all of these it names
 * @param at a time that it tells, null where none is kept
 * @param version that it tells, null where none is kept
 */
public record EventSought(
        List<String> topics, Set<String> people, Set<String> naming, @Nullable Instant at, @Nullable String version) {
    /** Facts that are told on another topic as well. */
    private static final Map<String, List<String>> TOPICS = Map.of(
            "gate-scanned", List.of("gate-scanned", "gate-overridden"),
            "worker-registered", List.of("worker-registered", "worker-transferred"));

    private static final Set<String> NAMED = Set.of("charterId", "kind", "scanId", "enterpriseId", "from", "until");
    private static final String VERSION = "version";
    /** The database keeps microseconds. */
    private static final Duration EXACT = Duration.ofNanos(1_000);

    /** @param records ids of all records that are of the person */
    static EventSought of(Fact fact, Set<UUID> records) {
        return new EventSought(
                TOPICS.getOrDefault(fact.topic(), List.of(fact.topic())),
                records.stream().map(UUID::toString).collect(Collectors.toUnmodifiableSet()),
                fact.details().entrySet().stream()
                        .filter(detail -> NAMED.contains(detail.getKey()) && !isInstant(detail.getValue()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toUnmodifiableSet()),
                fact.at(),
                fact.details().get(VERSION));
    }

    /**
     * Whether an event is the one.
     *
     * @param time of the event, null if it does not say
     */
    public boolean is(JsonNode data, @Nullable Instant time) {
        Set<String> said = new HashSet<>();
        collect(data, said);
        return people.stream().anyMatch(said::contains)
                && said.containsAll(naming)
                && (version == null || version.equals(data.path(VERSION).asText()))
                && (at == null
                        || (time != null && isAt(time))
                        || said.stream().anyMatch(text -> isInstant(text) && isAt(Instant.parse(text))));
    }

    private boolean isAt(Instant told) {
        return at != null && Duration.between(at, told).abs().compareTo(EXACT) <= 0;
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException somethingElse) {
            return false;
        }
    }

    private static void collect(JsonNode node, Set<String> said) {
        if (node.isValueNode()) {
            said.add(node.asText());
        }
        node.forEach(child -> collect(child, said));
    }
}
