package org.fugong.chassis.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How personal data looks to those who may not read it. */
public final class Masking {
    private static final Pattern RESIDENT_ID = Pattern.compile("\\d{17}[\\dXx]");
    private static final Pattern PHONE = Pattern.compile("(?:\\+?86[- ]?)?1\\d{10}");
    private static final Pattern HAN_NAME = Pattern.compile("[\\p{IsHan}·]{1,12}");
    private static final int NAME_OF_TWO = 2;

    /**
     * An 18-digit identity number or an 11-digit mobile number that stands by itself. A letter or digit beside it means
     * that it is part of something longer, such as a checksum.
     */
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![0-9A-Za-z])(?:(\\d{17}[\\dXx])|((?:\\+?86[- ]?)?1\\d{10}))(?![0-9A-Za-z])");

    private Masking() {}

    /** Masks one value by its shape. */
    public static String mask(String clear) {
        if (clear.isEmpty()) {
            return "";
        }
        if (RESIDENT_ID.matcher(clear).matches()) {
            return clear.substring(0, 3) + "***********" + clear.substring(14);
        }
        if (PHONE.matcher(clear).matches()) {
            String digits = clear.substring(clear.length() - 11);
            return digits.substring(0, 3) + "****" + digits.substring(7);
        }
        int length = clear.codePointCount(0, clear.length());
        if (length <= 4 && HAN_NAME.matcher(clear).matches()) {
            return first(clear, 1) + (length <= NAME_OF_TWO ? "*" : "**");
        }
        if (HAN_NAME.matcher(clear).lookingAt()) {
            return first(clear, 3) + "***";
        }
        // Passports, names in Latin letters and whatever else: the last two of something short say too much of it.
        return length < 6 ? first(clear, 1) + "***" : first(clear, 2) + "***" + last(clear, 2);
    }

    /** Masks identity and mobile numbers wherever they stand in a text, and leaves the rest as it is. */
    public static String maskText(String text) {
        Matcher found = IN_TEXT.matcher(text);
        if (!found.find()) {
            return text;
        }
        return found.replaceAll(hit -> Matcher.quoteReplacement(mask(hit.group())));
    }

    private static String first(String text, int count) {
        return text.substring(0, text.offsetByCodePoints(0, count));
    }

    private static String last(String text, int count) {
        return text.substring(text.offsetByCodePoints(text.length(), -count));
    }
}
