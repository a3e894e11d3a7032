package org.fugong.chassis.privacy;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalDataTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void printsMaskedByItsShape() {
        Map<String, String> masks = Map.of(
                "339999199001010010", "339***********0010",
                "33999919900101002X", "339***********002X",
                "10001234567", "100****4567",
                "+86 10001234567", "100****4567",
                "张三", "张*",
                "欧阳小明", "欧**",
                "安徽省黄山市某某村12号", "安徽省***",
                "E12345678", "E1***78",
                "Li", "L***",
                "", "");
        masks.forEach((clear, masked) -> {
            assertThat(PersonalData.of(clear)).hasToString(masked);
            assertThat("%s".formatted(PersonalData.of(clear))).isEqualTo(masked);
        });
    }

    @Test
    void isReadFromJsonInClearAndWrittenMasked() throws Exception {
        // Given
        record Person(PersonalData idNumber) {}

        // When
        Person person = json.readValue("{\"idNumber\":\" 339999199001010010 \"}", Person.class);

        // Then
        assertThat(person.idNumber().matches("339999199001010010"::equals)).isTrue();
        assertThat(json.writeValueAsString(person)).isEqualTo("{\"idNumber\":\"339***********0010\"}");
        assertThat(person).hasToString("Person[idNumber=339***********0010]");
    }

    @Test
    void isEqualByValue() {
        assertThat(PersonalData.of("10001234567"))
                .isEqualTo(PersonalData.of("10001234567 "))
                .hasSameHashCodeAs(PersonalData.of("10001234567"))
                .isNotEqualTo(PersonalData.of("10009994567"));
    }

    @Test
    void textIsMaskedWhereverANumberStands() {
        assertThat(Masking.maskText("id=339999199001010010, phone 10001234567; 身份证33999919900101002x。"))
                .isEqualTo("id=339***********0010, phone 100****4567; 身份证339***********002x。");
    }

    @Test
    void textWithoutSuchNumbersStaysAsItIs() {
        String text = "took 1735689600000 ms, sha 339999199001010010ab, uuid 018f3a5e-7b1c-7000-8000-123456789012";
        assertThat(Masking.maskText(text)).isSameAs(text);
    }
}
