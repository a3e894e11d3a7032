package org.fugong.registry.dailyreport.domain;

import java.time.LocalDate;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.fugong.registry.dailyreport.domain.Filing.Age;
import org.fugong.registry.dailyreport.domain.Filing.By;
import org.fugong.registry.domain.identity.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class ReportRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 18);

    @Test
    void an_enterprise_files_and_corrects_on_the_day_and_the_next() {
        assertThat(Filing.refusal(By.ENTERPRISE, Age.of(TODAY, TODAY))).isEmpty();
        assertThat(Filing.refusal(By.ENTERPRISE, Age.of(TODAY.minusDays(1), TODAY)))
                .isEmpty();
        assertThat(Filing.refusal(By.ENTERPRISE, Age.of(TODAY.minusDays(2), TODAY)))
                .hasValueSatisfying(why -> assertThat(why).contains("official"));
    }

    @Test
    void an_official_does_it_at_any_time_and_says_why() {
        assertThat(Filing.refusal(By.OFFICIAL_WITH_REASON, Age.of(TODAY.minusDays(40), TODAY)))
                .isEmpty();
        assertThat(Filing.refusal(By.OFFICIAL, Age.of(TODAY.minusDays(40), TODAY)))
                .isPresent();
        assertThat(Filing.refusal(By.OFFICIAL, Age.of(TODAY, TODAY))).isPresent();
    }

    @Property(tries = 100)
    void nobody_reports_a_day_to_come(@ForAll By by, @ForAll @IntRange(min = 1, max = 400) int ahead) {
        assertThat(Filing.refusal(by, Age.of(TODAY.plusDays(ahead), TODAY))).isPresent();
    }

    @Test
    void more_people_than_employed_are_asked_back_beyond_the_tolerance() {
        assertThat(form(144, 70).question(120, 20)).isEmpty();
        assertThat(form(145, 70).question(120, 20)).map(Fault::code).contains("more-than-employed");
        // One more than a handful is no question.
        assertThat(form(3, 70).question(2, 20)).isEmpty();
        assertThat(form(4, 70).question(2, 20)).isPresent();
    }

    @Test
    void output_goes_from_nothing_to_three_times_the_normal() {
        assertThat(form(1, 0).faults()).isEmpty();
        assertThat(form(1, 300).faults()).isEmpty();
        assertThat(form(1, 301).faults()).map(Fault::code).containsExactly("out-of-range");
        assertThat(form(1, -1).faults()).map(Fault::field).containsExactly("outputPercent");
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(new ReportForm(null, null, List.of("TEA"), "x".repeat(201)).faults())
                .map(fault -> fault.field() + ":" + fault.code())
                .containsExactly("onDuty:missing", "outputPercent:missing", "missing:unknown-value", "note:too-long");
    }

    private static ReportForm form(int onDuty, int output) {
        return new ReportForm(onDuty, output, List.of(), null);
    }
}
