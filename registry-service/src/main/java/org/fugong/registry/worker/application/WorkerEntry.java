package org.fugong.registry.worker.application;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.worker.domain.WorkerForm;

/**
 * Who is to be registered, and with whom.
 *
 * @param employer id of the enterprise, which exists
 * @param town where the enterprise works
 * @param form the worker, normalised
 */
public record WorkerEntry(UUID employer, String town, WorkerForm form) {

    /** An entry of cells and the like, normalised; what is null was not given. */
    public static WorkerEntry of(
            UUID employer,
            String town,
            @Nullable String idType,
            @Nullable String idNumber,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String origin,
            @Nullable String originAddress,
            List<String> skills) {
        WorkerForm form = new WorkerForm(idType, idNumber, name, phone, origin, originAddress, skills).normalised();
        return new WorkerEntry(employer, town, form);
    }
}
