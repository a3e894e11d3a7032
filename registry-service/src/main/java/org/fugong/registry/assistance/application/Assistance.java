package org.fugong.registry.assistance.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Course;
import org.fugong.registry.assistance.domain.Course.Move;
import org.fugong.registry.assistance.domain.Desk;
import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Reason;
import org.fugong.registry.assistance.domain.Step;
import org.fugong.registry.assistance.domain.Urgency;
import org.fugong.registry.assistance.domain.Verdict;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.notice.application.Audience;
import org.fugong.registry.notice.application.Notices;
import org.fugong.registry.officer.application.Department;
import org.fugong.registry.park.application.EnterpriseParks;
import org.fugong.registry.park.application.Park;
import org.fugong.registry.park.application.Parks;

/**
 * Requests for help. Runs in the caller's transaction; whose enterprise it is has been checked before. Moves are refused
 * alike for whoever asks: 403 {@code not-your-department}, 409 {@code illegal-move} with the reason of the domain.
 */
@ApplicationScoped
public class Assistance {

    private static final int MOST = 1_000_000;

    private final HelpStore store;
    private final Parks parks;
    private final EnterpriseParks enterpriseParks;
    private final Outbox outbox;
    private final DueClocks clocks;
    private final Notices notices;
    private final Desk desk;
    private final Clock clock;

    @Inject
    Assistance(
            HelpStore store,
            Parks parks,
            EnterpriseParks enterpriseParks,
            Outbox outbox,
            DueClocks clocks,
            Notices notices,
            RoutingSettings routing,
            Clock clock) {
        this.store = store;
        this.parks = parks;
        this.enterpriseParks = enterpriseParks;
        this.outbox = outbox;
        this.clocks = clocks;
        this.notices = notices;
        this.desk = new Desk(routing.policy());
        this.clock = clock;
    }

    /**
     * Takes a request in and routes it at once.
     *
     * @throws Problem 422 for a faulty one
     */
    public HelpRequest file(EnterpriseFacts enterprise, HelpEntry entry, Doer by) {
        enterprise.requireOpen();
        String text = Wording.needed("text", entry.text(), "Say what is needed.");
        Category category = entry.category();
        Integer quantity = entry.quantity();
        if (quantity != null && (quantity < 1 || quantity > MOST)) {
            throw Problem.invalid("quantity", "out-of-range", "From 1 to 1,000,000.");
        }
        if (quantity != null && category != null && !category.counted()) {
            throw Problem.invalid("quantity", "not-counted", "This category has no quantity.");
        }
        if (entry.parkId() != null
                && parks.find(entry.parkId())
                        .filter(park -> park.active() && park.town().equals(enterprise.town()))
                        .isEmpty()) {
            throw Problem.invalid("parkId", "park-unknown", "This is no park of the enterprise's town.");
        }
        Urgency urgency = entry.urgency() == null ? Urgency.NORMAL : entry.urgency();
        return done(
                null,
                desk.file(
                        UUID.randomUUID(),
                        enterprise.id(),
                        enterprise.town(),
                        new Desk.Ask(category, urgency, text, quantity, parkOf(enterprise, entry)),
                        by,
                        now()));
    }

    /** Says what category a locked request is, which routes it. */
    public HelpRequest sort(HelpRequest request, @Nullable Category category, Doer by) {
        if (category == null) {
            throw Problem.invalid("category", "missing", "Say what category it is.");
        }
        return done(request, desk.sort(request, category, by, now()));
    }

    /** Takes a locked request on. */
    public HelpRequest accept(HelpRequest request, @Nullable String note, Doer by) {
        return done(request, desk.accept(request, Wording.optional("note", note), by, now()));
    }

    /** Asks the enterprise of a locked request something. */
    public HelpRequest ask(HelpRequest request, @Nullable String question, Doer by) {
        String words = Wording.needed("note", question, "Say what you want to know.");
        return done(request, desk.ask(request, words, by, now()));
    }

    /** The enterprise of a locked request replies. */
    public HelpRequest reply(HelpRequest request, @Nullable String reply, Doer by) {
        return done(request, desk.reply(request, Wording.needed("note", reply, "Say something."), by, now()));
    }

    /** Gives a locked request to another department, saying why. */
    public HelpRequest handOver(HelpRequest request, @Nullable Department department, @Nullable String why, Doer by) {
        if (department == null) {
            throw Problem.invalid("department", "missing", "Say to which department.");
        }
        String words = Wording.needed("note", why, "Say why, so that the next one need not find out anew.");
        return done(request, desk.handOver(request, department.name(), words, by, now()));
    }

    /** Answers a locked request with what was done. */
    public HelpRequest resolve(HelpRequest request, @Nullable String answer, Doer by) {
        String words = Wording.needed("note", answer, "Say what was done.");
        return done(request, desk.resolve(request, words, by, now()));
    }

    /**
     * A joint scheme that has started serves a request. One that has been seen to or taken back meanwhile stays as it is.
     *
     * @return whether it is served by this now
     */
    public boolean serveJointly(UUID requestId, UUID schemeId, String answer) {
        Optional<HelpRequest> request =
                store.lock(requestId).filter(r -> r.state().unanswered());
        request.ifPresent(r -> done(r, desk.serveJointly(r, schemeId, answer, now())));
        return request.isPresent();
    }

    /**
     * The joint scheme that serves a request has no provider any more: the department has it again.
     *
     * @return the request as it is now; nothing if it is not that scheme's
     */
    Optional<HelpRequest> unserve(UUID requestId, UUID schemeId, String why) {
        return store.lock(requestId)
                .filter(r -> schemeId.equals(r.schemeId()) && Course.allows(r.state(), Course.Move.UNSERVE))
                .map(r -> done(r, desk.unserve(r, why, now())));
    }

    /** The enterprise of a locked request rates its last answer. */
    public HelpRequest rate(HelpRequest request, @Nullable Integer stars, @Nullable String praise, Doer by) {
        if (stars == null || stars < 1 || stars > 5) {
            throw Problem.invalid("stars", "out-of-range", "From 1 to 5.");
        }
        return done(request, desk.rate(request, stars, Wording.optional("note", praise), by, now()));
    }

    /** The enterprise reopens a locked request, saying why. */
    public HelpRequest reopen(HelpRequest request, @Nullable String why, Doer by) {
        String words = Wording.needed("note", why, "Say what is still missing.");
        return done(request, desk.reopen(request, words, by, now()));
    }

    /** The enterprise takes a locked request back. */
    public HelpRequest withdraw(HelpRequest request, @Nullable String why, Doer by) {
        return done(request, desk.withdraw(request, Wording.optional("note", why), by, now()));
    }

    /** An enterprise is closed: what it waits for ends. */
    void end(UUID enterpriseId, String because, Doer by) {
        store.open(List.of(enterpriseId)).stream()
                .flatMap(open -> store.lock(open.id()).stream())
                .filter(open -> open.state().unanswered())
                .forEach(open -> done(open, desk.withdraw(open, because, by, now())));
    }

    /** The clock of a locked request ran out. */
    void runOut(HelpRequest request) {
        done(request, desk.runOut(request, now()));
    }

    /** Why somebody can't make a move now; nothing if they can. */
    public Optional<Reason> refusal(HelpRequest request, Move move, Doer by) {
        return desk.refusal(request, move, by);
    }

    /** The request of that id. */
    public Optional<HelpRequest> find(UUID id) {
        return store.find(id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<HelpRequest> lock(UUID id) {
        return store.lock(id);
    }

    /** Up to so many, by what runs out first. */
    public List<HelpRequest> list(HelpStore.Query query, int limit) {
        return store.list(query, limit);
    }

    /** What these enterprises wait for, by what runs out first, at most 500. */
    public List<HelpRequest> open(Collection<UUID> enterpriseIds) {
        return store.open(enterpriseIds);
    }

    /** What an enterprise was answered or took back, the last asked first, up to so many after one. */
    public List<HelpRequest> past(UUID enterpriseId, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return store.past(enterpriseId, before, beforeId, limit);
    }

    /** What departments have and how old it is, those with the most first. */
    public List<HelpLoad> loads(@Nullable String town) {
        Instant now = now();
        return store.loads(now.minus(Duration.ofDays(1)), now.minus(Duration.ofDays(3)), now, town);
    }

    /** Every move of a request, the first one first. */
    public List<Step> steps(UUID id) {
        return store.steps(id);
    }

    /** Needs with a quantity that nobody has seen to, filed within a time. */
    public List<Need> needs(Duration within, @Nullable String town) {
        return store.countedSince(now().minus(within), town).stream()
                .flatMap(request -> Need.of(request).stream())
                .toList();
    }

    /** The need that a request is; nothing if it has no quantity or is seen to. */
    public Optional<Need> need(UUID requestId) {
        return store.find(requestId).filter(r -> r.state().unanswered()).flatMap(Need::of);
    }

    private HelpRequest done(@Nullable HelpRequest before, Verdict verdict) {
        if (verdict instanceof Verdict.Moved moved) {
            keep(before, moved.request(), moved.step());
            return moved.request();
        }
        if (verdict instanceof Verdict.Illegal illegal) {
            throw Problem.of(409, "illegal-move", illegal.reason().en())
                    .with("state", illegal.state().name())
                    .with("reason", illegal.reason().en())
                    .with("reasonZh", illegal.reason().zh())
                    .with("detailZh", illegal.reason().zh());
        }
        Verdict.NotYours not = (Verdict.NotYours) verdict;
        throw Problem.of(403, "not-your-department", not.reason().en())
                .with("department", not.department())
                .with("reasonZh", not.reason().zh())
                .with("detailZh", not.reason().zh());
    }

    /** What follows from a move, in its transaction: it is kept and published, the clock is set, people are told. */
    private void keep(@Nullable HelpRequest before, HelpRequest now, Step step) {
        if (before == null) {
            store.insert(now);
        } else {
            store.update(now);
        }
        store.insertStep(now.id(), step);
        Instant dueAt = now.dueAt();
        if (dueAt != null) {
            clocks.start(HelpClock.KIND, now.id(), dueAt);
        } else {
            clocks.stop(HelpClock.KIND, now.id());
        }
        if (now.quantity() != null && changesLikeness(step.move())) {
            clocks.start(LikenessClock.KIND, now.id(), now());
        }
        HelpFact.of(before, now, step).ifPresent(outbox::append);
        String page = now.path();
        HelpTellings.toEnterprise(now, step)
                .ifPresent(text -> notices.tell(Audience.enterprise(now.enterpriseId()), text, page));
        HelpTellings.toDepartment(now, step)
                .ifPresent(text -> notices.tell(Audience.department(Department.valueOf(now.department())), text, page));
        HelpTellings.toCoordinators(now, step)
                .ifPresent(text -> notices.tell(
                        step.level() > 2
                                ? List.of(Audience.department(Department.RESUMPTION_DESK), Audience.district())
                                : List.of(Audience.department(Department.RESUMPTION_DESK)),
                        text,
                        page));
    }

    /** Where it is needed: where the enterprise says, else in the park that it is in. */
    private @Nullable UUID parkOf(EnterpriseFacts enterprise, HelpEntry entry) {
        return entry.parkId() != null
                ? entry.parkId()
                : enterpriseParks.of(enterprise.id()).map(Park::id).orElse(null);
    }

    /** Whether others' requests may be like it since then, or no longer. */
    private static boolean changesLikeness(Move move) {
        return switch (move) {
            case FILE, SORT, REOPEN, RESOLVE, WITHDRAW -> true;
            default -> false;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
