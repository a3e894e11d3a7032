package org.fugong.registry.labour.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.application.matching.Matcher.Found;
import org.fugong.registry.labour.domain.Outlook;
import org.fugong.registry.labour.domain.Proposal;
import org.fugong.registry.labour.domain.Reason;

/** Where the market's version and its proposals are kept. All of it runs in the caller's transaction. */
public interface ProposalStore {

    /**
     * Of when proposals are.
     *
     * @param madeAt null before the first ones
     * @param weights version of the weights; null before the first ones
     * @param stale whether the market has changed since
     */
    record Made(@Nullable Instant madeAt, @Nullable String weights, boolean stale) {}

    /** The market has changed: proposals are stale from now on. */
    void touch();

    /** The version to make proposals of, if they are stale and no other replica is at it. */
    OptionalLong claim(Duration atMost);

    /** Puts new proposals in the place of all old ones. */
    void replace(long version, Found found, String weights, Instant at);

    /** Of when the proposals are. */
    Made made();

    /** For a need or of a surplus, the best first. */
    List<Proposal> of(UUID entryId);

    /** The best of the whole market, or of needs and surpluses in a town's enterprises. */
    List<Proposal> best(int most);

    /** The one of a need and a surplus, if it is proposed. */
    Optional<Proposal> of(UUID needId, UUID surplusId);

    /** What becomes of these needs. */
    Map<UUID, Outlook> outlooks(Collection<UUID> needIds);

    /** Keeps with an agreement why its two sides are proposed to each other now, if they are. */
    void keepReasons(UUID agreementId);

    /** Why the two sides of an agreement were proposed to each other when it was drafted; empty if they were not. */
    List<Reason> reasonsOf(UUID agreementId);
}
