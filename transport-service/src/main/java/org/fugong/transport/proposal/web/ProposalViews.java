package org.fugong.transport.proposal.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.divisions.Divisions;
import org.fugong.transport.proposal.application.ProposeCharters.Counted;
import org.fugong.transport.proposal.domain.OpenCharter;
import org.fugong.transport.proposal.domain.Proposal;
import org.fugong.transport.proposal.domain.Reason;

/** What is answered and shown of proposals. */
public final class ProposalViews {

    private ProposalViews() {}

    /** All proposals, those from where most could come first. */
    @Schema(name = "CharterProposals")
    public record All(
            @Schema(description = "When the missing were counted") Instant asOf,
            List<One> proposals,
            @Schema(description = "Provinces from which too few could come for a vehicle") List<Place> tooFew) {

        static All of(Counted counted, Divisions names) {
            return new All(
                    counted.asOf(),
                    counted.proposals().stream().map(p -> One.of(p, names)).toList(),
                    counted.tooFew().stream().map(c -> Place.of(c, names)).toList());
        }
    }

    /** One proposal. */
    @Schema(name = "CharterProposal")
    public record One(
            @Schema(description = "GB/T 2260 prefix of all that it fetches from; its key") String area,
            String areaName,
            @Schema(description = "County that it departs from, 6 digits") String originDivision,
            String origin,
            String mode,
            int missing,
            @Schema(description = "Green, not refused by village or bureau, wanted by the enterprise") int couldCome,
            int seats,
            List<Place> counties,
            List<Proposal.Ask> enterprises,
            List<OpenCharter> openCharters,
            List<Reason> reasons) {

        static One of(Proposal p, Divisions names) {
            return new One(
                    p.area(),
                    names.name(p.area()),
                    p.division(),
                    names.name(p.division()),
                    p.train() ? "TRAIN" : "BUS",
                    p.missing(),
                    p.could(),
                    p.seats(),
                    p.counties().stream().map(c -> Place.of(c, names)).toList(),
                    p.asks(),
                    p.open(),
                    p.reasons());
        }
    }

    /** So many of a division. */
    @Schema(name = "CharterProposalPlace")
    public record Place(String division, String name, int missing, int couldCome) {

        static Place of(Proposal.Count count, Divisions names) {
            return new Place(count.county(), names.name(count.county()), count.missing(), count.could());
        }
    }

    /** When it shall depart. */
    @Schema(name = "CharterProposalOrder")
    record Order(
            @Schema(description = "In sixteen hours, to the full hour, when left out") @Nullable Instant departureAt,
            @Schema(description = "Until when enterprises nominate; in eight hours when left out") @Nullable Instant deadline) {}

    /** The draft. */
    @Schema(name = "CharterProposalDraft")
    record Draft(String area, UUID charterId) {}
}
