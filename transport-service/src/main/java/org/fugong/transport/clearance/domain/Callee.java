package org.fugong.transport.clearance.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who owns open clearances of a charter and can be called about them.
 *
 * @param code of a railway or bureau the county, 6 digits; of an employer the enterprise's id
 * @param open how many clearances are open
 * @param seated how many of them are of workers who have a seat
 * @param dueAt when the first of them is due
 * @param lastCall the last call about this charter, if there was one
 */
public record Callee(
        ClearanceOwner owner, String code, int open, int seated, Instant dueAt, Optional<LastCall> lastCall) {

    /**
     * The last call.
     *
     * @param againAt when to call again, if that was noted
     */
    public record LastCall(Instant at, CallOutcome outcome, Optional<Instant> againAt) {}
}
