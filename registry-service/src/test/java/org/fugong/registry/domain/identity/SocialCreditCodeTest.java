package org.fugong.registry.domain.identity;

import java.util.Random;

import cn.hutool.core.util.CreditCodeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SocialCreditCodeTest {

    /** Never assigned division 339999; both check digits right. */
    private static final String RIGHT = Codes.uscc(7);

    @Test
    void a_right_code_has_no_fault() {
        assertThat(SocialCreditCode.faultOfForm(RIGHT)).isEmpty();
        assertThat(SocialCreditCode.faultOfCheckDigits(RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9",
                "91339999900000007",
                "9133999990000000777",
                "9I3399999000000070",
                "91A39999900000007X",
                "９１３３９９９９９０００００００7X"
            })
    void a_code_of_another_form_is_refused(String code) {
        assertThat(SocialCreditCode.faultOfForm(code)).map(Fault::code).hasValue("uscc-format");
    }

    @Test
    void every_other_last_character_is_refused() {
        for (char last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            String code = RIGHT.substring(0, 17) + last;
            if (!code.equals(RIGHT)) {
                assertThat(SocialCreditCode.faultOfCheckDigits(code))
                        .map(Fault::code)
                        .hasValue("uscc-check-digit");
            }
        }
    }

    @Test
    void a_wrong_organisation_code_is_refused_though_the_last_character_fits() {
        // Given
        char ninth = RIGHT.charAt(16) == '1' ? '2' : '1';
        String body = RIGHT.substring(0, 16) + ninth;

        // When
        var fault = SocialCreditCode.faultOfCheckDigits(body + SocialCreditCode.checkCharacter(body));

        // Then
        assertThat(fault).map(Fault::code).hasValue("uscc-organisation-check-digit");
    }

    @Test
    void blanks_and_small_letters_are_forgiven() {
        assertThat(SocialCreditCode.normalise(" " + RIGHT.toLowerCase(java.util.Locale.ROOT) + "\t"))
                .isEqualTo(RIGHT);
    }

    @Test
    void agrees_with_hutool_on_the_last_character() {
        Random random = new Random(32100);
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < 20_000; i++) {
            String body = "91339999" + letters(random, alphabet, 9);
            String code = body + alphabet.charAt(random.nextInt(31));
            boolean ours = SocialCreditCode.checkCharacter(body) == code.charAt(17);
            assertThat(ours).as(code).isEqualTo(CreditCodeUtil.isCreditCode(code));
        }
    }

    private static String letters(Random random, String alphabet, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
