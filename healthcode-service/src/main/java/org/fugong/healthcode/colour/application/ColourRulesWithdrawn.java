package org.fugong.healthcode.colour.application;

import java.time.Instant;

/** Published on colour-rules-withdrawn. */
public record ColourRulesWithdrawn(String ruleVersion, Instant withdrawnAt) {

    /** The topic. */
    public static final String TOPIC = "colour-rules-withdrawn";
}
