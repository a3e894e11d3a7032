package org.fugong.healthcode.declaration.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Pseudonym;
import org.fugong.healthcode.declaration.domain.IdentityType;

/** Finds people by the number of their document, for gates at which a number is typed by hand. */
@ApplicationScoped
public class Documents {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{5,20}");
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_TYPED = 40;

    private final RegistrationStore store;
    private final Pseudonym pseudonym;

    @Inject
    Documents(RegistrationStore store, Pseudonym pseudonym) {
        this.store = store;
        this.pseudonym = pseudonym;
    }

    /** A typed text as the number of a document would be written: without blanks, in upper case. */
    public static String plain(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Whether a text can be the number of a document at all. */
    public static boolean isNumber(String typed) {
        if (typed.length() > MOST_TYPED) {
            // Nearly all that a gate reads is a code: not worth the patterns.
            return false;
        }
        String plain = plain(typed);
        return NUMBER.matcher(plain).matches()
                && plain.chars().filter(c -> c >= '0' && c <= '9').count() >= FEWEST_DIGITS;
    }

    /** Ids of the persons whom a number may mean, one for each kind of document; whether they exist is not looked up. */
    public List<UUID> candidates(String typed) {
        String number = plain(typed);
        return Stream.of(IdentityType.values())
                .map(type -> pseudonym.of("person", PersonalData.of(type + ":" + number)))
                .toList();
    }

    /** What follows from the document number of each of these persons; those who have not registered are left out. */
    public <T> Map<UUID, T> derive(Collection<UUID> persons, Function<String, T> rule) {
        Map<UUID, T> derived = new HashMap<>();
        store.identities(persons)
                .forEach((person, identity) -> derived.put(
                        person, identity.derive(text -> rule.apply(text.substring(text.indexOf(':') + 1)))));
        return derived;
    }
}
