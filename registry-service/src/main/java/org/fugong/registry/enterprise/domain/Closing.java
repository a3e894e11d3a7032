package org.fugong.registry.enterprise.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That an enterprise is closed.
 *
 * @param on the day from which it is
 * @param reason in an official's words
 * @param at when it was entered
 */
public record Closing(LocalDate on, Why why, String reason, Instant at) {

    /** Why an enterprise closes. */
    public enum Why {
        /** Struck off the register of companies at its own wish (注销). */
        DEREGISTERED,
        /** Its licence was revoked (吊销). */
        REVOKED,
        /** It works in another district now. */
        LEFT_THE_DISTRICT,
        /** Was registered twice; another record goes on. */
        MERGED,
        OTHER
    }
}
