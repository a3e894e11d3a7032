package org.fugong.reporting.dayclose.domain;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DaysToCloseTest {
    private static final LocalDate ENDED = LocalDate.of(2020, 2, 20);

    @Test
    void eachDayThatEndedSinceTheLastClosingIsClosedTheEarliestFirst() {
        assertThat(DaysToClose.of(LocalDate.of(2020, 2, 17), ENDED))
                .containsExactly(LocalDate.of(2020, 2, 18), LocalDate.of(2020, 2, 19), ENDED);
    }

    @Test
    void nothingIsToBeClosedTwice() {
        assertThat(DaysToClose.of(ENDED, ENDED)).isEmpty();
        assertThat(DaysToClose.of(ENDED.plusDays(1), ENDED)).isEmpty();
    }

    @Test
    void theFirstClosingIsOfTheLastDayAlone() {
        assertThat(DaysToClose.of(null, ENDED)).containsExactly(ENDED);
    }

    @Test
    void afterALongAbsenceAMonthIsMadeUpFor() {
        assertThat(DaysToClose.of(LocalDate.of(2019, 5, 1), ENDED))
                .hasSize(31)
                .startsWith(LocalDate.of(2020, 1, 21))
                .endsWith(ENDED);
    }
}
