package org.fugong.healthcode.colour.domain;

import java.util.List;

/**
 * What of a declaration bears on the colour.
 *
 * @param symptoms any symptom today
 * @param contact contact with a confirmed case
 * @param stayedIn six-digit division codes
 */
public record Declared(boolean symptoms, boolean contact, List<String> stayedIn) {
    public Declared {
        stayedIn = List.copyOf(stayedIn);
    }
}
