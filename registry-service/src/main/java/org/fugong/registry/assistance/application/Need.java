package org.fugong.registry.assistance.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.assistance.domain.HelpRequest;

/**
 * What an enterprise needs and how much of it, for those who join needs that are alike.
 *
 * @param category by name
 * @param quantity a day, or what the category's unit says
 */
public record Need(
        UUID requestId,
        UUID enterpriseId,
        String category,
        int quantity,
        String town,
        @Nullable UUID parkId,
        Instant filedAt) {

    static Optional<Need> of(HelpRequest r) {
        return r.category() == null || r.quantity() == null || !r.category().counted()
                ? Optional.empty()
                : Optional.of(new Need(
                        r.id(),
                        r.enterpriseId(),
                        r.category().name(),
                        r.quantity(),
                        r.town(),
                        r.parkId(),
                        r.filedAt()));
    }
}
