package org.fugong.registry.labour.application.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.analysis.MatchAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import org.jspecify.annotations.Nullable;

import org.fugong.registry.labour.domain.Capacity;
import org.fugong.registry.labour.domain.Lot;
import org.fugong.registry.labour.domain.MarketEntry;
import org.fugong.registry.labour.domain.Outlook;
import org.fugong.registry.labour.domain.Pairing;
import org.fugong.registry.labour.domain.Pairing.Dealings;
import org.fugong.registry.labour.domain.Pairing.Look;
import org.fugong.registry.labour.domain.Pairing.Obstacle;
import org.fugong.registry.labour.domain.Proposal;
import org.fugong.registry.labour.domain.Reason;
import org.fugong.registry.labour.domain.Side;
import org.fugong.registry.labour.domain.Weights;
import org.fugong.registry.labour.domain.Wording;

/** Looks for the best plan of the whole market, for a bounded time. Knows no database. */
@ApplicationScoped
public class Matcher {

    /** Only the best surpluses of each need are tried, so that a large market stays a small problem. */
    private static final int SURPLUSES_PER_NEED = 12;

    private static final Duration UNIMPROVED = Duration.ofMillis(400);

    /** Kilometres between the towns of a need and a surplus. */
    @FunctionalInterface
    public interface Distance {
        int kilometres(String from, String to);
    }

    /** A lender and a borrower. */
    public record Pair(UUID lender, UUID borrower) {}

    /**
     * The market as it is.
     *
     * @param entries those for which people can be promised
     * @param promised what agreements hold of them
     * @param dealings how earlier ones went
     */
    public record Market(
            List<MarketEntry> entries,
            List<Lot> promised,
            Map<Pair, Dealings> dealings,
            Distance distance,
            Weights weights) {}

    /** What is proposed, and what becomes of each need. */
    public record Found(List<Proposal> proposals, List<Outlook> outlooks) {}

    /**
     * Looks for proposals.
     *
     * @param atMost the longest that it may take
     * @throws IllegalStateException if a plan broke a rule, which is checked anew before it is shown to anybody
     */
    public Found match(Market market, Duration atMost) {
        Map<UUID, MarketEntry> entries = new HashMap<>();
        market.entries().forEach(entry -> entries.put(entry.id(), entry));
        Map<UUID, Map<Obstacle, Integer>> obstacles = new HashMap<>();
        List<Pairing> pairings = pairings(market, obstacles);
        List<Proposal> proposals = pairings.isEmpty() ? List.of() : solved(market, entries, pairings, atMost);
        List<Lot> all = new ArrayList<>(market.promised());
        proposals.forEach(proposal -> all.add(proposal.lot()));
        Set<UUID> withPairing = new HashSet<>();
        pairings.forEach(pairing -> withPairing.add(pairing.needId()));
        List<Outlook> outlooks = new ArrayList<>();
        for (MarketEntry need : market.entries()) {
            if (need.side() == Side.NEED) {
                int found = Capacity.peak(all.stream()
                        .filter(lot -> lot.needId().equals(need.id()))
                        .toList());
                outlooks.add(Wording.outlook(
                        need.id(),
                        need.work().people(),
                        found,
                        obstacles.getOrDefault(need.id(), Map.of()),
                        withPairing.contains(need.id())));
            }
        }
        return new Found(proposals, outlooks);
    }

    private static List<Pairing> pairings(Market market, Map<UUID, Map<Obstacle, Integer>> obstacles) {
        List<MarketEntry> surpluses = market.entries().stream()
                .filter(entry -> entry.side() == Side.SURPLUS)
                .toList();
        List<Pairing> all = new ArrayList<>();
        for (MarketEntry need : market.entries()) {
            if (need.side() != Side.NEED) {
                continue;
            }
            List<Pairing> ofNeed = new ArrayList<>();
            for (MarketEntry surplus : surpluses) {
                Look look = Pairing.look(
                        need,
                        surplus,
                        market.distance().kilometres(surplus.town(), need.town()),
                        market.dealings()
                                .getOrDefault(new Pair(surplus.enterpriseId(), need.enterpriseId()), Dealings.NONE),
                        market.weights());
                if (look instanceof Look.Fits fits) {
                    ofNeed.add(fits.pairing());
                } else if (look instanceof Look.Fails fails) {
                    obstacles
                            .computeIfAbsent(need.id(), id -> new EnumMap<>(Obstacle.class))
                            .merge(fails.obstacle(), surplus.work().people(), Integer::sum);
                }
            }
            ofNeed.sort(
                    Comparator.comparingLong((Pairing pairing) -> -pairing.points(pairing.most(), market.weights())));
            all.addAll(ofNeed.subList(0, Math.min(SURPLUSES_PER_NEED, ofNeed.size())));
        }
        return all;
    }

    private static List<Proposal> solved(
            Market market, Map<UUID, MarketEntry> entries, List<Pairing> pairings, Duration atMost) {
        int[] first = Capacity.firstPlan(pairings, market.promised(), entries, market.weights());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            lines.add(Line.proposed(i, pairings.get(i), first[i]));
        }
        for (int i = 0; i < market.promised().size(); i++) {
            lines.add(Line.promised(i, market.promised().get(i)));
        }
        List<Limit> limits = market.entries().stream()
                .map(entry -> new Limit(entry.id(), entry.work().people()))
                .toList();
        SolverFactory<Plan> factory = SolverFactory.create(new SolverConfig(Matcher.class.getClassLoader())
                .withSolutionClass(Plan.class)
                .withEntityClasses(Line.class)
                .withConstraintProviderClass(MatchRules.class)
                .withTerminationConfig(new TerminationConfig()
                        .withSpentLimit(atMost)
                        .withUnimprovedSpentLimit(UNIMPROVED.compareTo(atMost) < 0 ? UNIMPROVED : atMost)));
        Plan best = factory.buildSolver().solve(new Plan(limits, market.weights(), lines));
        Map<String, List<Reason>> reasons = reasons(factory, best);
        List<Proposal> proposals = new ArrayList<>();
        for (Line line : best.lines()) {
            if (line.free() && line.used()) {
                List<Reason> why = reasons.getOrDefault(key(line.needId(), line.surplusId()), List.of());
                proposals.add(new Proposal(
                        new Lot(line.needId(), line.surplusId(), line.period(), line.count()),
                        line.pairing().lender(),
                        line.pairing().borrower(),
                        line.pairing().kilometres(),
                        Math.min(line.count(), line.pairing().skilled()),
                        why.stream().mapToLong(Reason::points).sum(),
                        why));
            }
        }
        // What was promised on other days than an entry has today is no fault of this plan.
        List<Lot> lots = new ArrayList<>(market.promised().stream()
                .filter(lot -> within(entries.get(lot.needId()), lot) && within(entries.get(lot.surplusId()), lot))
                .toList());
        proposals.forEach(proposal -> lots.add(proposal.lot()));
        Capacity.broken(lots, entries).ifPresent(rule -> {
            throw new IllegalStateException(rule);
        });
        return proposals;
    }

    private static boolean within(@Nullable MarketEntry entry, Lot lot) {
        return entry == null || entry.work().period().contains(lot.period());
    }

    /** What each rule weighed at each line, in words, the heaviest first. */
    private static Map<String, List<Reason>> reasons(SolverFactory<Plan> factory, Plan best) {
        Map<String, Line> lines = new HashMap<>();
        best.lines().stream().filter(Line::free).forEach(line -> lines.put(key(line.needId(), line.surplusId()), line));
        Map<String, List<Reason>> reasons = new HashMap<>();
        SolutionManager<Plan, HardSoftLongScore> manager = SolutionManager.create(factory);
        for (ConstraintAnalysis<HardSoftLongScore> rule : manager.analyze(best).constraintAnalyses()) {
            for (MatchAnalysis<HardSoftLongScore> match : rule.matches()) {
                if (match.justification() instanceof Weighed weighed) {
                    String key = key(weighed.needId(), weighed.surplusId());
                    Line line = lines.get(key);
                    if (line != null) {
                        reasons.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(Wording.of(
                                        weighed.kind(),
                                        line.pairing(),
                                        line.count(),
                                        match.score().softScore()));
                    }
                }
            }
        }
        reasons.forEach((key, list) -> {
            // A fit that weighs nothing is told all the same: the reader wants to know that they have to be trained.
            Line line = lines.get(key);
            if (line != null && list.stream().noneMatch(reason -> reason.code() == Reason.Kind.WORK)) {
                list.add(Wording.of(Reason.Kind.WORK, line.pairing(), line.count(), 0));
            }
            list.sort(Comparator.comparingLong((Reason reason) -> -Math.abs(reason.points())));
        });
        return reasons;
    }

    private static String key(UUID needId, UUID surplusId) {
        return needId + "/" + surplusId;
    }
}
