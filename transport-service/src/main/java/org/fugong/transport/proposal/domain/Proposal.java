package org.fugong.transport.proposal.domain;

import java.util.List;
import java.util.UUID;

/**
 * Where a charter is worth opening.
 *
 * @param area GB/T 2260 prefix of all that it fetches from: 4 digits of a prefecture, or 2 of a province where prefectures
 *     are joined
 * @param division six-digit code of the county that it departs from: where most are
 * @param counties that it fetches from, those with most first
 * @param missing all who are missing from there
 * @param could how many of them could come today
 * @param seats that it should have
 * @param asks the enterprises to ask, those with most first
 * @param open charters from there that have free seats
 */
public record Proposal(
        String area,
        String division,
        List<Count> counties,
        boolean train,
        int missing,
        int could,
        int seats,
        List<Ask> asks,
        List<OpenCharter> open,
        List<Reason> reasons) {

    /** So many who could come, of a county. */
    public record Count(String county, int missing, int could) {}

    /** An enterprise to ask, and how many of its people could come. */
    public record Ask(UUID enterpriseId, String name, int missing, int could, boolean resumed, boolean asked) {}
}
