package org.fugong.healthcode.declaration.domain;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a registered person is called and reached. Prints masked.
 *
 * @param name as in the document, 1 to 100 characters
 * @param phone a mainland mobile number of 11 digits, or + and 6 to 15 digits
 */
public record Contact(String name, String phone) {

    private static final Pattern PHONE = Pattern.compile("1[0-9]{10}|\\+[1-9][0-9]{5,14}");

    /**
     * Reads what a person typed.
     *
     * @param faults takes what is wrong: fields {@code name} and {@code phone}
     * @return the contact, or null if something was wrong
     */
    public static @Nullable Contact read(@Nullable String name, @Nullable String phone, Faults faults) {
        String cleanName = name == null ? "" : name.strip();
        if (cleanName.isEmpty()) {
            faults.add("name", "required", "The name is missing.");
        } else if (cleanName.length() > 100 || cleanName.chars().anyMatch(Character::isISOControl)) {
            faults.add("name", "malformed", "A name has at most 100 characters on one line.");
        }
        String cleanPhone = phone == null ? "" : phone.replaceAll("[\\s-]", "");
        if (cleanPhone.isEmpty()) {
            faults.add("phone", "required", "The phone number is missing.");
        } else if (!PHONE.matcher(cleanPhone).matches()) {
            faults.add("phone", "malformed", "11 digits beginning with 1, or + and 6 to 15 digits.");
        }
        return faults.none() ? new Contact(cleanName, cleanPhone) : null;
    }

    @Override
    public String toString() {
        return "Contact[***]";
    }
}
