package org.fugong.reporting.dayclose.domain;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.fugong.reporting.dayclose.domain.Amendments.Amendment;

import static org.assertj.core.api.Assertions.assertThat;

class AmendmentsTest {
    private static final Map<String, Map<String, Long>> ISSUED =
            Map.of("", Map.of("scans", 10L, "fevers", 1L), "330110001", Map.of("scans", 4L));

    @Test
    void whatIsTheSameIsNoAmendment() {
        assertThat(Amendments.between(ISSUED, ISSUED)).isEmpty();
    }

    @Test
    void eachFigureThatChangedIsToldForTheDistrictAndTheTownAlsoWhereOneOfBothHadNone() {
        assertThat(Amendments.between(
                        ISSUED, Map.of("", Map.of("scans", 12L, "fevers", 1L), "330110002", Map.of("scans", 1L))))
                .containsExactly(
                        new Amendment("", "scans", 10, 12),
                        new Amendment("330110001", "scans", 4, 0),
                        new Amendment("330110002", "scans", 0, 1));
    }

    @Test
    void aFigureThatWasNotIssuedThenIsNotAmended() {
        assertThat(Amendments.between(ISSUED, Map.of("", Map.of("scans", 10L, "fevers", 1L, "onDuty", 7L))))
                .containsExactly(new Amendment("330110001", "scans", 4, 0));
    }
}
