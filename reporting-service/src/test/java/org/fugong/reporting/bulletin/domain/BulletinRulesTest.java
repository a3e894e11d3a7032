package org.fugong.reporting.bulletin.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BulletinRulesTest {
    private final DailyTime six = new DailyTime(LocalTime.of(18, 0));

    @Test
    void theBulletinIsDueFromItsTimeOfDayOnUntilItIsMade() {
        assertThat(six.due(at("2020-02-19T17:59:59+08:00"), Optional.empty())).isFalse();
        assertThat(six.due(at("2020-02-19T18:00:00+08:00"), Optional.empty())).isTrue();
        assertThat(six.due(at("2020-02-19T23:30:00+08:00"), Optional.of(LocalDate.of(2020, 2, 18))))
                .isTrue();
        assertThat(six.due(at("2020-02-19T18:00:30+08:00"), Optional.of(LocalDate.of(2020, 2, 19))))
                .isFalse();
    }

    @Test
    void aDayThatWasMissedIsNotMadeUpForBeforeItsTimeOfTheNext() {
        assertThat(six.due(at("2020-02-20T06:00:00+08:00"), Optional.of(LocalDate.of(2020, 2, 18))))
                .isFalse();
    }

    @Test
    void aReasonIsShortAndNamesNobodysNumber() {
        assertThat(Correction.fault("one town's decisions came late")).isEmpty();
        assertThat(Correction.fault("临平街道审批数据迟到")).isEmpty();
        assertThat(Correction.fault("  ")).contains("required");
        assertThat(Correction.fault("x".repeat(301))).contains("too-long");
        assertThat(Correction.fault("call 10001234567")).contains("personal-data");
    }

    @Test
    void aFigureThatWasNotKnownHasNoChange() {
        assertThat(Change.between(null, BigDecimal.ONE)).isNull();
        assertThat(Change.between(BigDecimal.ONE, null)).isNull();
        assertThat(Change.between(new BigDecimal("0.9512"), new BigDecimal("0.9833")))
                .isEqualByComparingTo("0.0321");
        assertThat(Change.between(BigDecimal.TEN, BigDecimal.TEN)).isZero();
    }

    private static ZonedDateTime at(String text) {
        return ZonedDateTime.parse(text);
    }
}
