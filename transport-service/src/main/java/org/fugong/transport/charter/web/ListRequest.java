package org.fugong.transport.charter.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.NominateList.How;
import org.fugong.transport.charter.application.NominateList.Named;
import org.fugong.transport.charter.application.NominateList.Wish;
import org.fugong.transport.charter.domain.Nomination;

/** Many workers at once, in the order in which they get seats. */
@Schema(name = "NominationListRequest")
record ListRequest(
        @NotEmpty @Size(max = ListRequest.LONGEST) List<@NotNull @Valid Entry> workers,
        @Schema(description = "All of them or nobody; else each stands for itself") @Nullable Boolean asAWhole,
        @Schema(description = "Find out only: nothing is kept") @Nullable Boolean dryRun) {

    /** What one transaction does in the blink of an eye, so that others at the charter hardly wait. */
    static final int LONGEST = 500;

    /** One worker of the list. */
    @Schema(name = "NominationListEntry")
    record Entry(
            @NotNull UUID workerId,
            @Schema(description = "Those with the same mark travel together or not at all", examples = "A")
                    @Size(max = 20) @Nullable String group,
            @Schema(
                            description =
                                    "Of a group: whether the others keep their places when one drops out. Counts when all of"
                                            + " the group say so")
                    @Nullable Boolean restMayTravel,
            @Schema(description = "Number of the stop where the worker boards; the first one if absent") @Nullable Integer stop) {}

    List<Wish> wishes() {
        return Wish.of(workers.stream()
                .map(e -> new Named(
                        e.workerId(),
                        e.group() == null ? "" : e.group(),
                        Boolean.TRUE.equals(e.restMayTravel()),
                        e.stop() == null ? Nomination.FIRST_STOP : e.stop()))
                .toList());
    }

    How how() {
        return How.of(Boolean.TRUE.equals(asAWhole), Boolean.TRUE.equals(dryRun));
    }
}
