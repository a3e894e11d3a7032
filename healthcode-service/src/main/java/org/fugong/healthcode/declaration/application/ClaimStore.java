package org.fugong.healthcode.declaration.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.declaration.domain.ClaimOutcome;

/** Where claims are kept; names, numbers and words of them sealed. */
public interface ClaimStore {

    /** The log-ins of a claim: who had the record, as whose guardian, and who claims. */
    record Parties(String holder, @Nullable String guardian, String claimant) {}

    /**
     * What the claimant said, sealed; null where the claim was found by us.
     *
     * @param identity the right document of a record with a wrong one; null of any other kind
     */
    record Told(byte @Nullable [] name, byte @Nullable [] phone, byte @Nullable [] words, byte @Nullable [] identity) {}

    /** Adds a claim unless the same log-in has one open for that person. */
    boolean add(Claim claim, Parties parties, Told told);

    @Nullable Claim find(UUID claimId);

    @Nullable Claim lock(UUID claimId);

    Parties parties(UUID claimId);

    Told told(UUID claimId);

    void decide(UUID claimId, ClaimOutcome outcome, String by, Instant at);

    void undo(UUID claimId, String by, Instant at);

    /** Claims of a town, or of all, the newest first. */
    List<Claim> page(@Nullable String town, boolean openOnly, @Nullable Instant before, @Nullable UUID id, int atMost);

    /** Claims in which the log-in has a part, the newest first. */
    List<Claim> ofSubject(String subject);
}
