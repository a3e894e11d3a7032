package org.fugong.registry.labour.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.Proposal;
import org.fugong.registry.labour.domain.Reason;

/** People proposed for a need, with the reasons. */
public record ProposalView(
        UUID needId,
        UUID surplusId,
        UUID lenderId,
        String lender,
        UUID borrowerId,
        String borrower,
        int people,
        LocalDate from,
        LocalDate to,
        int kilometres,
        int skilled,
        long points,
        List<Reason> reasons) {

    static ProposalView of(Proposal p, String lender, String borrower) {
        return new ProposalView(
                p.lot().needId(),
                p.lot().surplusId(),
                p.lender(),
                lender,
                p.borrower(),
                borrower,
                p.lot().people(),
                p.lot().period().from(),
                p.lot().period().to(),
                p.kilometres(),
                p.skilled(),
                p.points(),
                p.reasons());
    }

    /**
     * All that is proposed for one entry.
     *
     * @param asOf when they were made; null before the first time
     * @param stale whether the market has changed since
     * @param weights version of what counts how much
     * @param open how many people of a need nobody is proposed for; null for a surplus
     * @param whyOpenEn why, in words
     */
    public record All(
            @Nullable Instant asOf,
            boolean stale,
            @Nullable String weights,
            List<ProposalView> items,
            @Nullable Integer open,
            @Nullable String whyOpenEn,
            @Nullable String whyOpenZh) {}
}
