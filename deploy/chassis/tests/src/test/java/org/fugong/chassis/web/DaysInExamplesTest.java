package org.fugong.chassis.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DaysInExamplesTest {

    private final DaysInExamples days =
            new DaysInExamples(Clock.fixed(Instant.parse("2020-02-17T15:00:00.5Z"), ZoneOffset.UTC));

    @Test
    void days_are_counted_from_the_one_on_which_the_document_is_read() {
        assertThat(days.filled(
                        Map.of("from", "{today+2}", "list", List.of("{today}", Map.of("at", "{now}")), "people", 3)))
                .isEqualTo(Map.of(
                        "from",
                        "2020-02-19",
                        "list",
                        List.of("2020-02-17", Map.of("at", "2020-02-17T15:00:00Z")),
                        "people",
                        3));
        assertThat(days.filled("{\"on\": \"{today-17}\"}")).isEqualTo("{\"on\": \"2020-01-31\"}");
    }

    @Test
    void other_braces_stay() {
        assertThat(days.filled("{id} {todays} {today+}")).isEqualTo("{id} {todays} {today+}");
    }
}
