package org.fugong.registry.worker.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.registry.worker.domain.WorkerForm;

/**
 * What is sent to register a worker. All may be missing here, so that every missing field is told.
 *
 * @param idType RESIDENT if not said
 */
record WorkerRequest(
        @Nullable String idType,
        @Nullable PersonalData idNumber,
        @Nullable PersonalData name,
        @Nullable PersonalData phone,
        @Nullable String origin,
        @Nullable PersonalData originAddress,
        @Nullable List<@Nullable String> skills) {

    WorkerForm form() {
        List<String> given = skills == null
                ? List.of()
                : skills.stream().map(skill -> skill == null ? "" : skill).toList();
        return new WorkerForm(idType, clear(idNumber), clear(name), clear(phone), origin, clear(originAddress), given)
                .normalised();
    }

    private static @Nullable String clear(@Nullable PersonalData value) {
        return value == null ? null : value.derive(Function.identity());
    }
}
