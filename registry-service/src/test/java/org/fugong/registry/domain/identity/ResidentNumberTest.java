package org.fugong.registry.domain.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

import cn.hutool.core.util.IdcardUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResidentNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 17);

    @Test
    void the_standards_own_example_is_right() {
        assertThat(ResidentNumber.fault("idNumber", "11010519491231002X", TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, id-check-digit",
        "11010519491231002, id-format",
        "1101051949123100211, id-format",
        "11010519491231X021, id-format",
        "010105194912310021, id-format",
        "110105194902300025, id-birth-date",
        "110105194913010021, id-birth-date",
        "110105202002170010, id-birth-date-ahead",
        "110105209901010010, id-birth-date-ahead",
    })
    void a_wrong_number_is_refused_with_its_reason(String number, String code) {
        assertThat(ResidentNumber.fault("idNumber", number, TODAY))
                .map(Fault::code)
                .hasValue(code);
    }

    @Test
    void the_day_of_birth_lies_before_today_not_on_it() {
        String body = "33999920200217001";
        String number = body + ResidentNumber.checkCharacter(body);
        assertThat(ResidentNumber.fault("idNumber", number, TODAY))
                .map(Fault::code)
                .hasValue("id-birth-date-ahead");
        assertThat(ResidentNumber.fault("idNumber", number, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void the_29th_of_february_exists_in_leap_years_only() {
        for (int year : new int[] {1900, 1999, 2000, 2004}) {
            String body = String.format(Locale.ROOT, "339999%d0229001", year);
            String number = body + ResidentNumber.checkCharacter(body);
            assertThat(ResidentNumber.fault("idNumber", number, TODAY).isEmpty())
                    .as("%d", year)
                    .isEqualTo(LocalDate.of(year, 1, 1).isLeapYear());
        }
    }

    @Test
    void agrees_with_hutool_on_dates_and_check_digits() {
        Random random = new Random(11643);
        for (int i = 0; i < 20_000; i++) {
            // Province 33: Hutool knows the provinces and refuses others, which is no matter of check digits.
            String body = String.format(
                    Locale.ROOT,
                    "339999%04d%02d%02d%03d",
                    1950 + random.nextInt(60),
                    random.nextInt(14),
                    random.nextInt(33),
                    random.nextInt(1000));
            String number = body
                    + (random.nextBoolean()
                            ? ResidentNumber.checkCharacter(body)
                            : "0123456789X".charAt(random.nextInt(11)));
            assertThat(ResidentNumber.fault("idNumber", number, TODAY).isEmpty())
                    .as(number)
                    .isEqualTo(IdcardUtil.isValidCard18(number));
        }
    }

    @Test
    void other_documents_have_no_check_digit() {
        assertThat(DocumentType.PASSPORT.fault("idNumber", "E12345678", TODAY)).isEmpty();
        assertThat(DocumentType.TAIWAN_PERMIT.fault("idNumber", "12345678", TODAY))
                .isEmpty();
        assertThat(DocumentType.PASSPORT.fault("idNumber", "E1", TODAY)).isPresent();
        assertThat(DocumentType.PASSPORT.fault("idNumber", "E1234-5678", TODAY)).isPresent();
    }
}
