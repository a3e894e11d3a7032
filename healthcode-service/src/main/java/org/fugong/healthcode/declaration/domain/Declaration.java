package org.fugong.healthcode.declaration.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A complete health declaration. Prints without its contents.
 *
 * @param address where the person lives now, 1 to 300 characters
 * @param symptoms those present today
 * @param contactWithCase contact with a confirmed case in the last 14 days
 * @param stayedIn six-digit division codes (GB/T 2260) of places stayed in during the last 14 days
 */
public record Declaration(String address, List<Symptom> symptoms, boolean contactWithCase, List<String> stayedIn) {

    private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{5}");
    private static final int MOST_STAYS = 50;

    public Declaration {
        symptoms = List.copyOf(symptoms);
        stayedIn = List.copyOf(stayedIn);
    }

    /**
     * Reads the answers; every question must be answered, if only with an empty list.
     *
     * @param faults takes what is wrong, by field
     * @return the declaration, or null if something was wrong
     */
    public static @Nullable Declaration read(Answers answers, Faults faults) {
        String address = answers.address() == null ? "" : answers.address().strip();
        if (address.isEmpty()) {
            faults.add("address", "required", "The address is missing.");
        } else if (address.length() > 300) {
            faults.add("address", "too-long", "An address has at most 300 characters.");
        }
        List<Symptom> symptoms = symptoms(answers.symptoms(), faults);
        if (answers.contactWithCase() == null) {
            faults.add("contactWithCase", "required", "Say whether there was contact with a case.");
        }
        List<String> stays = stays(answers.stayedIn(), faults);
        return faults.none()
                ? new Declaration(address, symptoms, Boolean.TRUE.equals(answers.contactWithCase()), stays)
                : null;
    }

    private static List<Symptom> symptoms(@Nullable List<@Nullable String> told, Faults faults) {
        List<Symptom> read = new ArrayList<>();
        if (told == null) {
            faults.add("symptoms", "required", "Name the symptoms, or none as an empty list.");
            return read;
        }
        for (String each : told) {
            Symptom known = null;
            for (Symptom symptom : Symptom.values()) {
                if (symptom.name().equals(each)) {
                    known = symptom;
                }
            }
            if (known == null) {
                faults.add(
                        "symptoms", "unknown", "One of FEVER, COUGH, FATIGUE, BREATHLESSNESS, SORE_THROAT, DIARRHOEA.");
                return read;
            }
            if (!read.contains(known)) {
                read.add(known);
            }
        }
        return read;
    }

    private static List<String> stays(@Nullable List<@Nullable String> told, Faults faults) {
        List<String> read = new ArrayList<>();
        if (told == null) {
            faults.add("stayedIn", "required", "Name the places, or none as an empty list.");
            return read;
        }
        if (told.size() > MOST_STAYS) {
            faults.add("stayedIn", "too-many", "At most 50 places.");
            return read;
        }
        for (String each : told) {
            if (each == null || !DIVISION.matcher(each).matches()) {
                faults.add("stayedIn", "malformed", "A place is a six-digit division code.");
                return read;
            }
            if (!read.contains(each)) {
                read.add(each);
            }
        }
        return read;
    }

    @Override
    public String toString() {
        return "Declaration[***]";
    }
}
