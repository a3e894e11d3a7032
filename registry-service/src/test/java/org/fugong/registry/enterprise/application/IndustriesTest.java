package org.fugong.registry.enterprise.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.fugong.registry.enterprise.application.Industries.Named;
import org.fugong.registry.enterprise.application.Industries.Section;
import org.fugong.registry.enterprise.domain.EnterpriseForm;

import static org.assertj.core.api.Assertions.assertThat;

class IndustriesTest {

    private final Industries industries = new Industries();

    @Test
    void every_section_and_division_of_the_standard_is_named_once() {
        assertThat(industries.sections()).hasSize(20);
        List<String> divisions = industries.sections().stream()
                .flatMap(section -> section.divisions().stream())
                .map(Named::code)
                .toList();
        assertThat(divisions.stream().map(code -> Integer.parseInt(code.substring(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 97).boxed().toList());
    }

    @Test
    void what_can_be_chosen_is_accepted() {
        for (Section section : industries.sections()) {
            for (Named division : section.divisions()) {
                assertThat(new EnterpriseForm(null, "合成企业", "330110014", division.code(), null, 1)
                                .faultsOfRest(town -> Optional.empty()))
                        .isEmpty();
            }
        }
    }

    @Test
    void deeper_digits_keep_the_name_of_their_division() {
        assertThat(industries.name("C3922", "zh")).isEqualTo("C3922 计算机、通信和其他电子设备制造业");
        assertThat(industries.name("C", "en")).isEqualTo("C Manufacturing");
        assertThat(industries.name("X", "en")).isEqualTo("X");
    }
}
