package org.fugong.registry.enterprise.domain;

/** A contact's phone as it is looked for: its digits, without what people write between and before them. */
public final class ContactPhone {

    private static final int MOBILE = 11;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 20;

    private ContactPhone() {}

    /** The digits of a number; those of a mobile without the country's. */
    public static String normal(String written) {
        String digits = written.replaceAll("[^0-9]", "");
        return digits.length() == MOBILE + 2 && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    /** Whether a text can be a whole number; parts can't be looked for. */
    public static boolean whole(String written) {
        int digits = normal(written).length();
        return digits >= SHORTEST && digits <= LONGEST;
    }
}
