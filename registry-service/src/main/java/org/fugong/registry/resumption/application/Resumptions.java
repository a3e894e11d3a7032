package org.fugong.registry.resumption.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.resumption.domain.Applicant;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Cause;
import org.fugong.registry.resumption.domain.Condition;
import org.fugong.registry.resumption.domain.Course;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Doer;
import org.fugong.registry.resumption.domain.Plan;
import org.fugong.registry.resumption.domain.Proceedings;
import org.fugong.registry.resumption.domain.Reason;
import org.fugong.registry.resumption.domain.Step;
import org.fugong.registry.resumption.domain.Verdict;

/**
 * Applications to resume work. Runs in the caller's transaction; whose enterprise it is has been checked before. Moves are
 * refused alike for whoever asks: 403 {@code not-your-tier}, 409 {@code illegal-move} with the reason of the domain.
 */
@ApplicationScoped
public class Resumptions {

    private final ApplicationStore store;
    private final Consequences consequences;
    private final Proceedings proceedings;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Resumptions(
            ApplicationStore store,
            TierSettings tiers,
            CourseSettings course,
            Consequences consequences,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.consequences = consequences;
        this.proceedings = new Proceedings(course.policy(), tiers.policy(), zone);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Hands in an application. Its plan is checked at once: what is not complete is returned, what the policy wants to be
     * inspected is asked for.
     *
     * @param enterprise locked, so that two applications at once are one and a refusal
     * @throws Problem 422 for a plan that is not well-formed
     */
    public Application apply(EnterpriseFacts enterprise, Plan plan, Doer by) {
        enterprise.requireOpen();
        requireWellFormed(enterprise, plan);
        Application latest = store.latest(enterprise.id()).orElse(null);
        return done(null, proceedings.apply(UUID.randomUUID(), latest, applicant(enterprise), plan, by, now()));
    }

    /** Hands a returned, locked application in again with a better plan. */
    public Application handIn(Application application, EnterpriseFacts enterprise, Plan plan, Doer by) {
        requireWellFormed(enterprise, plan);
        return done(application, proceedings.handIn(application, applicant(enterprise), plan, by, now()));
    }

    /** Returns a locked application, saying what is missing. */
    public Application giveBack(Application application, List<@Nullable String> missing, Doer by) {
        List<String> reasons = Statements.reasons(missing, "Say what is missing, so that the enterprise can mend it.");
        return done(application, proceedings.giveBack(application, reasons, by, now()));
    }

    /** Asks for an inspection of a locked application. */
    public Application askInspection(Application application, List<@Nullable String> reasons, Doer by) {
        return done(application, proceedings.askInspection(application, Statements.reasons(reasons, null), by, now()));
    }

    /**
     * Takes in what an inspection found. Passed, the application waits for its decision; else it is returned with the
     * findings, and is inspected again when it is handed in again.
     *
     * @param findings in words, without personal data; at least one if it was not passed
     * @throws Problem 404 for an unknown application, 409 {@code illegal-move} if no inspection is asked for any more
     */
    public Application inspected(UUID applicationId, boolean passed, List<String> findings) {
        Application application = store.lock(applicationId).orElseThrow(Problem::notFound);
        List<String> words = Statements.reasons(
                List.copyOf(findings), passed ? null : "Say what was found, so that it can be mended.");
        return done(application, proceedings.inspected(application, passed, words, Doer.INSPECTION, now()));
    }

    /**
     * Decides a locked application.
     *
     * @param outcome APPROVED or REJECTED
     * @param reasons in the official's words; at least one for a rejection
     * @param conditions of an approval
     * @throws Problem 422 for a faulty decision
     */
    public Application decide(
            Application application,
            @Nullable String outcome,
            List<@Nullable String> reasons,
            List<ConditionEntry> conditions,
            Doer by) {
        Move move = "APPROVED".equals(outcome) ? Move.APPROVE : "REJECTED".equals(outcome) ? Move.REJECT : null;
        // Whose it is comes before what was written.
        proceedings.notYours(application, move == null ? Move.REJECT : move, by).ifPresent(Resumptions::refuse);
        if (move == null) {
            throw Problem.invalid("outcome", "outcome-unknown", "Either APPROVED or REJECTED.");
        }
        if (move == Move.APPROVE) {
            return done(
                    application,
                    proceedings.approve(
                            application,
                            Statements.reasons(reasons, null),
                            Statements.conditions(conditions, today()),
                            by,
                            now()));
        }
        if (!conditions.isEmpty()) {
            throw Problem.invalid("conditions", "not-with-rejection", "Conditions belong to an approval.");
        }
        List<String> why = Statements.reasons(reasons, "A rejection says why, so that the enterprise can mend it.");
        return done(application, proceedings.reject(application, why, by, now()));
    }

    /** Suspends a locked, approved application. */
    public Application suspend(
            Application application, @Nullable Cause cause, List<@Nullable String> reasons, Doer by) {
        if (cause == null) {
            throw Problem.invalid("cause", "missing", "One of FEVER_CASE, CONDITIONS_NOT_MET, UNSAFE_WORK and OTHER.");
        }
        List<String> why = Statements.reasons(reasons, "Say why, and what has to be done to resume again.");
        return done(application, proceedings.suspend(application, cause, why, by, now()));
    }

    /** Lets a locked, suspended application resume again. */
    public Application reinstate(
            Application application, List<@Nullable String> reasons, List<ConditionEntry> conditions, Doer by) {
        return done(
                application,
                proceedings.reinstate(
                        application,
                        Statements.reasons(reasons, null),
                        Statements.conditions(conditions, today()),
                        by,
                        now()));
    }

    /** Takes in that a condition of a locked application is met, as the enterprise says. */
    public Application report(Application application, int number, @Nullable String note, Doer by) {
        return done(application, proceedings.report(application, number, Statements.note(note, false), by, now()));
    }

    /**
     * Settles a condition of a locked application.
     *
     * @param outcome MET, WAIVED, or OPEN if what was reported is not so
     * @param note needed but for MET
     */
    public Application settle(
            Application application, int number, Condition.@Nullable State outcome, @Nullable String note, Doer by) {
        if (outcome == null) {
            throw Problem.invalid("outcome", "missing", "One of MET, WAIVED and OPEN.");
        }
        String words = Statements.note(note, outcome != Condition.State.MET);
        return done(application, proceedings.settle(application, number, outcome, words, by, now()));
    }

    /** Takes a locked application back. */
    public Application withdraw(Application application, Doer by) {
        return done(application, proceedings.withdraw(application, by, now()));
    }

    /** An enterprise has moved: what of its latest application is not at its end is the new town's. */
    void follow(UUID enterpriseId, String town) {
        store.latest(enterpriseId)
                .flatMap(latest -> store.lock(latest.id()))
                .filter(a ->
                        Course.allows(a.state(), Move.RELOCATE) && !a.town().equals(town))
                .ifPresent(a -> done(a, proceedings.relocate(a, town, now())));
    }

    /** An enterprise is closed, and with it what of its latest application is not at its end. */
    void close(UUID enterpriseId, String because) {
        store.latest(enterpriseId)
                .flatMap(latest -> store.lock(latest.id()))
                .filter(a -> Course.allows(a.state(), Move.CLOSE))
                .ifPresent(a -> done(a, proceedings.close(a, because, now())));
    }

    /**
     * Two records are one enterprise: what of the latest application of the one is not at its end goes on under the other,
     * if that has none of its own.
     *
     * @return its id, if it went
     */
    Optional<UUID> handOver(UUID from, EnterpriseFacts to) {
        boolean free = store.latest(to.id())
                .filter(own -> Course.allows(own.state(), Move.CLOSE))
                .isEmpty();
        return store.latest(from)
                .filter(a -> free && Course.allows(a.state(), Move.CLOSE))
                .flatMap(latest -> store.lock(latest.id()))
                .map(a -> {
                    store.changeEnterprise(a.id(), to.id());
                    if (!a.town().equals(to.town())) {
                        follow(to.id(), to.town());
                    }
                    return a.id();
                });
    }

    /** They are two after all: an application goes back, if it is with the other record still. */
    void giveBack(UUID applicationId, UUID from, EnterpriseFacts to) {
        store.lock(applicationId).filter(a -> a.enterpriseId().equals(from)).ifPresent(a -> {
            store.changeEnterprise(a.id(), to.id());
            follow(to.id(), to.town());
        });
    }

    /** It was closed by mistake: if it might work then, it may again. */
    void revive(UUID enterpriseId) {
        store.latest(enterpriseId)
                .flatMap(latest -> store.lock(latest.id()))
                .filter(a -> a.state() == Course.State.CLOSED)
                .filter(a -> {
                    List<Step> steps = store.steps(a.id());
                    return steps.size() > 1 && steps.get(steps.size() - 2).state() == Course.State.APPROVED;
                })
                .ifPresent(a -> done(a, proceedings.revive(a, now())));
    }

    /** Whether officials of a town have made a move of an application: what they did stays theirs to read. */
    public boolean handledBy(String town, UUID applicationId) {
        return store.handledBy(town, applicationId);
    }

    /** The clock of a locked application ran out. */
    void escalate(Application application) {
        done(application, proceedings.escalate(application, now()));
    }

    /** Why somebody can't make a move now; nothing if they can. */
    public Optional<Reason> refusal(Application application, Move move, Doer by) {
        return proceedings.refusal(application, move, by, now());
    }

    /** The application of that id. */
    public Optional<Application> find(UUID id) {
        return store.find(id);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Application> lock(UUID id) {
        return store.lock(id);
    }

    /** The latest of an enterprise, whatever came of it. */
    public Optional<Application> latest(UUID enterpriseId) {
        return store.latest(enterpriseId);
    }

    /** Where an enterprise stands; nothing if it never applied. */
    public Optional<Standing> standing(UUID enterpriseId) {
        return store.latest(enterpriseId).map(Standing::of);
    }

    /** The state of each of these enterprises by name; those that never applied are left out. */
    public Map<UUID, String> states(Collection<UUID> enterpriseIds) {
        Map<UUID, String> names = new HashMap<>();
        store.states(enterpriseIds).forEach((id, state) -> names.put(id, state.name()));
        return names;
    }

    /** Up to so many, in the order that the query asks for. */
    public List<Application> list(ApplicationStore.Query query, int limit) {
        return store.list(query, limit);
    }

    /** Every step of an application, the first one first. */
    public List<Step> steps(UUID applicationId) {
        return store.steps(applicationId);
    }

    private Application done(@Nullable Application before, Verdict verdict) {
        if (verdict instanceof Verdict.Moved moved) {
            consequences.of(before, moved);
            return moved.application();
        }
        throw refusal(verdict);
    }

    private static void refuse(Verdict verdict) {
        throw refusal(verdict);
    }

    private static Problem refusal(Verdict verdict) {
        if (verdict instanceof Verdict.Illegal illegal) {
            return Problem.of(409, "illegal-move", illegal.reason().en())
                    .with("state", illegal.state().name())
                    .with("detailZh", illegal.reason().zh());
        }
        Verdict.NotYours not = (Verdict.NotYours) verdict;
        return Problem.of(403, "not-your-tier", not.reason().en())
                .with("tier", not.tier().name())
                .with("detailZh", not.reason().zh());
    }

    private void requireWellFormed(EnterpriseFacts enterprise, Plan plan) {
        List<Fault> faults = plan.faults(enterprise.headcount(), today());
        if (!faults.isEmpty()) {
            throw Refusal.ofFaults(faults);
        }
    }

    private static Applicant applicant(EnterpriseFacts e) {
        return new Applicant(e.id(), e.town(), e.industry(), e.aboveScale(), e.headcount());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
