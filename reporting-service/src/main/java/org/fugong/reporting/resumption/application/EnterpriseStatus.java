package org.fugong.reporting.resumption.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.reporting.resumption.domain.Enterprise;

/**
 * An enterprise whose registration is known.
 *
 * @param town nine-digit town code
 * @param applied whether it has applied to resume
 * @param resumed whether its latest decision is an approval
 * @param decidedAt when that decision was made, null before the first
 */
public record EnterpriseStatus(
        UUID id, String name, String town, boolean applied, boolean resumed, @Nullable Instant decidedAt) {

    /** Empty for a stub, and for one that is closed. */
    static Optional<EnterpriseStatus> of(Enterprise e) {
        Enterprise.Decision decision = e.decision();
        return Optional.ofNullable(e.counts() ? e.registration() : null)
                .map(r -> new EnterpriseStatus(
                        e.id(),
                        r.name(),
                        r.town(),
                        e.applied() != null,
                        e.resumed(),
                        decision == null ? null : decision.at()));
    }
}
