package org.fugong.healthcode.setting.application;

import java.time.Instant;
import java.util.UUID;

/** Published on colour-set-by-hand. */
public record ColourSetByHand(
        UUID settingId, UUID personId, String colour, String citedCause, Instant until, Instant approvedAt) {

    /** The topic. */
    public static final String TOPIC = "colour-set-by-hand";
}
