package org.fugong.registry.domain.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Documents by which a person is identified. Only the resident number has a check digit. */
public enum DocumentType {
    /** Resident identity card, also the residence permit for Hong Kong, Macao and Taiwan residents. */
    RESIDENT,
    PASSPORT,
    /** Mainland travel permit for Hong Kong and Macao residents (回乡证). */
    HK_MACAO_PERMIT,
    /** Mainland travel permit for Taiwan residents (台胞证). */
    TAIWAN_PERMIT;

    private static final Pattern OTHER_DOCUMENT = Pattern.compile("[A-Z0-9]{5,20}");

    /**
     * The type of that name.
     *
     * @param name such as {@code RESIDENT}, in any case
     * @return nothing for a name that is none of these
     */
    public static Optional<DocumentType> of(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        for (DocumentType type : values()) {
            if (type.name().equals(wanted)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * The form in which numbers are stored and compared.
     *
     * @param written as somebody typed it
     * @return without surrounding blanks, in capitals
     */
    public static String normalise(String written) {
        return written.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * What is wrong with the number of a document of this type.
     *
     * @param field the field that holds it
     * @param number normalised
     * @param today the day before which its holder must be born
     * @return the fault, or nothing
     */
    public Optional<Fault> fault(String field, String number, LocalDate today) {
        if (this == RESIDENT) {
            return ResidentNumber.fault(field, number, today);
        }
        return OTHER_DOCUMENT.matcher(number).matches()
                ? Optional.empty()
                : Optional.of(
                        new Fault(field, "id-format", "The number of this document has 5 to 20 letters and digits."));
    }
}
