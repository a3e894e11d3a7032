package org.fugong.transport.clearance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A link by which the bureau of one county answers for one charter without an account.
 *
 * @param division the county, 6 digits
 * @param madeBy subject of the official who made it
 * @param expiresAt from this instant on it is refused
 */
public record OriginLink(
        UUID id,
        UUID charterId,
        String division,
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        Optional<Instant> revokedAt) {

    /** How often it may be used within a minute: far more than a person's taps, far less than a program's. */
    public static final int USES_A_MINUTE = 60;

    /** For how long a link may be made. */
    public static final Duration LONGEST = Duration.ofHours(72);

    /** Why it is refused, if it is. */
    public Optional<LinkRefusal> refusal(Instant now, int usesInTheLastMinute) {
        if (revokedAt.isPresent()) {
            return Optional.of(LinkRefusal.REVOKED);
        }
        if (!now.isBefore(expiresAt)) {
            return Optional.of(LinkRefusal.EXPIRED);
        }
        return usesInTheLastMinute >= USES_A_MINUTE ? Optional.of(LinkRefusal.TOO_MANY) : Optional.empty();
    }

    /** When a link made now ends: after so many hours, and no later than the charter's deadline, after which no answer counts. */
    public static Instant expiry(Instant now, int hours, Instant charterDeadline) {
        Instant wanted = now.plus(Duration.ofHours(hours));
        return wanted.isBefore(charterDeadline) ? wanted : charterDeadline;
    }
}
