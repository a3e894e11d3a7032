package org.fugong.chassis.event;

import java.time.Instant;
import java.util.Random;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimestampsTest {
    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(
                    new SimpleModule("event-timestamps").addDeserializer(Instant.class, new Timestamps.InJson()));

    @Test
    void anInstantIsReadAsItIsPrinted() {
        Random random = new Random(20200220);
        for (int i = 0; i < 2_000; i++) {
            Instant any = Instant.ofEpochSecond(random.nextLong(253_402_300_800L), random.nextInt(1_000_000_000));
            assertThat(Timestamps.utc(any.toString())).isEqualTo(any);
        }
        assertThat(Timestamps.utc("2020-02-29T23:59:59Z")).isEqualTo(Instant.parse("2020-02-29T23:59:59Z"));
        assertThat(Timestamps.utc("2020-02-20T00:01:30.5Z")).isEqualTo(Instant.parse("2020-02-20T00:01:30.5Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2020-02-20",
                "2020-02-30T00:01:30Z",
                "2020-02-20T24:00:00Z",
                "2020-02-20T00:01:60Z",
                "2020-02-20T00:01:30+08:00",
                "2020-02-20T00:01Z",
                "2020-02-20T00:01:30.Z",
                "2020-02-20T00:01:30.1234567891Z",
                "2020-02-20T00:01:3xZ",
                "2020-02-20 00:01:30Z"
            })
    void whatLooksOtherwiseIsLeftToTheGeneralParsers(String text) {
        assertThat(Timestamps.utc(text)).isNull();
    }

    @Test
    void inJsonBothAreReadAsEver() throws Exception {
        assertThat(mapper.readValue("\"2020-02-20T00:01:30.25Z\"", Instant.class))
                .isEqualTo(Instant.parse("2020-02-20T00:01:30.25Z"));
        assertThat(mapper.readValue("\"2020-02-20T08:01:30+08:00\"", Instant.class))
                .isEqualTo(Instant.parse("2020-02-20T00:01:30Z"));
        assertThat(mapper.readValue("1582156890", Instant.class)).isEqualTo(Instant.parse("2020-02-20T00:01:30Z"));
    }
}
