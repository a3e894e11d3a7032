package org.fugong.reporting.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTest {
    private static final Instant NOON = Instant.parse("2020-02-19T04:00:00Z");
    private static final Partition SCANS = new Partition("gate-scanned", 0);
    private static final Partition CHARTERS = new Partition("charter-announced", 0);

    @Test
    void readToTheEndTheFiguresAreOfTheLatestEventHoweverQuietTheOtherTopicsAre() {
        Reading reading = new Reading(
                List.of(read(SCANS, 100, NOON), read(CHARTERS, 2, NOON.minus(Duration.ofDays(3)))),
                List.of(ends(NOON, 100, 2)));
        assertThat(reading.asOf()).isEqualTo(NOON);
        assertThat(reading.lag()).isZero();
        assertThat(reading.lagTime(NOON)).isZero();
        assertThat(reading.events()).isEqualTo(102);
    }

    @Test
    void aPartitionThatIsBehindHoldsTheFiguresBackToItsLatestEvent() {
        Reading reading = new Reading(
                List.of(read(SCANS, 60, NOON.minusSeconds(90)), read(CHARTERS, 2, NOON)),
                List.of(ends(NOON.plusSeconds(5), 100, 2)));
        assertThat(reading.asOf()).isEqualTo(NOON.minusSeconds(90));
        assertThat(reading.lag()).isEqualTo(40);
        assertThat(reading.lagTime(NOON)).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aQuietTopicWithOneNewRecordIsBehindSinceItWasLastReadToItsEndAndNotSinceItsLastEvent() {
        Instant longAgo = NOON.minus(Duration.ofDays(3));
        Reading reading = new Reading(
                List.of(read(SCANS, 100, NOON), read(CHARTERS, 2, longAgo)),
                List.of(ends(NOON, 100, 3), ends(NOON.minusSeconds(1), 99, 2), ends(NOON.minusSeconds(2), 90, 2)));
        assertThat(reading.asOf()).isEqualTo(NOON.minusSeconds(1));
        assertThat(reading.lagTime(NOON)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void figuresAreNeverOfALaterTimeThanTheLatestEvent() {
        Reading reading = new Reading(
                List.of(read(SCANS, 100, NOON)),
                List.of(ends(NOON.plusSeconds(60), 101, 0), ends(NOON.plusSeconds(59), 100, 0)));
        assertThat(reading.asOf()).isEqualTo(NOON);
    }

    @Test
    void aTopicThatWasNeverReadLeavesTheTimeOpen() {
        Reading reading = new Reading(List.of(read(SCANS, 100, NOON)), List.of(ends(NOON, 100, 7)));
        assertThat(reading.asOf()).isNull();
        assertThat(reading.lag()).isEqualTo(7);
        assertThat(reading.lagTime(NOON)).isNull();
    }

    @Test
    void whileTheBrokerCannotBeAskedWhatWaitsIsNotKnownAndTheLatestEventIs() {
        Reading reading = new Reading(List.of(read(SCANS, 100, NOON)), List.of());
        assertThat(reading.asOf()).isEqualTo(NOON);
        assertThat(reading.lag()).isNull();
        assertThat(reading.lagTime(NOON)).isNull();
        assertThat(reading.topics().get(0).end()).isNull();
    }

    @Test
    void eachTopicIsToldAlsoTheOneThatWasNeverRead() {
        Reading reading = new Reading(List.of(read(SCANS, 60, NOON)), List.of(ends(NOON, 100, 7)));
        assertThat(reading.topics())
                .extracting(Reading.Topic::topic, Reading.Topic::offset, Reading.Topic::end, Reading.Topic::lag)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("charter-announced", 0L, 7L, 7L),
                        org.assertj.core.groups.Tuple.tuple("gate-scanned", 60L, 100L, 40L));
    }

    private static Position read(Partition partition, long next, @Nullable Instant at) {
        return new Position(partition, next, next, at, at, at);
    }

    private static Ends ends(Instant at, long scans, long charters) {
        return new Ends(at, Map.of(SCANS, scans, CHARTERS, charters));
    }
}
