package org.fugong.registry.enterprise.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise as registered. Its contact is personal data and kept apart from it.
 *
 * @param id made from the code, see {@link EnterpriseId}
 * @param version rises with every correction, from 1
 * @param uscc unified social credit code
 * @param codeOverride why an official vouched for wrong check digits; null where they are right
 * @param town nine-digit code
 * @param industry GB/T 4754-2017
 * @param aboveScale as declared by the statistics bureau, never computed
 * @param headcount people it employs
 * @param closing if it is closed, else null
 */
public record Enterprise(
        UUID id,
        long version,
        String uscc,
        @Nullable String codeOverride,
        String name,
        String town,
        String industry,
        boolean aboveScale,
        int headcount,
        Instant registeredAt,
        Instant changedAt,
        @Nullable Closing closing) {

    /** One that is open. */
    public Enterprise(
            UUID id,
            long version,
            String uscc,
            @Nullable String codeOverride,
            String name,
            String town,
            String industry,
            boolean aboveScale,
            int headcount,
            Instant registeredAt,
            Instant changedAt) {
        this(
                id,
                version,
                uscc,
                codeOverride,
                name,
                town,
                industry,
                aboveScale,
                headcount,
                registeredAt,
                changedAt,
                null);
    }

    /** The same in another town. */
    public Enterprise movedTo(String nextTown, Instant at) {
        return changed(nextTown, at, closing);
    }

    /** The same, closed. */
    public Enterprise closed(Closing how) {
        return changed(town, how.at(), how);
    }

    /** The same, open again. */
    public Enterprise reopened(Instant at) {
        return changed(town, at, null);
    }

    private Enterprise changed(String nextTown, Instant at, @Nullable Closing how) {
        return new Enterprise(
                id,
                version + 1,
                uscc,
                codeOverride,
                name,
                nextTown,
                industry,
                aboveScale,
                headcount,
                registeredAt,
                at,
                how);
    }
}
