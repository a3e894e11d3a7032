package org.fugong.registry.enterprise.domain;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.domain.identity.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class EnterpriseFormTest {

    @Test
    void a_complete_form_is_accepted() {
        assertThat(faults(new EnterpriseForm(Codes.uscc(1), "Made-up Valves", "330110014", "C34", null, 120), false))
                .isEmpty();
    }

    @Test
    void an_empty_form_is_told_every_missing_field_at_once() {
        assertThat(faults(new EnterpriseForm(null, " ", null, null, null, null), false))
                .containsExactly(
                        "uscc:missing", "name:missing", "town:missing", "industry:missing", "headcount:missing");
    }

    @Test
    void a_wrong_check_digit_passes_only_where_an_official_vouches_for_it() {
        // Given
        String right = Codes.uscc(1);
        String wrong = right.substring(0, 17) + (right.endsWith("0") ? '1' : '0');
        EnterpriseForm form = new EnterpriseForm(wrong, "Made-up Valves", "330110014", "C34", null, 120);

        // Then
        assertThat(faults(form, false)).containsExactly("uscc:uscc-check-digit");
        assertThat(faults(form, true)).isEmpty();
    }

    @Test
    void nobody_can_vouch_for_a_code_of_another_form() {
        EnterpriseForm form = new EnterpriseForm("12345", "Made-up Valves", "330110014", "C34", null, 120);
        assertThat(faults(form, true)).containsExactly("uscc:uscc-format");
    }

    @Test
    void towns_of_other_districts_are_refused() {
        EnterpriseForm form = new EnterpriseForm(Codes.uscc(1), "Made-up Valves", "330106109", "C34", null, 120);
        assertThat(faults(form, false)).containsExactly("town:town-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "C, true",
        "C34, true",
        "C3922, true",
        "A01, true",
        "T97, true",
        "H62, true",
        "C44, false",
        "U, false",
        "C3, false",
        "c34, false",
        "A00, false",
        "34, false",
        "C39221, false",
        "D43, false",
    })
    void an_industry_belongs_to_its_section(String code, boolean valid) {
        assertThat(Industry.fault(code).isEmpty()).isEqualTo(valid);
    }

    @Test
    void the_same_code_gives_the_same_id_and_another_code_another() {
        assertThat(EnterpriseId.of(Codes.uscc(1))).isEqualTo(EnterpriseId.of(Codes.uscc(1)));
        assertThat(EnterpriseId.of(Codes.uscc(1))).isNotEqualTo(EnterpriseId.of(Codes.uscc(2)));
        assertThat(EnterpriseId.of(Codes.uscc(1)).version()).isEqualTo(8);
        assertThat(EnterpriseId.of(Codes.uscc(1)).variant()).isEqualTo(2);
    }

    private static List<String> faults(EnterpriseForm form, boolean overridden) {
        return form.normalised().faults(EnterpriseFormTest::townFault, overridden).stream()
                .map(EnterpriseFormTest::told)
                .toList();
    }

    private static Optional<Fault> townFault(String code) {
        return code.equals("330110014")
                ? Optional.empty()
                : Optional.of(new Fault("town", "town-unknown", "No such town."));
    }

    private static String told(Fault fault) {
        return fault.field() + ":" + fault.code();
    }

    @ParameterizedTest
    @CsvSource({"O79, O80", "P82, P83", "P8210, P83", "Q83, Q84", "R85, R86", "S90, S91", "T96, T97"})
    void a_code_of_the_edition_before_is_refused_with_the_division_that_it_is_since(String old, String since) {
        assertThat(Industry.fault(old)).hasValueSatisfying(fault -> {
            assertThat(fault.code()).isEqualTo("industry-replaced");
            assertThat(fault.message()).contains("until 2017-09-30", "the division is " + since + " in GB/T 4754-2017");
        });
    }

    @Test
    void the_editions_of_industries_follow_each_other_day_on_day() {
        assertThat(Industry.PREVIOUS.until()).isEqualTo(Industry.CURRENT.from().minusDays(1));
    }
}
