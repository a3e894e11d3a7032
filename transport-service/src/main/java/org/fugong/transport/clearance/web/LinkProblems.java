package org.fugong.transport.clearance.web;

import org.fugong.chassis.web.Problem;
import org.fugong.transport.clearance.domain.LinkRefusal;

/** What a refused link answers. */
final class LinkProblems {

    private LinkProblems() {}

    static Problem of(LinkRefusal refusal) {
        return switch (refusal) {
            case ALTERED ->
                Problem.of(
                        403,
                        "link-altered",
                        "This link is not complete: it was altered, or cut off on its way. Open it once more, whole.");
            case EXPIRED ->
                Problem.of(
                        403,
                        "link-expired",
                        "This link has expired. Call the official who sent it and ask for a new one.");
            case REVOKED ->
                Problem.of(403, "link-revoked", "The official who sent this link has taken it back. Call them.");
            case TOO_MANY ->
                Problem.of(429, "too-many-uses", "This link was used too often within a minute. Wait a minute.");
        };
    }
}
