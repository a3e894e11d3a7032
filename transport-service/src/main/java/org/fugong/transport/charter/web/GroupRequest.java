package org.fugong.transport.charter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.charter.application.NominateList;
import org.fugong.transport.charter.domain.Nomination;
import org.fugong.transport.charter.domain.NominationLine;
import org.fugong.transport.worker.application.WorkerDocuments;

/** Workers who travel together or not at all, by their ids or by their documents, which are not kept. */
@Schema(name = "GroupRequest")
record GroupRequest(
        @Schema(description = "Or people") @Nullable @Size(min = 2, max = GroupRequest.LARGEST) List<@NotNull UUID> workerIds,
        @Schema(description = "By document, instead of workerIds") @Nullable @Size(min = 2, max = GroupRequest.LARGEST) List<@NotNull @Valid Person> people,
        @Schema(
                        description =
                                "Whether the others keep their places when one drops out by a refused clearance or a"
                                        + " withdrawal. If not, which is the rule, all of them lose theirs with the one")
                @Nullable Boolean restMayTravel,
        @Schema(description = "Number of the charter's stop where they board; the first one if absent") @Nullable Integer stop) {

    /** A coach full. */
    static final int LARGEST = 60;

    /** Somebody by their document. */
    @Schema(name = "GroupPerson")
    record Person(
            @Schema(description = "RESIDENT if absent, PASSPORT, HK_MACAO_PERMIT or TAIWAN_PERMIT") @Nullable String idType,
            @Schema(description = "Number of the document") @NotNull PersonalData idNumber) {}

    /** Whether they are named by their documents. */
    boolean byDocument() {
        return people != null;
    }

    /**
     * The group, in the order of the request.
     *
     * @throws Problem 422 where nobody is named, or in both ways
     */
    NominateList.Wish wish(WorkerDocuments documents) {
        int boardsAt = stop == null ? Nomination.FIRST_STOP : stop;
        List<UUID> ids = ids(documents);
        return new NominateList.Wish(
                IntStream.range(0, ids.size())
                        .mapToObj(i -> new NominateList.One(ids.get(i), boardsAt, i))
                        .toList(),
                true,
                Boolean.TRUE.equals(restMayTravel));
    }

    private List<UUID> ids(WorkerDocuments documents) {
        if (workerIds != null && people == null) {
            return workerIds;
        }
        if (workerIds != null || people == null) {
            throw Problem.invalid(
                    "people", NominationLine.WORKER_NOT_TOLD, "Name the workers by workerIds or by people.");
        }
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            if (person.idNumber().matches(String::isBlank)) {
                throw Problem.invalid(
                        field(i) + "idNumber", NominationLine.WORKER_NOT_TOLD, "Tell the number of the document.");
            }
            Optional<String> type = NominationLine.typeOf(person.idType() == null ? "" : person.idType());
            if (type.isEmpty()) {
                throw Problem.invalid(
                        field(i) + "idType", NominationLine.ID_TYPE_UNKNOWN, "There is no such document.");
            }
            ids.add(documents.idOf(type.get(), person.idNumber()));
        }
        return ids;
    }

    /** Where one of the people stands in the request. */
    static String field(int person) {
        return "people[" + person + "].";
    }
}
