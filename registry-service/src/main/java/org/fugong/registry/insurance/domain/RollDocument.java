package org.fugong.registry.insurance.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.domain.identity.ResidentNumber;

/**
 * A document as a roll has it, read for comparison. Agencies' records are old: numbers of 15 digits, given until 1999,
 * are written out in 18 as GB 11643-1999 says, by putting the century 19 before the year and the check digit at the end.
 *
 * @param key type and number in the form in which registered workers have them; what is wrong is left as it is
 * @param flaw why it can't be anybody's document; null if nothing is wrong with it
 * @param oldForm whether it was written out
 */
public record RollDocument(String key, @Nullable Kind flaw, boolean oldForm) {

    private static final Pattern OLD_FORM = Pattern.compile("[1-9][0-9]{14}");
    private static final int BEFORE_YEAR = 6;

    /**
     * Reads a document.
     *
     * @param type such as {@code RESIDENT}
     * @param number as the roll has it
     * @param today the day before which its holder must be born
     */
    public static RollDocument read(String type, String number, LocalDate today) {
        String normal = DocumentType.normalise(number);
        Optional<DocumentType> known = DocumentType.of(type);
        if (known.isEmpty()) {
            return new RollDocument("OTHER:" + normal, Kind.DOCUMENT_TYPE_UNKNOWN, false);
        }
        boolean old =
                known.get() == DocumentType.RESIDENT && OLD_FORM.matcher(normal).matches();
        String written = old ? writtenOut(normal) : normal;
        Kind flaw = known.get()
                .fault("number", written, today)
                .map(fault -> ofFault(fault.code()))
                .orElse(null);
        return new RollDocument(known.get() + ":" + written, flaw, old);
    }

    private static String writtenOut(String old) {
        String body = old.substring(0, BEFORE_YEAR) + "19" + old.substring(BEFORE_YEAR);
        return body + ResidentNumber.checkCharacter(body);
    }

    private static Kind ofFault(String code) {
        return switch (code) {
            case "id-check-digit" -> Kind.ID_CHECK_DIGIT;
            case "id-birth-date", "id-birth-date-ahead" -> Kind.ID_BIRTH_DATE;
            default -> Kind.ID_FORMAT;
        };
    }
}
