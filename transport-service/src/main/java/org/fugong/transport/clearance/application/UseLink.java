package org.fugong.transport.clearance.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.application.DatabaseClock;
import org.fugong.transport.clearance.application.OriginLinks.Deed;
import org.fugong.transport.clearance.domain.AnswerEffect;
import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.LinkRefusal;
import org.fugong.transport.clearance.domain.OriginLink;
import org.fugong.transport.clearance.domain.Voice;

/** What a bureau does with its link. Every use is recorded, and so is every refusal. */
@ApplicationScoped
public class UseLink {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** So many altered links a minute are written down; the others are refused all the same. */
    private static final int ALTERED_A_MINUTE = 120;

    private final OriginLinks links;
    private final LinkTokens tokens;
    private final AnswerClearance answers;
    private final DatabaseClock clock;

    UseLink(OriginLinks links, LinkTokens tokens, AnswerClearance answers, DatabaseClock clock) {
        this.links = links;
        this.tokens = tokens;
        this.answers = answers;
        this.clock = clock;
    }

    /** Either the link or why it is refused. */
    public record Standing(Optional<OriginLink> link, Optional<LinkRefusal> refusal) {}

    /** What one answer did; no effect for a clearance that is not this county's. */
    public record Done(UUID clearanceId, Optional<AnswerEffect> effect) {}

    /**
     * Looks at a token and records that it was used or refused, whatever becomes of the request.
     *
     * @param onlyFor the link that the token must be of, if it is known
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Standing enter(@Nullable String token, Optional<UUID> onlyFor, Deed deed) {
        Instant now = clock.now();
        Optional<OriginLink> link = Optional.ofNullable(token)
                .flatMap(tokens::read)
                .filter(id -> onlyFor.isEmpty() || onlyFor.get().equals(id))
                .flatMap(links::find);
        if (link.isEmpty()) {
            if (links.alteredSince(now.minus(MINUTE)) < ALTERED_A_MINUTE) {
                links.refused(null, LinkRefusal.ALTERED, now);
            }
            return new Standing(link, Optional.of(LinkRefusal.ALTERED));
        }
        UUID id = link.get().id();
        Optional<LinkRefusal> refusal = link.get().refusal(now, links.usesSince(id, now.minus(MINUTE)));
        if (refusal.isPresent()) {
            links.refused(id, refusal.get(), now);
        } else if (deed != Deed.ANSWERED) {
            links.used(id, deed, 0, now);
        }
        return new Standing(link, refusal);
    }

    /** Answers clearances of the link's county; those that are not are told as such and nothing happens to them. */
    @Transactional
    public List<Done> answer(OriginLink link, List<UUID> clearanceIds, AnswerOutcome outcome, @Nullable String reason) {
        Instant now = clock.now();
        Set<UUID> theirs = new HashSet<>(links.answerable(link, clearanceIds));
        List<UUID> answerable =
                clearanceIds.stream().filter(theirs::contains).distinct().toList();
        List<AnswerClearance.Result> results = answers.answerAll(answerable.stream()
                .map(id -> new Answer(
                        id,
                        outcome,
                        reason,
                        "/links/" + link.division(),
                        now,
                        Voice.AGENCY,
                        Optional.of(link.charterId()),
                        Optional.empty()))
                .toList());
        links.used(link.id(), Deed.ANSWERED, answerable.size(), now);
        Map<UUID, AnswerEffect> effects = new HashMap<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof AnswerClearance.Taken taken) {
                effects.put(answerable.get(i), taken.effect());
            }
        }
        List<Done> done = new ArrayList<>();
        clearanceIds.stream().distinct().forEach(id -> done.add(new Done(id, Optional.ofNullable(effects.get(id)))));
        return done;
    }

    /** What is open for the link's county. */
    public List<OriginLinks.Asked> asked(OriginLink link, Optional<UUID> after, int limit) {
        return links.asked(link, after, limit);
    }

    public OriginLinks.Counts counts(OriginLink link) {
        return links.counts(link);
    }
}
