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

import org.fugong.chassis.event.Outbox;
import org.fugong.chassis.web.Problem;
import org.fugong.registry.domain.identity.Fault;
import org.fugong.registry.domain.identity.Texts;
import org.fugong.registry.enterprise.application.EnterpriseFacts;
import org.fugong.registry.identity.application.Refusal;
import org.fugong.registry.resumption.domain.Application;
import org.fugong.registry.resumption.domain.Course;
import org.fugong.registry.resumption.domain.Course.Move;
import org.fugong.registry.resumption.domain.Course.State;
import org.fugong.registry.resumption.domain.DecisionAuthority;
import org.fugong.registry.resumption.domain.Plan;

/** Applications to resume work. Runs in the caller's transaction; whose enterprise it is has been checked before. */
@ApplicationScoped
public class Resumptions {

    private static final int MOST_REASONS = 20;
    private static final int LONGEST_REASON = 500;

    private final ApplicationStore store;
    private final TierSettings tiers;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Resumptions(
            ApplicationStore store,
            TierSettings tiers,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.store = store;
        this.tiers = tiers;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Hands in an application.
     *
     * @param enterprise locked, so that two applications at once are one and a refusal
     * @param by subject of the caller
     * @throws Problem 409 {@code illegal-move} if the enterprise has applied or been approved, 422 for a faulty plan
     */
    public Application apply(EnterpriseFacts enterprise, Plan plan, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Fault> faults = plan.faults(enterprise.headcount(), LocalDate.ofInstant(now, zone));
        if (!faults.isEmpty()) {
            throw Refusal.ofFaults(faults);
        }
        State from = store.latest(enterprise.id()).map(Application::state).orElse(State.NOT_APPLIED);
        State next = moved(from, Move.APPLY);
        var policy = tiers.policy();
        Application application = new Application(
                UUID.randomUUID(),
                enterprise.id(),
                1,
                next,
                policy.route(enterprise.aboveScale(), enterprise.headcount(), enterprise.industry()),
                policy.version(),
                enterprise.town(),
                plan,
                now,
                null,
                List.of());
        store.insert(application, by);
        outbox.append(ResumptionApplied.of(application));
        return application;
    }

    /**
     * Decides a locked application.
     *
     * @param outcome APPROVED or REJECTED
     * @param reasons in the official's words; at least one for a rejection
     * @param by subject of the caller
     * @param ofDistrict whether the caller is an official of the district
     * @param ofTown the town that the caller is an official of, or null
     * @throws Problem 403 {@code not-your-tier}, 409 {@code illegal-move}, 422 for a faulty decision
     */
    public Application decide(
            Application application,
            @Nullable String outcome,
            List<String> reasons,
            String by,
            boolean ofDistrict,
            @Nullable String ofTown) {
        DecisionAuthority.refusal(application.tier(), application.town(), ofDistrict, ofTown)
                .ifPresent(reason -> {
                    throw Problem.of(403, "not-your-tier", reason)
                            .with("tier", application.tier().name());
                });
        Move move = move(outcome, reasons);
        State next = moved(application.state(), move);
        Application decided = application.decided(next, reasons, clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.decide(decided, by);
        outbox.append(ResumptionDecided.of(decided));
        return decided;
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

    /** Up to so many, oldest first: who has waited longest comes first. */
    public List<Application> list(ApplicationStore.Query query, int limit) {
        return store.list(query, limit);
    }

    private static Move move(@Nullable String outcome, List<String> reasons) {
        Move move = "APPROVED".equals(outcome) ? Move.APPROVE : "REJECTED".equals(outcome) ? Move.REJECT : null;
        if (move == null) {
            throw Problem.invalid("outcome", "outcome-unknown", "Either APPROVED or REJECTED.");
        }
        if (move == Move.REJECT && reasons.isEmpty()) {
            throw Problem.invalid("reasons", "missing", "A rejection says why, so that the enterprise can mend it.");
        }
        if (reasons.size() > MOST_REASONS) {
            throw Problem.invalid("reasons", "too-many", "At most 20 reasons fit here.");
        }
        for (String reason : reasons) {
            Optional<Fault> fault = Texts.faultOfOptional("reasons", reason, LONGEST_REASON);
            if (fault.isPresent()) {
                throw Refusal.ofFaults(List.of(fault.get()));
            }
        }
        return move;
    }

    private static State moved(State from, Move move) {
        Course.Outcome outcome = Course.move(from, move);
        if (outcome instanceof Course.Outcome.Next next) {
            return next.state();
        }
        String reason = outcome instanceof Course.Outcome.Refused refused ? refused.reason() : "";
        throw Problem.of(409, "illegal-move", reason).with("state", from.name());
    }
}
