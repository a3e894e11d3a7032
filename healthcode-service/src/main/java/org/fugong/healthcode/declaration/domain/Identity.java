package org.fugong.healthcode.declaration.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A checked identity document. Prints masked.
 *
 * @param type which document
 * @param number its number, without blanks, in upper case
 */
public record Identity(IdentityType type, String number) {

    private static final Pattern RESIDENT = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern OTHER = Pattern.compile("[A-Z0-9]{5,20}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /**
     * Reads what a person typed.
     *
     * @param today the local date; a birth date must lie before it
     * @param faults takes what is wrong: fields {@code idType} and {@code idNumber}
     * @return the identity, or null if something was wrong
     */
    public static @Nullable Identity read(
            @Nullable String type, @Nullable String number, LocalDate today, Faults faults) {
        IdentityType read = typeOf(type, faults);
        if (number == null || number.isBlank()) {
            faults.add("idNumber", "required", "The document's number is missing.");
            return null;
        }
        if (read == null) {
            return null;
        }
        String clean = number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (read == IdentityType.RESIDENT) {
            return resident(clean, today, faults);
        }
        if (!OTHER.matcher(clean).matches()) {
            faults.add("idNumber", "malformed", "The number has 5 to 20 letters and digits.");
            return null;
        }
        return new Identity(read, clean);
    }

    private static @Nullable IdentityType typeOf(@Nullable String type, Faults faults) {
        for (IdentityType known : IdentityType.values()) {
            if (known.name().equals(type)) {
                return known;
            }
        }
        faults.add(
                "idType",
                type == null ? "required" : "unknown",
                "One of RESIDENT, PASSPORT, HK_MACAO_PERMIT, TAIWAN_PERMIT.");
        return null;
    }

    /** GB 11643-1999: six digits of division, birth date, three of sequence, check by ISO 7064 MOD 11-2. */
    private static @Nullable Identity resident(String number, LocalDate today, Faults faults) {
        if (!RESIDENT.matcher(number).matches()) {
            faults.add("idNumber", "malformed", "A resident number has 17 digits and a digit or X.");
            return null;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        if (CHECK.charAt(sum % 11) != number.charAt(17)) {
            faults.add("idNumber", "check-digit", "The last character does not fit the others.");
            return null;
        }
        try {
            LocalDate birth = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            if (birth.isBefore(today) && birth.getYear() >= 1880) {
                return new Identity(IdentityType.RESIDENT, number);
            }
        } catch (DateTimeException e) {
            // No such day: told below, as for a day still to come.
        }
        faults.add("idNumber", "birth-date", "The birth date in the number does not exist or lies ahead.");
        return null;
    }

    /** What the person's opaque id is made from; the same in every service. */
    public String canonical() {
        return type + ":" + number;
    }

    /** An identity that was checked before, as {@link #canonical()} writes it. */
    public static Identity ofCanonical(String canonical) {
        int colon = canonical.indexOf(':');
        return new Identity(IdentityType.valueOf(canonical.substring(0, colon)), canonical.substring(colon + 1));
    }

    @Override
    public String toString() {
        return type + ":***";
    }
}
