package org.fugong.transport.charter.domain;

import java.time.Instant;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CharterPlanTest {

    @Test
    void theStorysPlanCanBeAnnounced() {
        assertThat(HuangshanCharter.plan().flaws(HuangshanCharter.ANNOUNCED_AT)).isEmpty();
    }

    @Test
    void aPlanThatGoesBackwardsIsToldEverythingAtOnce() {
        // Given
        Instant noon = Instant.parse("2020-02-18T04:00:00Z");
        CharterPlan plan = new CharterPlan(
                "D1", CharterMode.BUS, "Huangshan", "3410", "Hangzhou", noon, noon, 0, noon, OptionalInt.of(5));

        // When
        var flaws = plan.flaws(noon);

        // Then
        assertThat(flaws)
                .extracting(f -> f.field() + " " + f.code())
                .containsExactly(
                        "seats out-of-range",
                        "originDivision not-a-division",
                        "deadline in-the-past",
                        "departureAt before-deadline",
                        "arrivalAt before-departure",
                        "perEnterpriseCap out-of-range");
    }

    @Test
    void aCharterIsOpenUntilTheDeadlineAndNotAtIt() {
        // Given
        Charter charter = HuangshanCharter.announced();
        Instant aMicrosecondBefore = HuangshanCharter.DEADLINE.minusNanos(1000);

        // Then
        assertThat(charter.isOpenAt(aMicrosecondBefore)).isTrue();
        assertThat(charter.isDueAt(aMicrosecondBefore)).isFalse();
        assertThat(charter.isOpenAt(HuangshanCharter.DEADLINE)).isFalse();
        assertThat(charter.isDueAt(HuangshanCharter.DEADLINE)).isTrue();
    }
}
