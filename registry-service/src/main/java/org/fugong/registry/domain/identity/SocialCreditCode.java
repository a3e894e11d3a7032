package org.fugong.registry.domain.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * Unified social credit code (统一社会信用代码) by GB 32100-2015: one character for the authority, one for the category,
 * six digits for the division, a nine-character organisation code by GB 11714 and one check character.
 *
 * <p>Some codes issued before 2016 were never right by either check digit and are still in use. They are no typing
 * errors: an official may register such an enterprise by giving a reason, which goes to the audit trail.
 */
public final class SocialCreditCode {

    /** The name of the field that holds the code, everywhere. */
    public static final String FIELD = "uscc";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private SocialCreditCode() {}

    /**
     * The form in which codes are stored and compared.
     *
     * @param written as somebody typed it
     * @return without surrounding blanks, in capitals
     */
    public static String normalise(String written) {
        return written.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * Whether a code has the right length, characters and division digits, whatever its check digits.
     *
     * @param code normalised
     * @return the fault {@code uscc-format}, or nothing
     */
    public static Optional<Fault> faultOfForm(String code) {
        boolean formed = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        if (formed && code.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                FIELD,
                "uscc-format",
                "A unified social credit code has 18 characters: digits and capitals without I, O, S, V and Z, and"
                        + " digits in the third to eighth place."));
    }

    /**
     * Whether both check digits of a well-formed code are right.
     *
     * @param code normalised, without a fault of form
     * @return the fault {@code uscc-check-digit} or {@code uscc-organisation-check-digit}, or nothing
     */
    public static Optional<Fault> faultOfCheckDigits(String code) {
        if (checkCharacter(code.substring(0, LENGTH - 1)) != code.charAt(LENGTH - 1)) {
            return Optional.of(new Fault(
                    FIELD,
                    "uscc-check-digit",
                    "The last character does not fit the others: look for a typing error. If the code stands like"
                            + " this on the licence, an official can register it with a reason."));
        }
        if (!OrganisationCode.isValid(code.substring(8, 17))) {
            return Optional.of(new Fault(
                    FIELD,
                    "uscc-organisation-check-digit",
                    "The last character of the organisation code (the 17th) does not fit. If the code stands like"
                            + " this on the licence, an official can register it with a reason."));
        }
        return Optional.empty();
    }

    /**
     * The check character by GB 32100-2015: weights 3<sup>i</sup> mod 31, and what is missing to a multiple of 31.
     *
     * @param body the 17 characters before it
     * @return the eighteenth
     */
    public static char checkCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
