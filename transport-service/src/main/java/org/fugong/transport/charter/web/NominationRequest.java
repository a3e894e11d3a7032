package org.fugong.transport.charter.web;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationLine;
import org.fugong.transport.worker.application.WorkerDocuments;

/** Whom an enterprise puts forward: by the worker's id, or by their document, which is not kept. */
@Schema(name = "NominationRequest")
record NominationRequest(
        @Schema(description = "Or idNumber") @Nullable UUID workerId,
        @Schema(description = "RESIDENT if absent, PASSPORT, HK_MACAO_PERMIT or TAIWAN_PERMIT") @Nullable String idType,
        @Schema(description = "Number of the document, instead of workerId") @Nullable PersonalData idNumber,
        @Schema(description = "Number of the charter's stop where the worker boards; the first one if absent") @Nullable Integer stop) {

    int boardsAt() {
        return stop == null ? Nomination.FIRST_STOP : stop;
    }

    /**
     * Who it is.
     *
     * @throws Problem 422 where nobody is named, or somebody twice
     */
    UUID worker(WorkerDocuments documents) {
        boolean byDocument = idNumber != null && !idNumber.isEmpty();
        if ((workerId == null) != byDocument) {
            throw Problem.invalid(
                    byDocument ? "idNumber" : "workerId",
                    NominationLine.WORKER_NOT_TOLD,
                    "Name the worker by workerId or by idNumber.");
        }
        if (workerId != null) {
            return workerId;
        }
        String type = NominationLine.typeOf(idType == null ? "" : idType)
                .orElseThrow(
                        () -> Problem.invalid("idType", NominationLine.ID_TYPE_UNKNOWN, "There is no such document."));
        return documents.idOf(type, idNumber == null ? PersonalData.of("") : idNumber);
    }
}
