package org.fugong.registry.enterprise.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.Fault;

/**
 * Industry codes by GB/T 4754: a letter for the section, then nothing or 2, 3 or 4 digits, the first two of which are a
 * division of that section. Each edition has its period; codes are taken by the one in force.
 */
public final class Industry {

    private static final Pattern FORM = Pattern.compile("([A-T])(?:([0-9]{2})([0-9]{0,2}))?");

    /** The edition of 2017 put 'land management' in as division 79, so that all later divisions moved up by one. */
    private static final int FIRST_MOVED = 79;

    /**
     * An edition of the standard.
     *
     * @param name such as {@code GB/T 4754-2017}
     * @param from first day in force
     * @param until last day in force; null while it is
     * @param lastDivision of each section, A to T; a section begins where the one before it ends
     */
    public record Edition(String name, LocalDate from, @Nullable LocalDate until, List<Integer> lastDivision) {

        /** Whether a code is one of this edition, as far as sections and divisions go. */
        public boolean has(String code) {
            Matcher form = FORM.matcher(code);
            if (!form.matches()) {
                return false;
            }
            if (form.group(2) == null) {
                return true;
            }
            int section = code.charAt(0) - 'A';
            int division = Integer.parseInt(form.group(2));
            int first = section == 0 ? 1 : lastDivision.get(section - 1) + 1;
            return division >= first && division <= lastDivision.get(section);
        }
    }

    /** In force now. */
    public static final Edition CURRENT = new Edition(
            "GB/T 4754-2017",
            LocalDate.of(2017, 10, 1),
            null,
            List.of(5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97));

    /** In force before. Old papers bear its codes, of which those from division 79 on mean something else now. */
    public static final Edition PREVIOUS = new Edition(
            "GB/T 4754-2011",
            LocalDate.of(2011, 11, 1),
            LocalDate.of(2017, 9, 30),
            List.of(5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 78, 81, 82, 84, 89, 95, 96));

    private Industry() {}

    /**
     * What is wrong with an industry's code in what is entered now.
     *
     * @param code such as {@code C} or {@code C3922}
     * @return {@code industry-unknown}, {@code industry-replaced} for a code of an edition that is no longer in force, with
     *     the code that its division has since, or nothing
     */
    public static Optional<Fault> fault(String code) {
        if (CURRENT.has(code)) {
            return Optional.empty();
        }
        if (PREVIOUS.has(code)) {
            return Optional.of(new Fault(
                    "industry",
                    "industry-replaced",
                    "This code is of " + PREVIOUS.name() + ", in force until " + PREVIOUS.until() + "; the division is "
                            + successor(code) + " in " + CURRENT.name() + "."));
        }
        return Optional.of(new Fault(
                "industry",
                "industry-unknown",
                "No industry of " + CURRENT.name() + ": a letter A to T, then 2 to 4 digits."));
    }

    /** The division that a code of the edition of 2011 has since: deeper digits were arranged anew and are left off. */
    private static String successor(String code) {
        int division = Integer.parseInt(code.substring(1, 3));
        return code.charAt(0) + String.format("%02d", division >= FIRST_MOVED ? division + 1 : division);
    }
}
