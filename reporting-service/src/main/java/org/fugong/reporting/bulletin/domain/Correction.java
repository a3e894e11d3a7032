package org.fugong.reporting.bulletin.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That a bulletin takes the place of an earlier one, which stays as it was issued.
 *
 * @param corrects number of the earlier one
 * @param reason what was wrong with it, in the official's words, without personal data
 */
public record Correction(int corrects, String reason) {
    /** The longest reason. */
    public static final int MAX_REASON = 300;

    private static final Pattern NUMBER_OF_SOMEBODY = Pattern.compile("[0-9]{7}");

    /** Why a reason cannot be taken, as a code; empty if it can. */
    public static Optional<String> fault(String reason) {
        if (reason.isBlank()) {
            return Optional.of("required");
        }
        if (reason.length() > MAX_REASON) {
            return Optional.of("too-long");
        }
        return NUMBER_OF_SOMEBODY.matcher(reason).find() ? Optional.of("personal-data") : Optional.empty();
    }
}
