package org.fugong.registry.domain.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resident identity number (公民身份号码) by GB 11643-1999: division, date of birth, sequence, check character. */
public final class ResidentNumber {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentNumber() {}

    /**
     * What is wrong with a number.
     *
     * @param field the field that holds it
     * @param number normalised: no blanks, a capital X
     * @param today the day before which its holder must be born
     * @return {@code id-format}, {@code id-birth-date}, {@code id-birth-date-ahead} or {@code id-check-digit}; nothing
     *     if the number is right
     */
    public static Optional<Fault> fault(String field, String number, LocalDate today) {
        if (!FORM.matcher(number).matches()) {
            return Optional.of(
                    new Fault(field, "id-format", "A resident identity number has 17 digits and a last digit or X."));
        }
        LocalDate born;
        try {
            born = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            return Optional.of(new Fault(
                    field, "id-birth-date", "The date of birth in the number (7th to 14th digit) is no date."));
        }
        if (!born.isBefore(today)) {
            return Optional.of(
                    new Fault(field, "id-birth-date-ahead", "The date of birth in the number has not been yet."));
        }
        if (checkCharacter(number.substring(0, 17)) != number.charAt(17)) {
            return Optional.of(
                    new Fault(field, "id-check-digit", "The last character does not fit the others: a typing error?"));
        }
        return Optional.empty();
    }

    /**
     * The check character: the sum of the weighted digits mod 11, looked up in {@code 10X98765432}.
     *
     * @param body the 17 digits before it
     * @return the eighteenth character
     */
    public static char checkCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
