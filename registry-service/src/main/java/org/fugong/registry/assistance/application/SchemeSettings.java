package org.fugong.registry.assistance.application;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.fugong.registry.assistance.domain.SchemePolicy;

/**
 * When like requests are joined and how long everything may take, {@code fugong.assistance.schemes.*}. Change the version
 * with any of it. The defaults are ours.
 */
@ConfigMapping(prefix = "fugong.assistance.schemes")
public interface SchemeSettings {

    /** Names this set; kept with each step that was made under it. */
    @WithDefault("2020-02-17")
    String version();

    /** Enterprises with like requests from which on a scheme is proposed, at least 2. */
    @WithDefault("3")
    int leastMembers();

    /** Only requests as young as this are compared. */
    @WithDefault("P7D")
    Duration within();

    /** Until an official has made an offer of a proposal or dismissed it. */
    @WithDefault("PT24H")
    Duration offerWithin();

    /** Until what has escalated goes up again. */
    @WithDefault("PT8H")
    Duration escalateAgain();

    /** After a dismissed or lapsed one, until the same is proposed anew. */
    @WithDefault("P3D")
    Duration rest();

    /** Time that members have at least to say yes or no. */
    @WithDefault("PT1H")
    Duration leastToAnswer();

    /** Time that they have at most. */
    @WithDefault("P7D")
    Duration mostToAnswer();

    /** Days that a scheme runs at most. */
    @WithDefault("180")
    int longestDays();

    /** Days between saying that one leaves and leaving. */
    @WithDefault("3")
    int noticeDays();

    /** The policy that these settings are. */
    default SchemePolicy policy() {
        return new SchemePolicy(
                version(),
                leastMembers(),
                within(),
                offerWithin(),
                escalateAgain(),
                rest(),
                leastToAnswer(),
                mostToAnswer(),
                longestDays(),
                noticeDays());
    }
}
