package org.fugong.healthcode.declaration.web;

import org.jspecify.annotations.Nullable;

/** Who registers. Prints masked. */
public record RegistrationRequest(
        @Nullable String idType, @Nullable String idNumber, @Nullable String name, @Nullable String phone) {

    @Override
    public String toString() {
        return "RegistrationRequest[***]";
    }
}
