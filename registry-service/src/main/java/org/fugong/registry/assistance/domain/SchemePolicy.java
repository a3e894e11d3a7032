package org.fugong.registry.assistance.domain;

import java.time.Duration;

/**
 * When like requests are worth a joint scheme, and how long everything may take. A setting with a version, kept with each
 * step. The story gives no such figures; the defaults are ours.
 *
 * @param version names this set
 * @param leastMembers enterprises with like requests from which on a scheme is proposed
 * @param within only requests as young as this are compared
 * @param offerWithin until an official has made an offer of a proposal or dismissed it
 * @param escalateAgain after that ran out, until it goes one level up
 * @param rest after a dismissed or lapsed one, until the same is proposed anew
 * @param leastToAnswer time that members have at least to say yes or no
 * @param mostToAnswer time that they have at most
 * @param longestDays that a scheme runs
 * @param noticeDays between saying that one leaves and leaving
 */
public record SchemePolicy(
        String version,
        int leastMembers,
        Duration within,
        Duration offerWithin,
        Duration escalateAgain,
        Duration rest,
        Duration leastToAnswer,
        Duration mostToAnswer,
        int longestDays,
        int noticeDays) {

    /** Fewer than two have nothing to share. */
    public static final int FEWEST = 2;

    /** Refuses what would leave a scheme without a clock or of one. */
    public SchemePolicy {
        if (leastMembers < FEWEST
                || !positive(within)
                || !positive(offerWithin)
                || !positive(escalateAgain)
                || rest.isNegative()
                || !positive(leastToAnswer)
                || mostToAnswer.compareTo(leastToAnswer) < 0
                || longestDays < 1
                || noticeDays < 0) {
            throw new IllegalArgumentException("A joint scheme has at least two members, and its times are positive.");
        }
    }

    private static boolean positive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }
}
