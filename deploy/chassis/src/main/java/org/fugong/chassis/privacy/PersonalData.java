package org.fugong.chassis.privacy;

import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One value of personal data, such as an ID number, a phone number, a name or an address. It prints and serialises
 * masked, so that it can be in a record that is logged or answered without harm. The clear value leaves it only through
 * {@link Disclosure#reveal}.
 */
public final class PersonalData {
    private final String clear;

    private PersonalData(String clear) {
        this.clear = clear;
    }

    /** Wraps a clear value, without blanks around it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonalData of(String clear) {
        return new PersonalData(clear.strip());
    }

    /** For display: enough to tell two of one's own people apart, too little to know a stranger. */
    @JsonValue
    public String masked() {
        return Masking.mask(clear);
    }

    /** Whether the value satisfies a rule, such as that of a check digit. The rule must not keep or print it. */
    public boolean matches(Predicate<String> rule) {
        return rule.test(clear);
    }

    /**
     * What follows from the value, such as a year of birth, a normalised form or another {@code PersonalData}. For
     * processing only: showing it to someone goes through {@link Disclosure#reveal}.
     */
    public <T> T derive(Function<String, T> rule) {
        return rule.apply(clear);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return clear.isEmpty();
    }

    String clear() {
        return clear;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonalData that && clear.equals(that.clear);
    }

    @Override
    public int hashCode() {
        return clear.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
