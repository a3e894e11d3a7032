package org.fugong.healthcode.setting.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A colour asked to be set by hand, without its reason.
 *
 * @param state ASKED, APPROVED or REFUSED
 * @param edition one more with each change, for If-Match
 * @param until when it ends
 * @param askedBy subject of the official who asked
 * @param decidedBy subject of the other who decided, null until then
 */
public record HandSetting(
        UUID settingId,
        UUID personId,
        String colour,
        String citedCause,
        Instant until,
        String state,
        int edition,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
