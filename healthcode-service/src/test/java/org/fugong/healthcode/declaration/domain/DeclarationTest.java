package org.fugong.healthcode.declaration.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeclarationTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 18);
    private final Faults faults = new Faults();

    @Test
    void theStandardsOwnExampleIsARightNumber() {
        // When
        Identity identity = Identity.read("RESIDENT", " 11010519491231002x ", TODAY, faults);
        // Then
        assertThat(identity).isNotNull();
        assertThat(Objects.requireNonNull(identity).canonical()).isEqualTo("RESIDENT:11010519491231002X");
        assertThat(String.valueOf(identity)).doesNotContain("1949");
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021,check-digit",
        "11010519491231002,malformed",
        "11010519491331002X,check-digit",
        "110105194902300028,birth-date",
        "110105202002180028,birth-date",
        "A1010519491231002X,malformed"
    })
    void aWrongNumberIsToldForWhatIsWrong(String number, String code) {
        // When
        Identity identity = Identity.read("RESIDENT", withRightCheck(number, code), TODAY, faults);
        // Then
        assertThat(identity).isNull();
        assertThat(faults.list()).extracting(Faults.Fault::code).containsExactly(code);
        assertThat(faults.list().get(0).message()).doesNotContain(number);
    }

    @Test
    void aPassportHasNoCheckDigit() {
        assertThat(Identity.read("PASSPORT", "e 1234567", TODAY, faults))
                .isEqualTo(new Identity(IdentityType.PASSPORT, "E1234567"));
    }

    @Test
    void anUnknownDocumentIsToldAtItsField() {
        assertThat(Identity.read("LIBRARY_CARD", "12345", TODAY, faults)).isNull();
        assertThat(faults.list().get(0).field()).isEqualTo("idType");
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        // When
        Declaration declaration = Declaration.read(new Answers(null, null, null, null), faults);
        // Then
        assertThat(declaration).isNull();
        assertThat(faults.list())
                .extracting(Faults.Fault::field)
                .containsExactly("address", "symptoms", "contactWithCase", "stayedIn");
    }

    @Test
    void aCompleteDeclarationIsReadAndPrintsNothing() {
        // When
        Declaration declaration =
                Declaration.read(answers("Village of Nowhere 1", List.of("FEVER", "FEVER"), List.of("341000")), faults);
        // Then
        assertThat(declaration).isNotNull();
        assertThat(Objects.requireNonNull(declaration).symptoms()).containsExactly(Symptom.FEVER);
        assertThat(String.valueOf(declaration)).isEqualTo("Declaration[***]");
    }

    @Test
    void whatIsNotAPlaceOrASymptomIsRefused() {
        Declaration.read(answers("here", Arrays.asList("FEVER", null), List.of("Wuhan")), faults);
        assertThat(faults.list()).extracting(Faults.Fault::field).containsExactly("symptoms", "stayedIn");
    }

    @ParameterizedTest
    @CsvSource({"10000000000,true", "100-0000 0001,true", "+8613800000000,true", "110,false", "hot,false"})
    void aPhoneHasElevenDigitsOrAPlus(String phone, boolean right) {
        assertThat(Contact.read("A Name", phone, faults) != null).isEqualTo(right);
    }

    private static Answers answers(String address, List<@Nullable String> symptoms, List<@Nullable String> stays) {
        return new Answers(address, symptoms, false, stays);
    }

    /** For cases about the birth date the check character must be right, or it would be told instead. */
    private static String withRightCheck(String number, String code) {
        if (!code.equals("birth-date")) {
            return number;
        }
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * weights[i];
        }
        return number.substring(0, 17) + "10X98765432".charAt(sum % 11);
    }
}
