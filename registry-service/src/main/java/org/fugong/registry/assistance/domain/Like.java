package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What of a request counts when requests are compared.
 *
 * @param quantity in the category's unit
 * @param parkId null if it is in no park
 */
public record Like(
        UUID requestId,
        UUID enterpriseId,
        Category category,
        int quantity,
        String town,
        @Nullable UUID parkId,
        Instant filedAt) {

    /** What counts of a request; nothing of one that has no quantity or is seen to. */
    public static Optional<Like> of(HelpRequest r) {
        return r.category() == null
                        || r.quantity() == null
                        || !r.category().counted()
                        || !r.state().unanswered()
                ? Optional.empty()
                : Optional.of(new Like(
                        r.id(), r.enterpriseId(), r.category(), r.quantity(), r.town(), r.parkId(), r.filedAt()));
    }
}
