package org.fugong.healthcode.colour.application;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A colour that was issued, as it stands on the record.
 *
 * @param version the person's how-manieth
 * @param cause why
 * @param source where the fact behind it came from; null where the declaration gave no reason for another colour
 * @param ruleVersion under which rules
 * @param until when the cause was to stop counting; null when nothing was to be waited for
 */
public record Issued(
        int version,
        String colour,
        String cause,
        @Nullable String source,
        String ruleVersion,
        @Nullable Instant until,
        Instant issuedAt) {}
