package org.fugong.transport.charter.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.NominateList;
import org.fugong.transport.charter.domain.Nomination;

/** Workers who travel together or not at all. */
@Schema(name = "GroupRequest")
record GroupRequest(
        @NotNull @Size(min = 2, max = GroupRequest.LARGEST) List<@NotNull UUID> workerIds,
        @Schema(
                        description =
                                "Whether the others keep their places when one drops out by a refused clearance or a"
                                        + " withdrawal. If not, which is the rule, all of them lose theirs with the one")
                @Nullable Boolean restMayTravel,
        @Schema(description = "Number of the charter's stop where they board; the first one if absent") @Nullable Integer stop) {

    /** A coach full. */
    static final int LARGEST = 60;

    NominateList.Wish wish() {
        int boardsAt = stop == null ? Nomination.FIRST_STOP : stop;
        return new NominateList.Wish(
                IntStream.range(0, workerIds.size())
                        .mapToObj(i -> new NominateList.One(workerIds.get(i), boardsAt, i))
                        .toList(),
                true,
                Boolean.TRUE.equals(restMayTravel));
    }
}
