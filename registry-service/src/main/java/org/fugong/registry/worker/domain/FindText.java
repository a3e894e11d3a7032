package org.fugong.registry.worker.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How names and numbers are written when they are looked for: without blanks, marks and case. */
public final class FindText {

    private static final int COUNTRY_DIGITS = 2;
    private static final int MOBILE_DIGITS = 11;
    private static final Pattern MARKS = Pattern.compile("[\\s·•.,'-]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private FindText() {}

    /** A name without blanks and middle dots, in small letters. */
    public static String name(String written) {
        return MARKS.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** A phone number's digits, without China's country code. */
    public static String phone(String written) {
        String digits = NO_DIGIT.matcher(written).replaceAll("");
        return digits.startsWith("86") && digits.length() == MOBILE_DIGITS + COUNTRY_DIGITS
                ? digits.substring(COUNTRY_DIGITS)
                : digits;
    }

    /** The last four digits of a phone number; empty if it has fewer. */
    public static String lastFour(String phone) {
        return phone.length() < 4 ? "" : phone.substring(phone.length() - 4);
    }

    /** The characters of a name, each once. Single Latin letters tell nothing and are left out. */
    public static Set<String> characters(String name) {
        Set<String> all = new LinkedHashSet<>();
        name.codePoints().filter(Character::isIdeographic).forEach(c -> all.add(Character.toString(c)));
        return all;
    }

    /** Every two characters that stand side by side in a name. */
    public static Set<String> pairs(String name) {
        int[] all = name.codePoints().toArray();
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < all.length; i++) {
            pairs.add(new String(all, i, 2));
        }
        return pairs;
    }

    /** What somebody may mean by a text. */
    public enum Meaning {
        NAME,
        PHONE,
        LAST_FOUR,
        DOCUMENT
    }

    /**
     * What somebody may mean by a text, so that the right index is asked.
     *
     * @param text as typed
     * @return empty if it can mean nothing that can be found
     */
    public static List<Meaning> meanings(String text) {
        String plain = text.strip();
        List<Meaning> meanings = new ArrayList<>();
        String digits = phone(plain);
        boolean number = plain.matches("[+0-9][0-9 -]*");
        if (number && digits.length() == 4) {
            meanings.add(Meaning.LAST_FOUR);
        } else if (number && digits.length() > 4) {
            meanings.add(Meaning.PHONE);
        }
        if (plain.matches("(?i)(?=.*[0-9])[A-Z0-9 ()-]{5,24}")) {
            meanings.add(Meaning.DOCUMENT);
        }
        String name = name(plain);
        if (meanings.isEmpty() && !(characters(name).isEmpty() && pairs(name).isEmpty())) {
            meanings.add(Meaning.NAME);
        }
        return meanings;
    }
}
