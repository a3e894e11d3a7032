package org.fugong.transport.charter.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.NominateList;
import org.fugong.transport.charter.application.NominateList.Placed;
import org.fugong.transport.charter.application.NominateList.Refused;
import org.fugong.transport.charter.domain.Company;
import org.fugong.transport.charter.domain.NominationStatus;

/** What became of a list of nominations. */
@Schema(name = "NominationListAnswer")
record ListView(
        @Schema(
                        description =
                                "Whether it is kept: not in a dry run, and not when a list to be taken as a whole was refused")
                boolean kept,
        @Schema(description = "How many have a seat, or would have") int seated,
        @Schema(description = "How many wait, or would") int waiting,
        int refused,
        @Schema(description = "For every worker, in the order of the list") List<Item> items) {

    /** What became of one worker. */
    @Schema(name = "NominationListItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID workerId,
            @Schema(description = "SEATED, WAITING or REFUSED") String outcome,
            @Schema(description = "With a seat: how many seats are given with this one; waiting: the place in the list")
                    @Nullable Integer place,
            @Nullable UUID nominationId,
            @Schema(description = "Those with the same travel together") @Nullable UUID groupId,
            @Schema(description = "Why it was refused, as in the types of problems", examples = "worker-on-a-charter")
                    @Nullable String code,
            @Nullable String detail,
            @Schema(description = "The charter that the worker is bound to, where that is the reason") @Nullable UUID charterId) {

        static Item of(NominateList.Outcome outcome, boolean kept) {
            if (outcome instanceof Placed p) {
                return new Item(
                        p.one().workerId(),
                        p.nomination().status().name(),
                        p.place(),
                        kept ? p.nomination().id() : null,
                        kept ? p.nomination().company().map(Company::id).orElse(null) : null,
                        null,
                        null,
                        null);
            }
            Refused r = (Refused) outcome;
            return new Item(
                    r.one().workerId(),
                    "REFUSED",
                    null,
                    null,
                    null,
                    r.refusal().code(),
                    NominationProblems.detail(r.refusal()),
                    r.holder().orElse(null));
        }
    }

    static ListView of(NominateList.Answer answer, NominateList.How how) {
        int seated = count(answer, NominationStatus.SEATED);
        int waiting = count(answer, NominationStatus.WAITING);
        int refused = answer.outcomes().size() - seated - waiting;
        boolean kept = (how == NominateList.How.EACH || how == NominateList.How.ALL) && seated + waiting > 0;
        return new ListView(
                kept,
                seated,
                waiting,
                refused,
                answer.outcomes().stream()
                        .sorted(Comparator.comparingInt(o -> o.one().line()))
                        .map(o -> Item.of(o, kept))
                        .toList());
    }

    private static int count(NominateList.Answer answer, NominationStatus status) {
        return (int) answer.outcomes().stream()
                .filter(o -> o instanceof Placed p && p.nomination().status() == status)
                .count();
    }
}
