package org.fugong.registry.assistance.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.assistance.domain.Category;
import org.fugong.registry.assistance.domain.Doer;
import org.fugong.registry.assistance.domain.Found;
import org.fugong.registry.assistance.domain.HelpRequest;
import org.fugong.registry.assistance.domain.Like;
import org.fugong.registry.assistance.domain.Likeness;
import org.fugong.registry.assistance.domain.Member;
import org.fugong.registry.assistance.domain.Nearness;
import org.fugong.registry.assistance.domain.Reason;
import org.fugong.registry.assistance.domain.RoutingPolicy;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.assistance.domain.SchemeCourse.Move;
import org.fugong.registry.assistance.domain.SchemeDesk;
import org.fugong.registry.assistance.domain.SchemePolicy;
import org.fugong.registry.assistance.domain.SchemeStep;
import org.fugong.registry.assistance.domain.SchemeVerdict;
import org.fugong.registry.assistance.domain.Terms;
import org.fugong.registry.division.application.Divisions;
import org.fugong.registry.division.application.Town;
import org.fugong.registry.officer.application.Department;
import org.fugong.registry.park.application.Park;
import org.fugong.registry.park.application.Parks;

/**
 * Joint schemes: like requests that are found, offered by one provider at a shared cost, consented to by each, and served
 * together. Runs in the caller's transaction; who may see a scheme has been checked before. Moves are refused alike for
 * whoever asks: 403 {@code not-your-department}, 409 {@code illegal-move} with the reason of the domain.
 */
@ApplicationScoped
public class Schemes {

    private final SchemeStore store;
    private final SchemeKeeping keeping;
    private final SchemeTerms terms;
    private final Assistance assistance;
    private final Parks parks;
    private final Divisions divisions;
    private final SchemePolicy policy;
    private final RoutingPolicy routing;
    private final SchemeDesk desk;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Schemes(
            SchemeStore store,
            SchemeKeeping keeping,
            SchemeTerms terms,
            Assistance assistance,
            Parks parks,
            Divisions divisions,
            SchemeSettings settings,
            RoutingSettings routing,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.keeping = keeping;
        this.terms = terms;
        this.assistance = assistance;
        this.parks = parks;
        this.divisions = divisions;
        this.policy = settings.policy();
        this.routing = routing.policy();
        this.desk = new SchemeDesk(policy, this.routing.desk(), zone);
        this.clock = clock;
        this.zone = zone;
    }

    /** The scheme of that id. */
    public Optional<Scheme> find(UUID id) {
        return store.find(id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Scheme> lock(UUID id) {
        return store.lock(id);
    }

    /** Up to so many, by what runs out first. */
    public List<Scheme> list(SchemeStore.Query query, int limit) {
        return store.list(query, limit);
    }

    /** Every move of a scheme, the first one first. */
    public List<SchemeStep> steps(UUID id) {
        return store.steps(id);
    }

    /** The scheme that has a request now: it is proposed, offered or runs. */
    public Optional<UUID> having(UUID requestId) {
        return store.having(requestId);
    }

    /** Requests of a category in a town that could be put together by hand: unanswered, counted, young, in no scheme. */
    public List<Like> free(Category category, String town) {
        return store.free(category, town, now().minus(policy.within()));
    }

    /** Today in the district: shares are those of a day. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The first day that a member can leave on. */
    public LocalDate firstLeave() {
        return desk.firstLeave(now());
    }

    /** Why an official can't make a move now; nothing if they can. */
    public Optional<Reason> refusal(Scheme scheme, Move move, Doer by) {
        return desk.refusal(scheme, move, by);
    }

    /** Why a member can't say yes, say no or leave now; nothing if it can. */
    public Optional<Reason> refusal(Scheme scheme, Move move, UUID enterpriseId) {
        return desk.refusal(scheme, move, enterpriseId, now());
    }

    /**
     * Puts requests together by hand.
     *
     * @param chosen requests, two at least, of one category and one town, each of another enterprise
     * @throws Problem 422 for those that can't be
     */
    public Scheme propose(List<HelpRequest> chosen, Doer by) {
        Map<UUID, Like> likes = new TreeMap<>();
        for (HelpRequest request : chosen) {
            Like like = Like.of(request).orElseThrow(() -> faulty("not-alike"));
            likes.put(like.enterpriseId(), like);
        }
        if (likes.size() < SchemePolicy.FEWEST || likes.size() < chosen.size()) {
            throw faulty("too-few");
        }
        Like first = likes.values().iterator().next();
        boolean alike = likes.values().stream()
                .allMatch(like ->
                        like.category() == first.category() && like.town().equals(first.town()));
        if (!alike) {
            throw faulty("not-alike");
        }
        store.lockPlace(first.category(), first.town());
        if (likes.values().stream()
                .anyMatch(like -> store.having(like.requestId()).isPresent())) {
            throw faulty("in-a-scheme");
        }
        boolean onePark = likes.values().stream()
                .allMatch(like -> first.parkId() != null && first.parkId().equals(like.parkId()));
        return proposed(
                new Found(
                        first.category(),
                        Nearness.CHOSEN,
                        first.town(),
                        onePark ? first.parkId() : null,
                        List.copyOf(likes.values())),
                by);
    }

    private static Problem faulty(String code) {
        return Problem.invalid(
                "requestIds",
                code,
                switch (code) {
                    case "too-few" -> "Choose requests of at least two enterprises, one of each.";
                    case "in-a-scheme" -> "One of them is in a joint scheme already.";
                    default -> "Choose open requests with a quantity, of one category and one town.";
                });
    }

    /**
     * A neighbour with a like request comes in.
     *
     * @throws Problem 422 for a request that is not alike or in another scheme
     */
    public Scheme join(UUID schemeId, HelpRequest request, Doer by) {
        Like like =
                Like.of(request).orElseThrow(() -> Problem.invalid("requestId", "not-alike", "Not an open request."));
        store.lockPlace(like.category(), like.town());
        Scheme scheme = store.lock(schemeId).orElseThrow(Problem::notFound);
        if (like.category() != scheme.category() || !like.town().equals(scheme.town())) {
            throw Problem.invalid("requestId", "not-alike", "It is of another category or town.");
        }
        if (store.having(like.requestId()).isPresent()) {
            throw Problem.invalid("requestId", "in-a-scheme", "It is in a joint scheme already.");
        }
        return keeping.done(desk.join(scheme, like, by, now()));
    }

    /**
     * Offers a locked scheme to its members, or offers other terms.
     *
     * @throws Problem 422 for what can't be offered, {@code not-cheaper} among it
     */
    public Scheme offer(Scheme scheme, SchemeOffer offer, Doer by) {
        desk.against(scheme, Move.OFFER, by).ifPresent(keeping::done);
        Terms checked = terms.of(scheme, offer, now());
        return keeping.done(desk.offer(scheme, checked, by, now()));
    }

    /**
     * A member of a locked scheme says yes or no.
     *
     * @param offer number of the offer that was read
     */
    public Scheme answer(
            Scheme scheme, UUID enterpriseId, @Nullable Integer offer, boolean yes, @Nullable String note, Doer by) {
        if (offer == null) {
            throw Problem.invalid("offer", "missing", "Say which offer you have read.");
        }
        String words = Wording.optional("note", note);
        Scheme answered = keeping.done(desk.answer(scheme, enterpriseId, offer, yes, words, by, now()));
        return answered.longer() != null && answered.askedForLonger().isEmpty()
                ? keeping.done(desk.settleLonger(answered, now()))
                : answered;
    }

    /**
     * Asks those whom a locked scheme serves for a longer term at the same prices.
     *
     * @throws Problem 422 for a term that is not longer, too long, or too near for answers
     */
    public Scheme prolong(Scheme scheme, Prolongation asked, Doer by) {
        desk.against(scheme, Move.PROLONG, by).ifPresent(keeping::done);
        return keeping.done(desk.prolong(scheme, terms.longer(scheme, asked, now()), by, now()));
    }

    /** Starts a locked scheme whose members have all answered. */
    public Scheme start(Scheme scheme, Doer by) {
        Scheme current = withoutSeenTo(scheme);
        return keeping.done(desk.start(current, by, now()));
    }

    /** Takes a locked scheme off before it starts. */
    public Scheme dismiss(Scheme scheme, @Nullable String why, Doer by) {
        String words = Wording.needed("note", why, "Say why.");
        return keeping.done(desk.dismiss(scheme, words, by, now()));
    }

    /**
     * A member of a locked scheme leaves with notice.
     *
     * @param on first day on which it is not served; the earliest there is if null
     */
    public Scheme leave(Scheme scheme, UUID enterpriseId, @Nullable LocalDate on, @Nullable String why, Doer by) {
        LocalDate first = desk.firstLeave(now());
        LocalDate day = on == null ? first : on;
        Terms agreed = scheme.terms();
        if (day.isBefore(first) || (agreed != null && day.isAfter(agreed.endsOn()))) {
            throw Problem.invalid("on", "notice", "From " + first + " on, and before the scheme ends.");
        }
        String words = Wording.optional("note", why);
        return keeping.done(desk.leave(scheme, enterpriseId, day, words, by, now()));
    }

    /** Ends a locked scheme that runs. */
    public Scheme end(Scheme scheme, @Nullable String why, Doer by) {
        String words = Wording.needed("note", why, "Say why.");
        return keeping.done(desk.end(scheme, words, by, now()));
    }

    /** The clock of a locked scheme ran out. */
    void runOut(Scheme scheme) {
        Scheme current = scheme.state().joinable() ? withoutSeenTo(scheme) : scheme;
        if (current.state().clocked()) {
            keeping.done(desk.runOut(current, now()));
        }
    }

    /** A request is new or has changed: it comes into a scheme nearby, brings one about, or goes out of one. */
    void look(UUID requestId) {
        Optional<HelpRequest> request = assistance.find(requestId);
        Optional<Like> found = request.flatMap(Like::of);
        Optional<UUID> having = store.having(requestId);
        if (found.isEmpty()) {
            having.flatMap(store::lock).filter(s -> s.state().joinable()).ifPresent(this::withoutSeenTo);
            return;
        }
        Like like = found.get();
        store.lockPlace(like.category(), like.town());
        if (having.isPresent()) {
            // Its enterprise may have moved to another town.
            having.flatMap(store::lock).filter(s -> s.state().joinable()).ifPresent(this::withoutSeenTo);
        }
        if (store.having(requestId).isPresent()) {
            return;
        }
        Optional<Scheme> near = store.joinable(like.category(), like.town(), like.parkId(), now())
                .flatMap(store::lock)
                .filter(scheme -> scheme.state().joinable() && !SchemeDesk.has(scheme, like.enterpriseId()));
        if (near.isPresent() && desk.join(near.get(), like, Doer.CLOCK, now()) instanceof SchemeVerdict.Moved joined) {
            keeping.done(joined);
            return;
        }
        Optional<Instant> rested = store.lastOff(like.category(), like.town(), like.parkId())
                .map(off -> off.plus(policy.rest()))
                .filter(now()::isBefore);
        if (rested.isPresent()) {
            keeping.lookAgain(requestId, rested.get());
            return;
        }
        List<Like> free = store.free(like.category(), like.town(), now().minus(policy.within()));
        Likeness.find(free, policy, now()).forEach(group -> proposed(group, Doer.CLOCK));
    }

    private Scheme proposed(Found found, Doer by) {
        Optional<Town> town = divisions.town(found.town());
        Optional<String> park =
                Optional.ofNullable(found.parkId()).flatMap(parks::find).map(Park::name);
        String place = park.or(() -> town.map(Town::pinyin)).orElse(found.town());
        String placeZh = park.or(() -> town.map(Town::name)).orElse(found.town());
        return keeping.done(desk.propose(
                UUID.randomUUID(),
                found,
                found.grounds(place, placeZh, policy),
                Department.valueOf(routing.department(found.category())).name(),
                by,
                now()));
    }

    /** Without the members whose requests were taken back, seen to otherwise or moved away; the rest's are locked. */
    private Scheme withoutSeenTo(Scheme scheme) {
        Scheme current = scheme;
        List<Member> members = new ArrayList<>(scheme.members());
        // In one order everywhere, so that two schemes never wait for each other.
        members.sort(java.util.Comparator.comparing(Member::requestId));
        for (Member member : members) {
            boolean waits = assistance
                    .lock(member.requestId())
                    .filter(request ->
                            request.state().unanswered() && request.town().equals(scheme.town()))
                    .isPresent();
            if (!waits
                    && member.answer() != Member.Answer.GONE
                    && current.state().joinable()) {
                current = keeping.done(desk.drop(current, member, now()));
            }
        }
        return current;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
