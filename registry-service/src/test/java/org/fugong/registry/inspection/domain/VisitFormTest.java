package org.fugong.registry.inspection.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.inspection.domain.VisitForm.Finding;
import org.fugong.registry.inspection.domain.VisitForm.Found;
import org.fugong.registry.inspection.domain.VisitForm.Need;
import org.fugong.registry.inspection.domain.VisitForm.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class VisitFormTest {

    private static final Instant NOW = Instant.parse("2020-02-17T06:20:00Z");
    private static final Finding FINE = new Finding("masks", Found.OK, null, null);
    private static final Finding TO_MEND = new Finding("masks", Found.TO_MEND, LocalDate.parse("2020-02-19"), null);

    @Test
    void a_visit_with_every_item_answered_is_taken_also_days_later() {
        assertThat(faults(form(FINE, Conclusion.PASSED, NOW.minusSeconds(3 * 86400))))
                .isEmpty();
        assertThat(faults(form(TO_MEND, Conclusion.FOLLOW_UP, NOW))).isEmpty();
    }

    @Test
    void a_visit_of_tomorrow_or_of_a_month_ago_is_not() {
        assertThat(faults(form(FINE, Conclusion.PASSED, NOW.plusSeconds(86400))))
                .containsExactly("visitedAt out-of-range");
        assertThat(faults(form(FINE, Conclusion.PASSED, NOW.minusSeconds(30 * 86400))))
                .containsExactly("visitedAt out-of-range");
    }

    @Test
    void the_conclusion_fits_what_was_found() {
        assertThat(faults(form(TO_MEND, Conclusion.PASSED, NOW))).containsExactly("conclusion conclusion-with-defects");
        assertThat(faults(form(FINE, Conclusion.FOLLOW_UP, NOW)))
                .containsExactly("conclusion conclusion-without-defects");
        assertThat(faults(form(FINE, Conclusion.FAILED, NOW))).containsExactly("note missing");
    }

    @Test
    void what_has_to_be_mended_says_until_when() {
        assertThat(faults(form(new Finding("masks", Found.TO_MEND, null, null), Conclusion.FOLLOW_UP, NOW)))
                .containsExactly("findings[0].mendBy mend-by");
    }

    @Test
    void an_occupation_is_no_telephone_number_and_an_origin_is_a_place() {
        VisitForm form = new VisitForm(
                "v1",
                List.of(FINE),
                Conclusion.PASSED,
                null,
                List.of(new Need("10000000501", 1, false), new Need("焊工", 0, false)),
                List.of(new Origin("999999", 0, 0)),
                NOW);
        assertThat(faults(form))
                .containsExactly(
                        "needs[0].occupation occupation-form",
                        "needs[1].number out-of-range",
                        "origins[0].place origin-unknown",
                        "origins[0].able out-of-range");
    }

    private static VisitForm form(Finding finding, Conclusion conclusion, Instant at) {
        return new VisitForm("v1", List.of(finding), conclusion, null, List.of(), List.of(), at);
    }

    private static List<String> faults(VisitForm form) {
        return form.faults(Set.of("masks"), "341000"::equals, NOW, ZoneId.of("Asia/Shanghai")).stream()
                .map((Fault fault) -> fault.field() + " " + fault.code())
                .toList();
    }
}
