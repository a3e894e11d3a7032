package org.fugong.registry.worker.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.event.OutgoingEvent;
import org.fugong.chassis.privacy.AuditTrail;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.DocumentType;
import org.fugong.registry.domain.identity.Texts;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.enterprise.application.Enterprises;
import org.fugong.registry.worker.application.PairStore.Pair;
import org.fugong.registry.worker.application.PairStore.State;
import org.fugong.registry.worker.application.PairStore.Why;
import org.fugong.registry.worker.application.WhenWorkersMerge.Merge;
import org.fugong.registry.worker.application.WorkerStore.Kept;
import org.fugong.registry.worker.domain.Employment.Move;
import org.fugong.registry.worker.domain.FindText;
import org.fugong.registry.worker.domain.Worker;

/**
 * Two records of one person: found by phone, or by name and origin, looked at by an official, merged or dismissed with a
 * reason, and parted again if that was wrong. The record that was merged stays as an alias. Runs in the caller's
 * transaction.
 */
@ApplicationScoped
public class WorkerMerges {

    private static final int MOST_FOUND = 2_000;
    private static final int LONGEST_REASON = 300;
    /** Where the date of birth stands in a resident number. */
    private static final int BIRTH = 6;

    private static final int BIRTH_END = 14;

    private final PairStore pairs;
    private final WorkerStore store;
    private final WorkerHistory history;
    private final WorkerMoves moves;
    private final Enterprises enterprises;
    private final Instance<WhenIdentityChanges> followers;
    private final Instance<WhenWorkersMerge> joined;
    private final Outbox outbox;
    private final AuditTrail audit;

    @Inject
    WorkerMerges(
            PairStore pairs,
            WorkerStore store,
            WorkerHistory history,
            WorkerMoves moves,
            Enterprises enterprises,
            Instance<WhenIdentityChanges> followers,
            Instance<WhenWorkersMerge> joined,
            Outbox outbox,
            AuditTrail audit) {
        this.pairs = pairs;
        this.store = store;
        this.history = history;
        this.moves = moves;
        this.enterprises = enterprises;
        this.followers = followers;
        this.joined = joined;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Looks through all records for pairs that may be one person, and keeps those that are new. Reads the whole table once.
     *
     * @return how many new ones there are
     */
    public int look() {
        int found = 0;
        for (Why why : List.of(Why.SAME_PHONE, Why.SAME_NAME_AND_ORIGIN)) {
            for (UUID[] pair : pairs.sharing(why, MOST_FOUND)) {
                List<Kept> both = store.findAll(List.of(pair));
                if (both.size() == 2 && alike(both.get(0), both.get(1), why)) {
                    found += pairs.insert(pair(pair[0], pair[1], why, State.OPEN, null)) ? 1 : 0;
                }
            }
        }
        return found;
    }

    /** A pair. */
    public Optional<Pair> find(UUID id) {
        return pairs.find(id);
    }

    /** Up to so many pairs in a state, the oldest first; of one town only if that is not null. */
    public List<Pair> list(State state, @Nullable String town, int limit) {
        return pairs.list(state, town, limit);
    }

    /** Dismisses an open pair: two people. */
    public Pair dismiss(Pair pair, @Nullable String reason, Actor by) {
        requireState(pair, State.OPEN);
        return settle(pair, State.DISMISSED, null, required(reason), by);
    }

    /**
     * Merges an open pair.
     *
     * @param survivingId the record that goes on, with its employer and all that is in it
     * @throws Problem 409 {@code illegal-move} if the other is lent
     */
    public Pair merge(Pair pair, @Nullable UUID survivingId, @Nullable String reason, Actor by) {
        requireState(pair, State.OPEN);
        String why = required(reason);
        if (survivingId == null || !(survivingId.equals(pair.first()) || survivingId.equals(pair.second()))) {
            throw Problem.invalid("survivingId", "not-one-of-the-two", "One of the two records goes on.");
        }
        UUID mergedId = survivingId.equals(pair.first()) ? pair.second() : pair.first();
        Merge both = new Merge(pair.id(), mergedId, survivingId);
        joined.forEach(feature -> feature.lock(both));
        // In the order of ids, as everybody locks.
        Worker first = lock(pair.first());
        Worker second = lock(pair.second());
        alias(first.id().equals(mergedId) ? first : second, survivingId, by);
        Pair merged = settle(pair, State.MERGED, survivingId, why, by);
        outbox.append(WorkersMerged.of(merged));
        followers.forEach(follower -> follower.identitiesChanged(List.of(mergedId)));
        joined.forEach(feature -> feature.merged(both));
        return merged;
    }

    /** Parts a merged pair again; the alias is a record of its own, as it was. */
    public Pair undo(Pair pair, @Nullable String reason, Actor by) {
        requireState(pair, State.MERGED);
        String why = required(reason);
        UUID survivor = Objects.requireNonNull(pair.survivingId());
        UUID mergedId = survivor.equals(pair.first()) ? pair.second() : pair.first();
        Merge both = new Merge(pair.id(), mergedId, survivor);
        joined.forEach(feature -> feature.lock(both));
        Kept alias = store.findAll(List.of(mergedId)).stream().findFirst().orElseThrow(Problem::notFound);
        Worker back = alias.worker()
                .moved(alias.worker().enterpriseId(), alias.worker().standing(), moves.now());
        store.alias(back, null);
        history.add(List.of(WorkerChange.of(back, "PARTED", List.of(), by)));
        Pair undone = settle(pair, State.UNDONE, survivor, why, by);
        outbox.appendAll(List.of(WorkersMerged.undone(undone), changed(back)));
        followers.forEach(follower -> follower.identitiesChanged(List.of(mergedId)));
        joined.forEach(feature -> feature.parted(both));
        return undone;
    }

    /** Makes a record whose document was wrong an alias of the one with the right document. */
    void corrected(Worker wrong, Worker right, Actor by) {
        alias(wrong, right.id(), by);
        Pair pair = pair(wrong.id(), right.id(), Why.CORRECTED, State.MERGED, right.id());
        pairs.insert(pair);
        outbox.append(WorkersMerged.of(pair));
        Merge both = new Merge(pair.id(), wrong.id(), right.id());
        joined.forEach(feature -> feature.lock(both));
        joined.forEach(feature -> feature.merged(both));
    }

    private void alias(Worker worker, UUID survivor, Actor by) {
        WorkerMoves.require(worker, Move.MERGE);
        Worker alias = worker.moved(worker.enterpriseId(), worker.standing(), moves.now());
        store.alias(alias, survivor);
        history.add(List.of(WorkerChange.of(alias, Move.MERGE.name(), List.of(), by)));
    }

    private OutgoingEvent changed(Worker worker) {
        String town = enterprises
                .facts(worker.enterpriseId())
                .map(EnterpriseFacts::town)
                .orElseThrow(Problem::notFound);
        return WorkerRegistered.changed(worker, town);
    }

    private Worker lock(UUID id) {
        Worker worker = store.lock(id).orElseThrow(Problem::notFound).worker();
        if (!worker.id().equals(id)) {
            throw Problem.of(409, "illegal-move", "One of the two was merged with another record meanwhile.")
                    .with("detailZh", "其中一条记录已与其他记录合并。");
        }
        return worker;
    }

    private Pair settle(Pair pair, State state, @Nullable UUID survivor, String reason, Actor by) {
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
                moves.now(),
                by.subject());
        pairs.update(settled);
        audit.record(
                "worker-pair-" + state.name().toLowerCase(java.util.Locale.ROOT),
                pair.id().toString(),
                "");
        return settled;
    }

    private Pair pair(UUID a, UUID b, Why why, State state, @Nullable UUID survivor) {
        boolean inOrder = a.toString().compareTo(b.toString()) < 0;
        Instant now = moves.now();
        return new Pair(
                UUID.randomUUID(), inOrder ? a : b, inOrder ? b : a, why, state, 1, survivor, null, now, null, null);
    }

    private static void requireState(Pair pair, State state) {
        if (pair.state() != state) {
            throw Problem.of(409, "illegal-move", "Somebody has settled this pair already.")
                    .with("detailZh", "该组记录已处理。");
        }
    }

    private static String required(@Nullable String reason) {
        Texts.faultOfRequired("reason", reason, LONGEST_REASON).ifPresent(fault -> {
            throw Problem.invalid(fault.field(), fault.code(), fault.message());
        });
        return Texts.stripped(reason);
    }

    /** Confirms a pair of which the index says that it may be one. */
    private static boolean alike(Kept a, Kept b, Why why) {
        if (why == Why.SAME_PHONE) {
            return a.person()
                    .phone()
                    .derive(FindText::phone)
                    .equals(b.person().phone().derive(FindText::phone));
        }
        if (!a.person().name().derive(FindText::name).equals(b.person().name().derive(FindText::name))
                || !a.worker().origin().equals(b.worker().origin())) {
            return false;
        }
        // Two resident numbers tell two dates of birth: then it is two people, unless a digit elsewhere is wrong.
        String bornA = born(a);
        String bornB = born(b);
        return bornA.isEmpty() || bornB.isEmpty() || bornA.equals(bornB);
    }

    private static String born(Kept kept) {
        return kept.worker().idType() == DocumentType.RESIDENT
                ? kept.person().idNumber().derive(number -> number.substring(BIRTH, BIRTH_END))
                : "";
    }
}
