package org.fugong.registry.labour.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.labour.domain.Agreement;
import org.fugong.registry.labour.domain.Agreement.Parties;
import org.fugong.registry.labour.domain.Agreement.Step;
import org.fugong.registry.labour.domain.AgreementCourse;
import org.fugong.registry.labour.domain.AgreementCourse.State;
import org.fugong.registry.labour.domain.EarlyEnd;
import org.fugong.registry.labour.domain.EntryCourse;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Party;
import org.fugong.registry.labour.domain.Period;
import org.fugong.registry.labour.domain.Side;
import org.fugong.registry.labour.domain.Terms;
import org.fugong.registry.labour.domain.Way;
import org.fugong.registry.worker.application.WorkerPostings;
import org.fugong.registry.worker.application.Workers;

/**
 * Agreements to lend workers. Runs in the caller's transaction; who may do what is checked before. An agreement is locked
 * first and then its entries by id, so that on no day more people are promised than there are.
 */
@ApplicationScoped
public class Agreements {

    private static final int MOST_NAMED = 500;

    private final AgreementStore store;
    private final AgreementLimits limits;
    private final LabourMarket market;
    private final ProposalStore proposals;
    private final Workers workers;
    private final WorkerPostings postings;
    private final AgreementNotices notices;
    private final DueClocks clocks;
    private final Outbox outbox;
    private final LabourSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Agreements(
            AgreementStore store,
            AgreementLimits limits,
            LabourMarket market,
            ProposalStore proposals,
            Workers workers,
            WorkerPostings postings,
            AgreementNotices notices,
            DueClocks clocks,
            Outbox outbox,
            LabourSettings settings,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.limits = limits;
        this.market = market;
        this.proposals = proposals;
        this.workers = workers;
        this.postings = postings;
        this.notices = notices;
        this.clocks = clocks;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** A need and a surplus, locked. */
    public record Both(MarketEntry need, MarketEntry surplus) {}

    /** What a need and a surplus allow together. */
    public record Room(Period days, int people) {}

    /**
     * Locks a need and a surplus, in the order of their ids.
     *
     * @return nothing if one of them is not there or is of the other side
     */
    public Optional<Both> lock(UUID needId, UUID surplusId) {
        List<MarketEntry> locked = Stream.of(needId, surplusId)
                .sorted()
                .distinct()
                .flatMap(id -> market.lock(id).stream())
                .toList();
        Optional<MarketEntry> need = of(locked, needId, Side.NEED);
        Optional<MarketEntry> surplus = of(locked, surplusId, Side.SURPLUS);
        return need.isPresent() && surplus.isPresent()
                ? Optional.of(new Both(need.get(), surplus.get()))
                : Optional.empty();
    }

    /**
     * What a need and a surplus allow together now.
     *
     * @throws Problem 422 {@code no-common-day} if they have no day in common
     */
    public Room room(MarketEntry need, MarketEntry surplus) {
        return limits.room(need, surplus);
    }

    /**
     * Drafts an agreement on a locked need and surplus.
     *
     * @throws Problem 409 {@code illegal-move} if one of the two is not open, 422 for faulty terms
     */
    public Agreement propose(Both both, Terms terms, String by) {
        MarketEntry need = both.need();
        MarketEntry surplus = both.surplus();
        if (need.enterpriseId().equals(surplus.enterpriseId())) {
            throw Problem.invalid("surplusId", "own-people", "An enterprise can't lend to itself.");
        }
        if (!EntryCourse.open(need.state()) || !EntryCourse.open(surplus.state())) {
            throw Problem.of(409, "illegal-move", "The need or the surplus is not open any more.");
        }
        limits.require(terms, need, surplus);
        Agreement agreement = Agreement.proposed(
                UUID.randomUUID(),
                new Parties(
                        need.id(),
                        surplus.id(),
                        surplus.enterpriseId(),
                        need.enterpriseId(),
                        surplus.town(),
                        need.town()),
                terms,
                now());
        store.insert(agreement, by);
        proposals.keepReasons(agreement.id());
        notices.proposed(agreement);
        return agreement;
    }

    /** Changes the terms of a locked one: who has signed has to sign anew. */
    public Agreement change(Agreement agreement, Terms terms) {
        Agreement changed = done(agreement, agreement.withTerms(terms));
        Both both = entriesOf(agreement);
        limits.require(terms, both.need(), both.surplus());
        store.update(changed);
        notices.changed(changed);
        return changed;
    }

    /**
     * An enterprise signs a locked one.
     *
     * @throws Problem 409 {@code illegal-move}, or {@code labour-no-longer-free} if others were promised the people meanwhile
     */
    public Agreement sign(Agreement agreement, Party party) {
        Agreement signed = done(agreement, agreement.sign(party, now()));
        if (signed.state() == State.AWAITING_CONSENT) {
            Both both = entriesOf(agreement);
            int free =
                    Math.min(limits.free(both.need(), signed.period()), limits.free(both.surplus(), signed.period()));
            if (!EntryCourse.open(both.need().state())
                    || !EntryCourse.open(both.surplus().state())
                    || free < signed.people()) {
                throw Problem.of(
                                409,
                                "labour-no-longer-free",
                                "Meanwhile others were promised the people. Change the terms to what is free.")
                        .with("free", free);
            }
            store.update(signed);
            refill(both);
        } else {
            store.update(signed);
        }
        notices.signed(signed, party);
        return signed;
    }

    /** Those of these workers whom it can't name, as another agreement for the same days names them. */
    public Set<UUID> elsewhere(Agreement agreement, Collection<UUID> workerIds) {
        return limits.elsewhere(agreement, workerIds);
    }

    /**
     * The lender says whom it would send, of its own workers.
     *
     * @throws Problem 422 {@code not-your-worker}, {@code named-elsewhere}
     */
    public Agreement name(Agreement agreement, List<UUID> workerIds) {
        // By the record that stands for the person, so that nobody is named twice under an alias.
        List<UUID> ids = workerIds.stream()
                .map(id -> workers.recordOf(id).orElse(id))
                .distinct()
                .toList();
        if (ids.size() > MOST_NAMED) {
            throw Problem.invalid("workerIds", "too-many", "At most 500 workers are named in one agreement.");
        }
        if (!allOfLender(agreement, ids)) {
            throw Problem.invalid("workerIds", "not-your-worker", "One of them is not a worker of the lender.");
        }
        limits.requireNotElsewhere(agreement, ids);
        Agreement named = done(agreement, agreement.name(ids));
        store.update(named);
        return named;
    }

    /** A worker answers; that it is the worker's own answer has been made sure of. */
    Agreement answer(Agreement agreement, UUID workerId, boolean consents, Way via) {
        if (consents) {
            limits.requireNotElsewhere(agreement, List.of(workerId));
        }
        Agreement answered = done(agreement, agreement.answer(workerId, consents, via, now()));
        store.update(answered);
        notices.answered(answered);
        return answered;
    }

    /** Those who consented go: their place of work changes in the same transaction, and transport is asked for a bus. */
    public Agreement conclude(Agreement agreement) {
        Instant now = now();
        Agreement active = done(agreement, agreement.conclude(now));
        limits.requireNotElsewhere(agreement, active.lent());
        if (!allOfLender(agreement, active.lent())) {
            throw Problem.of(
                            409,
                            "illegal-move",
                            "One of those who consented works for another enterprise now: name the workers anew.")
                    .with("state", agreement.state().name())
                    .with("detailZh", "同意的员工中有人已转到其他企业，请重新提名。");
        }
        Both both = entriesOf(agreement);
        store.update(active);
        for (UUID worker : active.lent()) {
            postings.lend(
                    worker,
                    active.parties().borrower(),
                    active.period().from(),
                    active.period().to(),
                    active.id());
        }
        refill(both);
        clocks.start(ReturnClock.KIND, active.id(), reminderOf(active));
        outbox.append(LabourAgreementConcluded.of(active));
        notices.concluded(active);
        return active;
    }

    /** All are back as agreed; a locked agreement. */
    public Agreement returned(Agreement agreement) {
        return end(agreement, done(agreement, agreement.returned(now())));
    }

    /** All are back early; a locked agreement. */
    public Agreement endEarly(Agreement agreement, EarlyEnd reason) {
        return end(agreement, done(agreement, agreement.endEarly(reason, now())));
    }

    /** A locked agreement comes to nothing. */
    public Agreement cancel(Agreement agreement) {
        Agreement cancelled = done(agreement, agreement.cancel(now()));
        Both both = entriesOf(agreement);
        store.update(cancelled);
        refill(both);
        notices.cancelled(cancelled);
        return cancelled;
    }

    /**
     * An enterprise is no more: who is away comes back, and what was not concluded comes to nothing.
     *
     * @return which there were
     */
    List<UUID> endAllOf(UUID enterpriseId, EarlyEnd reason) {
        List<Agreement> open = store.openOf(List.of(enterpriseId)).stream()
                .map(Agreement::id)
                .sorted()
                .flatMap(id -> store.lock(id).stream())
                .toList();
        open.forEach(agreement -> {
            if (agreement.state() == State.ACTIVE) {
                endEarly(agreement, reason);
            } else if (AgreementCourse.move(agreement.state(), AgreementCourse.Move.CANCEL)
                    instanceof AgreementCourse.Outcome.Next) {
                cancel(agreement);
            }
        });
        return open.stream().map(Agreement::id).toList();
    }

    /** Tells both sides of one that ended with a merge of enterprises that the merge is undone and the agreement is not. */
    void tellParted(UUID id) {
        store.find(id).ifPresent(notices::stays);
    }

    /** The people of a locked one are recorded otherwise since a merge of workers, or its undoing. */
    void rewrite(Agreement agreement) {
        store.update(agreement);
    }

    /** An enterprise says how a locked one went; it weighs in later proposals. */
    public Agreement rate(Agreement agreement, Party party, boolean well) {
        Agreement rated = done(agreement, agreement.rate(party, well));
        store.update(rated);
        proposals.touch();
        return rated;
    }

    /** The agreement of that id. */
    public Optional<Agreement> find(UUID id) {
        return store.find(id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Agreement> lock(UUID id) {
        return store.lock(id);
    }

    /** Up to so many, the latest first. */
    public List<Agreement> list(AgreementStore.Query query, int limit) {
        return store.list(query, limit);
    }

    /** Those that a worker is named in, the latest first. */
    public List<Agreement> ofWorker(UUID workerId) {
        return store.ofWorker(workerId);
    }

    /** Active ones whose return date comes within so many days, the nearest first. */
    public List<Agreement> dueBack(@Nullable String town, int days, int limit) {
        return store.dueBack(town, today().plusDays(days), limit);
    }

    /** Whether the return date of one that is active is over. */
    public boolean overdue(Agreement agreement) {
        return agreement.state() == State.ACTIVE && agreement.period().to().isBefore(today());
    }

    private Agreement end(Agreement before, Agreement after) {
        Both both = entriesOf(before);
        store.update(after);
        for (UUID worker : before.lent()) {
            postings.returned(worker, after.id(), today());
        }
        refill(both);
        clocks.stop(ReturnClock.KIND, after.id());
        outbox.append(LabourAgreementEnded.of(after));
        notices.ended(after);
        return after;
    }

    private boolean allOfLender(Agreement agreement, Collection<UUID> workerIds) {
        return workerIds.stream().allMatch(id -> workers.employerOf(id)
                .filter(agreement.parties().lender()::equals)
                .isPresent());
    }

    private Instant reminderOf(Agreement agreement) {
        return ReturnClock.morningOf(agreement.period().to(), zone).minus(settings.remindBefore());
    }

    private void refill(Both both) {
        market.refill(both.need());
        market.refill(both.surplus());
    }

    private Both entriesOf(Agreement agreement) {
        return lock(agreement.parties().needId(), agreement.parties().surplusId())
                .orElseThrow(() -> new IllegalStateException("An agreement without its entries: " + agreement.id()));
    }

    private Agreement done(Agreement before, Step step) {
        if (step instanceof Step.Done done) {
            return done.agreement();
        }
        String reason = step instanceof Step.Refused refused ? refused.reason() : "";
        throw Problem.of(409, "illegal-move", reason)
                .with("state", before.state().name());
    }

    private static Optional<MarketEntry> of(List<MarketEntry> locked, UUID id, Side side) {
        return locked.stream()
                .filter(entry -> entry.id().equals(id) && entry.side() == side)
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether people of an agreement count as promised. */
    public static boolean holds(Agreement agreement) {
        return AgreementCourse.holds(agreement.state());
    }
}
