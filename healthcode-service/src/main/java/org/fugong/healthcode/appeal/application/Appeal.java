package org.fugong.healthcode.appeal.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An appeal, without what is sealed of it.
 *
 * @param town nine-digit code of the town that it went to; null if it went to the district at once
 * @param colour and cause that it is against
 * @param source of the fact behind that cause
 * @param level who has it: TOWN or DISTRICT
 * @param state OPEN, GRANTED or REJECTED
 * @param edition one more with each change, for If-Match
 * @param dueAt by when whoever has it must decide; the town loses it then, by the database's time
 * @param escalatedAt when the town lost it, null if it did not
 */
public record Appeal(
        UUID appealId,
        UUID personId,
        @Nullable String town,
        String colour,
        String cause,
        String source,
        String ruleVersion,
        int codeVersion,
        String level,
        String state,
        int edition,
        Instant filedAt,
        Instant dueAt,
        @Nullable Instant escalatedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Whether it waits for its decision. */
    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
