package org.fugong.transport.charter.web;

import java.util.UUID;

import org.fugong.transport.charter.application.ReadCandidates.Candidate;

/**
 * One of an enterprise's workers on the page where it nominates.
 *
 * @param who the masked name, or the end of the id of somebody who was never nominated
 * @param origin name of the home county
 * @param status of the nomination on this charter, {@code ELSEWHERE} on another, empty when free
 */
public record CandidateRow(UUID workerId, String who, String origin, String status) {

    static CandidateRow of(Candidate candidate, UUID charterId, PeopleNames names) {
        String status = candidate
                .nomination()
                .map(n -> n.charterId().equals(charterId) ? n.status().name() : "ELSEWHERE")
                .orElse("");
        return new CandidateRow(
                candidate.worker().workerId(),
                names.who(candidate.worker().workerId()),
                names.county(candidate.worker().origin()),
                status);
    }

    public boolean nominable() {
        return status.isEmpty();
    }

    public boolean elsewhere() {
        return status.equals("ELSEWHERE");
    }

    /** The shape that tells the status. */
    public String badge() {
        return NominationRow.badge(status);
    }
}
