package org.fugong.transport.roster.web;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.roster.domain.ChangeCause;

/** A change of a frozen roster. */
@Schema(name = "RosterChangeRequest")
record ChangeRequest(
        @NotNull UUID workerId,
        @NotNull @Schema(
                        description =
                                "WITHDREW, NOT_WELL, STOPPED, MISSED for who drops out; REPLACES, CLEARED_LATE for"
                                        + " who is added; MISTAKE, OTHER for both")
                ChangeCause cause,
        @NotBlank @Size(min = 3, max = 300) @Schema(description = "Why, in words; sealed") String note,
        @Nullable @Min(1) @Max(50) @Schema(description = "Where somebody who is added boards; left out: as nominated, else the first stop")
                Integer stop) {

    /** Never the note: it is about a person. */
    @Override
    public String toString() {
        return "ChangeRequest[" + workerId + ", " + cause + "]";
    }
}
