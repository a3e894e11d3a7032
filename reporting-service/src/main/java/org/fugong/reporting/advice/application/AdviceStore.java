package org.fugong.reporting.advice.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Which advice was given, and what came of it. Kept: no figure needs it. All of it runs in the caller's transaction. */
public interface AdviceStore {
    /**
     * Advice that was shown.
     *
     * @param kind NOMINATE, PROPOSE or BORROW
     * @param subject the charter, the county or the lender's entry
     * @param people how many it was about
     */
    record Given(UUID enterpriseId, String kind, String subject, Instant givenAt, int people) {}

    /**
     * Advice with the facts that came after it.
     *
     * @param name of the enterprise, null if it is registered no more
     * @param subjectName of the charter or the lender, null if it is neither
     * @param done how many were nominated, boarded or agreed upon since
     * @param arrived of these, who arrived or are on duty
     * @param ends when it cannot be followed any more
     * @param over whether the charter was called off or frozen, or the entry closed
     */
    record Followed(
            Given given,
            @Nullable String name,
            @Nullable String town,
            @Nullable String subjectName,
            long done,
            long arrived,
            @Nullable Instant ends,
            boolean over) {}

    /** Keeps advice from its first showing on. */
    void give(Collection<Given> advice);

    /** Advice that was given, the latest first. */
    List<Followed> given(@Nullable String town, @Nullable UUID enterpriseId, @Nullable Given after, int limit);
}
