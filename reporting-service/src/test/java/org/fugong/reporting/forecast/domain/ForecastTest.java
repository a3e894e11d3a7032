package org.fugong.reporting.forecast.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import org.fugong.reporting.forecast.domain.Forecast.Outcome;
import org.fugong.reporting.forecast.domain.Logistic.Reached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ForecastTest {
    private static final LocalDate TENTH = LocalDate.of(2020, 2, 10);
    private static final long ALL = 48_121;

    @Test
    void daysOnACurveAreContinuedAlongItAndNothingWasOff() {
        // Given half of them after nine and a half days, nine of ten after nineteen and a half, so on the twentieth
        Forecast forecast = Forecast.of(TENTH, curve(14, 9.5, Math.log(9) / 10), 0.9);
        // Then
        assertThat(forecast.outcome()).isEqualTo(Outcome.EXPECTED);
        assertThat(forecast.day()).isEqualTo(TENTH.plusDays(20));
        assertThat(forecast.error()).isCloseTo(0, within(0.001));
        assertThat(forecast.compared()).isEqualTo(7);
    }

    @Test
    void whatIsReachedIsToldWithItsFirstDay() {
        Forecast forecast = Forecast.of(TENTH, curve(14, 5, 1), 0.9);
        assertThat(forecast.outcome()).isEqualTo(Outcome.REACHED);
        assertThat(forecast.day()).isEqualTo(TENTH.plusDays(8));
    }

    @Test
    void fewDaysOrDaysWithoutMovementAreNotEnough() {
        assertThat(Forecast.of(TENTH, List.of(), 0.9).outcome()).isEqualTo(Outcome.NOT_ENOUGH_DATA);
        assertThat(Forecast.of(TENTH, curve(4, 10, 0.2), 0.9).outcome()).isEqualTo(Outcome.NOT_ENOUGH_DATA);
        List<Reached> still = new ArrayList<>();
        for (int day = 0; day < 14; day++) {
            still.add(new Reached(100, 200));
        }
        assertThat(Forecast.of(TENTH, still, 0.9)).isEqualTo(new Forecast(Outcome.NOT_ENOUGH_DATA, null, null, 0));
        assertThat(Forecast.of(TENTH, List.of(new Reached(0, 0)), 0.9).outcome())
                .isEqualTo(Outcome.NOT_ENOUGH_DATA);
    }

    @Test
    void whatFallsIsNotPromised() {
        Forecast forecast = Forecast.of(TENTH, curve(14, 5, -0.1), 0.9);
        assertThat(forecast.outcome()).isEqualTo(Outcome.NOT_WITHIN_A_YEAR);
        assertThat(forecast.day()).isNull();
    }

    @Test
    void aTurnShowsInTheError() {
        // Given a rise that stops short for three days
        List<Reached> days = new ArrayList<>(curve(11, 10, 0.3));
        for (int day = 0; day < 3; day++) {
            days.add(days.get(10));
        }
        assertThat(Forecast.of(TENTH, days, 0.9).error()).isGreaterThan(0.01);
    }

    @Property(tries = 200)
    void aForecastIsNeverInThePast(
            @ForAll @DoubleRange(min = -5, max = 60) double half,
            @ForAll @DoubleRange(min = -1, max = 1) double perDay) {
        List<Reached> days = curve(14, half, perDay);
        Forecast forecast = Forecast.of(TENTH, days, 0.9);
        if (forecast.outcome() == Outcome.EXPECTED) {
            assertThat(forecast.day()).isAfter(TENTH.plusDays(13));
        } else if (forecast.outcome() == Outcome.REACHED) {
            assertThat(forecast.day()).isBefore(TENTH.plusDays(14));
        } else {
            assertThat(forecast.day()).isNull();
        }
    }

    private static List<Reached> curve(int days, double half, double perDay) {
        List<Reached> reached = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            reached.add(new Reached(Math.round(ALL / (1 + Math.exp(-perDay * (day - half)))), ALL));
        }
        return reached;
    }
}
