package org.fugong.healthcode.printed.application;

import java.time.Instant;
import java.util.UUID;

/** What is published about codes on paper. */
public final class PrintedEvents {

    private PrintedEvents() {}

    /** Published on printed-code-issued. */
    public record Issued(UUID printedId, UUID personId, Instant issuedAt, Instant validUntil) {
        /** The topic. */
        public static final String TOPIC = "printed-code-issued";
    }

    /** Published on printed-code-revoked. */
    public record Revoked(UUID printedId, UUID personId, String reason, Instant revokedAt) {
        /** The topic. */
        public static final String TOPIC = "printed-code-revoked";
    }
}
