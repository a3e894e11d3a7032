package org.fugong.registry.enterprise.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Texts;
import org.fugong.registry.enterprise.application.EnterprisePairStore.Pair;
import org.fugong.registry.enterprise.application.EnterprisePairStore.State;
import org.fugong.registry.enterprise.application.EnterpriseStore.Kept;
import org.fugong.registry.enterprise.application.WhenEnterpriseCloses.Merge;
import org.fugong.registry.enterprise.domain.Closing;
import org.fugong.registry.identity.application.Refusal;

/**
 * Two records of one enterprise: found by code or name, looked at by an official, merged or dismissed with a reason, and
 * parted again if that was wrong. What the one has goes on under the other. Runs in the caller's transaction.
 */
@ApplicationScoped
public class EnterpriseMerges {

    private static final int MOST_FOUND = 2_000;
    private static final int LONGEST_REASON = 300;

    private final EnterprisePairStore pairs;
    private final EnterpriseStore store;
    private final Closings closings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    EnterpriseMerges(
            EnterprisePairStore pairs,
            EnterpriseStore store,
            Closings closings,
            Outbox outbox,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.pairs = pairs;
        this.store = store;
        this.closings = closings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** Looks through all open records for pairs that may be one enterprise; how many new ones there are. */
    public int look() {
        return pairs.look(now(), MOST_FOUND);
    }

    /** A pair, locked until the transaction ends. */
    public Optional<Pair> find(UUID id) {
        return pairs.find(id);
    }

    /** Up to so many pairs in a state, the oldest first; with both in one town only if that is not null. */
    public List<Pair> list(State state, @Nullable String town, int limit) {
        return pairs.list(state, town, limit);
    }

    /** The record that goes on in the place of a merged one. */
    public Optional<UUID> goesOnAs(UUID mergedId) {
        return pairs.mergeOf(mergedId).map(Pair::survivingId);
    }

    /** Dismisses an open pair: two enterprises. */
    public Pair dismiss(Pair pair, @Nullable String reason, String by) {
        requireState(pair, State.OPEN);
        return settle(pair, State.DISMISSED, null, required(reason), by);
    }

    /**
     * Merges an open pair.
     *
     * @param survivingId the record that goes on, with its code, name and town
     * @throws Problem 409 {@code illegal-move} if the pair is settled, or one of the two is closed meanwhile
     */
    public Pair merge(Pair pair, @Nullable UUID survivingId, @Nullable String reason, String by) {
        requireState(pair, State.OPEN);
        String why = required(reason);
        if (survivingId == null || !(survivingId.equals(pair.first()) || survivingId.equals(pair.second()))) {
            throw Problem.invalid("survivingId", "not-one-of-the-two", "One of the two records goes on.");
        }
        Kept first = locked(pair.first());
        Kept second = locked(pair.second());
        if (first.enterprise().closing() != null || second.enterprise().closing() != null) {
            throw Problem.of(409, "illegal-move", "One of the two is closed or was merged meanwhile.")
                    .with("detailZh", "其中一家已关闭或已合并。");
        }
        boolean firstGoesOn = survivingId.equals(pair.first());
        Pair merged = settle(pair, State.MERGED, survivingId, why, by);
        closings.merge(
                firstGoesOn ? second : first,
                new Closing(LocalDate.ofInstant(now(), zone), Closing.Why.MERGED, why, now()),
                new Merge(pair.id(), EnterpriseFacts.of((firstGoesOn ? first : second).enterprise())),
                by);
        outbox.append(EnterprisesMerged.on(EnterprisesMerged.TOPIC, merged));
        return merged;
    }

    /** Parts a merged pair again; what went from one to the other and is there still goes back. */
    public Pair undo(Pair pair, @Nullable String reason, String by) {
        requireState(pair, State.MERGED);
        String why = required(reason);
        UUID survivor = Objects.requireNonNull(pair.survivingId());
        Kept first = locked(pair.first());
        Kept second = locked(pair.second());
        boolean firstGoesOn = survivor.equals(pair.first());
        closings.part(
                firstGoesOn ? second : first,
                why,
                new Merge(pair.id(), EnterpriseFacts.of((firstGoesOn ? first : second).enterprise())),
                by);
        Pair undone = settle(pair, State.UNDONE, survivor, why, by);
        outbox.append(EnterprisesMerged.on(EnterprisesMerged.UNDONE, undone));
        return undone;
    }

    private Kept locked(UUID id) {
        return store.lock(id).orElseThrow(Problem::notFound);
    }

    private Pair settle(Pair pair, State state, @Nullable UUID survivor, String reason, String by) {
        Pair settled = new Pair(
                pair.id(),
                pair.first(),
                pair.second(),
                pair.why(),
                state,
                pair.version() + 1,
                survivor,
                reason,
                pair.foundAt(),
                now(),
                by);
        pairs.update(settled);
        audit.record(
                "enterprise-pair-" + state.name().toLowerCase(Locale.ROOT),
                pair.id().toString(),
                reason);
        return settled;
    }

    private static void requireState(Pair pair, State state) {
        if (pair.state() != state) {
            throw Problem.of(409, "illegal-move", "Somebody has settled this pair already.")
                    .with("detailZh", "该组记录已处理。");
        }
    }

    private static String required(@Nullable String reason) {
        Texts.faultOfRequired("reason", reason, LONGEST_REASON).ifPresent(fault -> {
            throw Refusal.ofFaults(List.of(fault));
        });
        return Texts.stripped(reason);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
