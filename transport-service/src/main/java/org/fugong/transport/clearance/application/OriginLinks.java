package org.fugong.transport.clearance.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.domain.LinkRefusal;
import org.fugong.transport.clearance.domain.OriginLink;

/** All links of origins' bureaus, and every use of them. */
public interface OriginLinks {

    void add(OriginLink link);

    Optional<OriginLink> find(UUID id);

    /** Newest first. */
    List<Used> ofCharter(UUID charterId, int limit);

    /** Takes a link back; false if it was taken back before. */
    boolean revoke(UUID id, String by, Instant at);

    /** What a use was. */
    enum Deed {
        OPENED,
        LOOKED,
        ANSWERED
    }

    void used(UUID id, Deed deed, int answers, Instant at);

    /** @param id the link, or null for one that is not ours */
    void refused(@Nullable UUID id, LinkRefusal refusal, Instant at);

    /** How often a link was used, in whatever way, since then. */
    int usesSince(UUID id, Instant since);

    /** How many altered links were refused since then. */
    int alteredSince(Instant since);

    /** Clearances that the link's county answers, those after the given place if any, open ones first. */
    List<Asked> asked(OriginLink link, Optional<UUID> after, int limit);

    /** Which of these clearances are the link's county's to answer. */
    List<UUID> answerable(OriginLink link, Collection<UUID> clearanceIds);

    /** Open and answered ones of the link's county. */
    Counts counts(OriginLink link);

    record Counts(int open, int granted, int refused) {}

    /**
     * One that is open.
     *
     * @param number order of nomination on the charter
     */
    record Asked(UUID clearanceId, String kind, int number, UUID workerId, UUID enterpriseId, Instant dueAt) {}

    /** A link with how it was used. */
    record Used(OriginLink link, int uses, int answers, int refusals, @Nullable Instant lastUsedAt) {}
}
