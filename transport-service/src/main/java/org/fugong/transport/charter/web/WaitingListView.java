package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.Nominations;
import org.fugong.transport.charter.application.ReadWaitingList;
import org.fugong.transport.charter.domain.CircleKind;
import org.fugong.transport.charter.domain.Company;

/** The waiting list as told by REST. */
@Schema(name = "WaitingList")
record WaitingListView(
        UUID charterId,
        int seats,
        int seated,
        @Schema(description = "How many wait in all") int waiting,
        @Schema(description = "The rule that the list goes by") List<String> rule,
        @Schema(description = "Until when free seats are kept for a group that does not fit yet") Instant keptUntil,
        @Schema(description = "Quotas that have to have room") List<QuotaView> quotas,
        @Schema(description = "Those whom you may see, in the order of the list") List<Item> items,
        @Nullable String next,
        @Schema(description = "The database's clock when this was read") Instant asOf) {

    /** In English; the page has it in Chinese as well. */
    static final List<String> RULE = List.of(
            "The list is in the order of arrival. A free seat goes to the first who fits: every quota that counts them has"
                    + " room, and for a group there are seats for all of it.",
            "Whose quota is full is passed over until it has room, and keeps the place.",
            "A group for which too little is free is not overtaken for that reason: what is free is kept for it until there"
                    + " is enough.",
            "From keptUntil on nothing is kept any more, so that no seat rides empty: seats go to the first who fits.");

    @Schema(name = "WaitingListQuota")
    record QuotaView(CircleKind kind, String code, int seats) {}

    @Schema(name = "WaitingListItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(description = "From 1") int place,
            UUID nominationId,
            UUID workerId,
            UUID enterpriseId,
            String enterpriseName,
            @Nullable UUID groupId,
            Instant nominatedAt) {}

    static WaitingListView of(ReadWaitingList.Some some, List<Item> items, @Nullable String next) {
        return new WaitingListView(
                some.charter().id(),
                some.charter().seats(),
                some.counts().seated(),
                some.counts().waiting(),
                RULE,
                some.keptUntil(),
                some.terms().quotas().stream()
                        .map(q -> new QuotaView(q.circle().kind(), q.circle().code(), q.seats()))
                        .toList(),
                items,
                next,
                some.asOf());
    }

    static Item item(ReadWaitingList.Some some, Nominations.Placed p) {
        return new Item(
                p.waitingPlace(),
                p.nomination().id(),
                p.nomination().workerId(),
                p.nomination().enterpriseId(),
                some.names().getOrDefault(p.nomination().enterpriseId(), ""),
                p.nomination().company().map(Company::id).orElse(null),
                p.nomination().nominatedAt());
    }
}
