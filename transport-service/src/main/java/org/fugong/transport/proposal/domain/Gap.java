package org.fugong.transport.proposal.domain;

import java.util.UUID;

/**
 * The missing workers of one enterprise from one county: neither seen in the district, nor arrived by a charter, nor on one.
 *
 * @param county six-digit code that they are from
 * @param green have a green health code
 * @param stopped have a yellow or red one; the rest has none
 * @param cleared whose village or bureau let them go when last asked
 * @param refused whose village or bureau did not
 * @param ready green and not refused
 * @param resumed whether the enterprise may work
 * @param asked whether it said that it lacks workers
 */
public record Gap(
        String county,
        UUID enterpriseId,
        String enterprise,
        int missing,
        int green,
        int stopped,
        int cleared,
        int refused,
        int ready,
        boolean resumed,
        boolean asked) {

    /** Whether the enterprise wants them now. */
    public boolean wanted() {
        return resumed || asked;
    }

    /** How many could come today: green, not refused, wanted. */
    public int could() {
        return wanted() ? ready : 0;
    }
}
