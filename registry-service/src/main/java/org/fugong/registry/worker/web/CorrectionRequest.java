package org.fugong.registry.worker.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.worker.application.WorkerLife.Correction;

/** A correction as it is sent; what is left out or empty stays, and so does what comes back masked. */
record CorrectionRequest(
        @Nullable String idType,
        @Nullable PersonalData idNumber,
        @Nullable PersonalData name,
        @Nullable PersonalData phone,
        @Nullable String origin,
        @Nullable PersonalData originAddress,
        @Nullable List<String> skills) {

    Correction correction() {
        return new Correction(
                idType == null || idType.isBlank() ? null : idType,
                clear(idNumber),
                clear(name),
                clear(phone),
                origin == null || origin.isBlank() ? null : origin,
                clear(originAddress),
                skills);
    }

    private static @Nullable String clear(@Nullable PersonalData value) {
        return value == null || value.isEmpty() ? null : value.derive(Function.identity());
    }
}
