package org.fugong.registry.dailyreport.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.registry.dailyreport.domain.DailyReport;
import org.fugong.registry.dailyreport.domain.Missing;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.enterprise.application.Enterprises;

class DailyFactsTest {

    @Test
    void a_report_is_published_as_the_contract_says_without_its_note() {
        Contracts.assertPublishes(EnterpriseReported.of(
                new DailyReport(
                        Enterprises.idOf(Codes.uscc(1)),
                        LocalDate.of(2020, 2, 18),
                        1,
                        62,
                        70,
                        List.of(Missing.WORKERS, Missing.PROTECTION),
                        "口罩只够两天",
                        120,
                        false,
                        null,
                        Instant.parse("2020-02-18T08:31:00Z")),
                "330110014"));
    }
}
