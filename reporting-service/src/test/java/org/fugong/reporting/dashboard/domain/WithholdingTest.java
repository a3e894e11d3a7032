package org.fugong.reporting.dashboard.domain;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WithholdingTest {
    @Test
    void onePersonAndNineAreWithheldFromThePublic() {
        assertThat(Withholding.SMALL_COUNTS.people(1)).isNull();
        assertThat(Withholding.SMALL_COUNTS.people(9)).isNull();
    }

    @Test
    void nobodyAndTenAreToldToThePublic() {
        assertThat(Withholding.SMALL_COUNTS.people(0)).isZero();
        assertThat(Withholding.SMALL_COUNTS.people(10)).isEqualTo(10);
    }

    @Test
    void whoSeesTheDistrictSeesEveryCount() {
        assertThat(Withholding.NOTHING.people(1)).isEqualTo(1);
    }
}
