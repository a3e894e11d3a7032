package org.fugong.registry.domain.identity;

/** Organisation code (组织机构代码) by GB 11714-1997: eight digits or capitals and a check character. */
public final class OrganisationCode {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganisationCode() {}

    /**
     * Whether a code is well formed and its check character right.
     *
     * @param code nine characters without the hyphen, in capitals
     * @return true if so
     */
    public static boolean isValid(String code) {
        if (code.length() != 9 || code.chars().limit(8).anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return false;
        }
        return checkCharacter(code.substring(0, 8)) == code.charAt(8);
    }

    /**
     * The check character: eleven less the weighted sum mod 11, where ten is written X and eleven 0.
     *
     * @param body the eight characters before it
     * @return the ninth
     */
    public static char checkCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
