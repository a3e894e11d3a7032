package org.fugong.registry.domain.identity;

import java.time.LocalDate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** What the check digits are for: a single mistyped digit is always found. */
class CheckDigitPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 17);

    @Property(tries = 500)
    void one_mistyped_digit_of_a_resident_number_is_found(
            @ForAll @IntRange(max = 9_000_000) int person,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int offset) {
        StringBuilder number = new StringBuilder(Codes.residentNumber(person));
        assertThat(ResidentNumber.fault("idNumber", number.toString(), TODAY)).isEmpty();
        number.setCharAt(place, (char) ('0' + (number.charAt(place) - '0' + offset) % 10));
        assertThat(ResidentNumber.fault("idNumber", number.toString(), TODAY)).isPresent();
    }

    @Property(tries = 500)
    void one_mistyped_character_of_a_credit_code_is_found(
            @ForAll @IntRange(max = 9_999_999) int enterprise,
            @ForAll @IntRange(min = 8, max = 16) int place,
            @ForAll @IntRange(min = 1, max = 30) int offset) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        StringBuilder code = new StringBuilder(Codes.uscc(enterprise));
        assertThat(SocialCreditCode.faultOfCheckDigits(code.toString())).isEmpty();
        code.setCharAt(place, alphabet.charAt((alphabet.indexOf(code.charAt(place)) + offset) % 31));
        assertThat(SocialCreditCode.faultOfCheckDigits(code.toString())).isPresent();
    }
}
