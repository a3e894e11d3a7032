package org.fugong.healthcode.printed.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.code.application.Codes.Paper;
import org.fugong.healthcode.code.application.RevocationStore.Change;

/** Where codes on paper are kept. */
public interface PrintedStore {

    /** A code on paper as kept. */
    record Kept(
            UUID printedId,
            UUID sheetId,
            UUID personId,
            Paper paper,
            String printedBy,
            @Nullable UUID enterpriseId,
            boolean suspended,
            int edition,
            @Nullable Instant revokedAt,
            @Nullable String reason) {}

    void add(Collection<Kept> all);

    @Nullable Kept lock(UUID printedId);

    void revoke(UUID printedId, String by, String reason, Instant at);

    List<Kept> ofSheet(UUID sheetId);

    /** Those of some people, the newest first. */
    List<Kept> ofPersons(Collection<UUID> persons);

    /** Marks those whose holders have turned from green or back since then, and tells what changed. */
    List<Change> follow(Instant since, Instant now);
}
