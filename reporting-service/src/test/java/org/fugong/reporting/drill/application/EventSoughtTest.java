package org.fugong.reporting.drill.application;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventSoughtTest {
    private static final UUID PERSON = new UUID(1, 1);
    private static final UUID FORMER_RECORD = new UUID(1, 2);
    private static final UUID SCAN = new UUID(2, 1);
    private static final Instant AT = Instant.parse("2020-02-19T00:01:02.123456Z");

    @Test
    void aScanIsTheOneOfItsIdAndTimeAlsoIfASupervisorChangedItsOutcome() {
        EventSought sought = sought("gate-scanned", AT, Map.of("scanId", SCAN.toString(), "direction", "ENTRY"));
        assertThat(sought.topics()).containsExactly("gate-scanned", "gate-overridden");
        // The database keeps microseconds, and publishers tell nanoseconds.
        assertThat(is(sought, scan(PERSON, SCAN, "2020-02-19T00:01:02.123456400Z")))
                .isTrue();
        assertThat(is(sought, scan(PERSON, SCAN, "2020-02-19T00:01:02.123460Z")))
                .isFalse();
        assertThat(is(sought, scan(PERSON, new UUID(2, 2), AT.toString()))).isFalse();
        assertThat(is(sought, scan(new UUID(1, 9), SCAN, AT.toString()))).isFalse();
    }

    @Test
    void whatWasToldOfARecordThatWasMergedIsOfThePerson() {
        EventSought sought = sought("gate-scanned", AT, Map.of("scanId", SCAN.toString()));
        assertThat(is(sought, scan(FORMER_RECORD, SCAN, AT.toString()))).isTrue();
    }

    @Test
    void anEmploymentHasNoTimeHereAndIsTheOneOfItsVersion() {
        EventSought sought = sought("worker-registered", null, Map.of("version", "3", "enterpriseId", "e"));
        assertThat(is(sought, "{\"workerId\":\"%s\",\"version\":3,\"enterpriseId\":\"e\"}".formatted(PERSON)))
                .isTrue();
        assertThat(is(sought, "{\"workerId\":\"%s\",\"version\":2,\"enterpriseId\":\"e\"}".formatted(PERSON)))
                .isFalse();
    }

    @Test
    void theTimeMayBeTheEventsOwn() throws JsonProcessingException {
        EventSought sought = sought("declaration-started", AT, Map.of());
        JsonNode data = new ObjectMapper().readTree("{\"personId\":\"%s\"}".formatted(PERSON));
        assertThat(sought.is(data, AT)).isTrue();
        assertThat(sought.is(data, AT.plusSeconds(1))).isFalse();
        assertThat(sought.is(data, null)).isFalse();
    }

    @Test
    void aFactIsNamedByWhatItSays() {
        Fact one = Fact.of("gate-scanned", AT, new TreeMap<>(Map.of("scanId", "a")));
        assertThat(Fact.of("gate-scanned", AT, new TreeMap<>(Map.of("scanId", "a")))
                        .key())
                .isEqualTo(one.key());
        assertThat(Fact.of("gate-scanned", AT, new TreeMap<>(Map.of("scanId", "b")))
                        .key())
                .isNotEqualTo(one.key());
    }

    private static EventSought sought(String topic, @Nullable Instant at, Map<String, String> details) {
        return EventSought.of(Fact.of(topic, at, new TreeMap<>(details)), Set.of(PERSON, FORMER_RECORD));
    }

    private static String scan(UUID person, UUID scan, String at) {
        return "{\"scanId\":\"%s\",\"personId\":\"%s\",\"scannedAt\":\"%s\"}".formatted(scan, person, at);
    }

    private static boolean is(EventSought sought, String data) {
        try {
            return sought.is(new ObjectMapper().readTree(data), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
