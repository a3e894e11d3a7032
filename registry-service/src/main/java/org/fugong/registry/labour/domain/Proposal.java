package org.fugong.registry.labour.domain;

import java.util.List;
import java.util.UUID;

/**
 * So many people of a surplus proposed for a need, and why.
 *
 * @param lot who, for whom, when and how many
 * @param kilometres between the two towns
 * @param skilled how many of them at most have a skill that is wanted
 * @param points what the proposal is worth by the weights; proposals of one need are shown in this order
 * @param reasons what was weighed, most weight first
 */
public record Proposal(
        Lot lot, UUID lender, UUID borrower, int kilometres, int skilled, long points, List<Reason> reasons) {

    /** Copies the reasons. */
    public Proposal {
        reasons = List.copyOf(reasons);
    }
}
