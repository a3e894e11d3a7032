package org.fugong.healthcode.declaration.domain;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with an input, field by field, so that a form can show all of it at once. */
public final class Faults {

    /**
     * One thing wrong.
     *
     * @param field name of the input field
     * @param code stable code for programs
     * @param message for people; never repeats what was typed, as that may be personal data
     */
    public record Fault(String field, String code, String message) {}

    private final List<Fault> faults = new ArrayList<>();

    public void add(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }

    public boolean none() {
        return faults.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(faults);
    }
}
