package org.fugong.registry.resumption.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.resumption.domain.Proceedings.NewCondition;

/** Checks what officials and enterprises write: it is read by others, so it names no people by number. */
final class Statements {

    private static final int MOST_REASONS = 20;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_CONDITIONS = 20;
    private static final int LONGEST_TERM_DAYS = 366;
    /** Eighteen digits of an identity number, or eleven of a mobile phone. */
    private static final Pattern NUMBER_OF_A_PERSON =
            Pattern.compile("(?<![0-9])(?:[0-9]{17}[0-9Xx]|1[0-9]{10})(?![0-9])");

    private Statements() {}

    /**
     * Reasons without blanks around them and without empty ones.
     *
     * @param why told when there has to be one and is none; null if none is needed
     */
    static List<String> reasons(List<@Nullable String> given, @Nullable String why) {
        List<String> reasons = new ArrayList<>();
        for (String reason : given) {
            if (reason != null && !reason.isBlank()) {
                reasons.add(reason.strip());
            }
        }
        List<Fault> faults = new ArrayList<>();
        if (reasons.isEmpty() && why != null) {
            faults.add(new Fault("reasons", "missing", why));
        }
        if (reasons.size() > MOST_REASONS) {
            faults.add(new Fault("reasons", "too-many", "At most 20 reasons fit here."));
        }
        reasons.forEach(reason -> check(faults, "reasons", reason));
        require(faults);
        return reasons;
    }

    /** A note that may be empty. */
    static String note(@Nullable String given, boolean needed) {
        String note = Texts.stripped(given);
        List<Fault> faults = new ArrayList<>();
        if (needed && note.isEmpty()) {
            faults.add(new Fault("note", "missing", "Say why."));
        }
        check(faults, "note", note);
        require(faults);
        return note;
    }

    /** Conditions with a text and a last day from today on. */
    static List<NewCondition> conditions(List<ConditionEntry> given, LocalDate today) {
        List<NewCondition> conditions = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        if (given.size() > MOST_CONDITIONS) {
            faults.add(new Fault("conditions", "too-many", "At most 20 conditions fit here."));
        }
        for (int i = 0; i < given.size(); i++) {
            String field = "conditions[" + i + "].";
            String what = Texts.stripped(given.get(i).what());
            LocalDate until = given.get(i).until();
            Texts.faultOfRequired(field + "what", what, LONGEST_REASON).ifPresent(faults::add);
            checkPeople(faults, field + "what", what);
            if (until == null) {
                faults.add(new Fault(field + "until", "missing", "Say until which day."));
            } else if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_TERM_DAYS))) {
                faults.add(
                        new Fault(field + "until", "out-of-range", "The last day is today or later, within a year."));
            } else {
                conditions.add(new NewCondition(what, until));
            }
        }
        require(faults);
        return conditions;
    }

    private static void check(List<Fault> faults, String field, String text) {
        Texts.faultOfOptional(field, text, LONGEST_REASON).ifPresent(faults::add);
        checkPeople(faults, field, text);
    }

    private static void checkPeople(List<Fault> faults, String field, String text) {
        if (NUMBER_OF_A_PERSON.matcher(text).find()) {
            faults.add(new Fault(
                    field, "number-of-a-person", "Others read this: no identity or telephone numbers of people."));
        }
    }

    private static void require(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.ofFaults(faults);
        }
    }
}
