package org.fugong.healthcode.colour.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.healthcode.colour.domain.CheckIns;
import org.fugong.healthcode.colour.domain.Colour;
import org.fugong.healthcode.colour.domain.ColourPolicy;
import org.fugong.healthcode.colour.domain.Fact;

/**
 * What a version of the rules would do if it took effect now: the same rules over the same facts, and nothing is written.
 * Only people with facts that could count under the rules in force or the new ones are computed, some thousands at a time
 * with three statements; all others are green with either, and counted.
 */
@ApplicationScoped
public class RuleSimulation {

    private static final int BATCH = 5_000;

    /** People who have one colour and would have another, or the same. */
    public record Turn(String from, String to, long people) {}

    /**
     * The outcome.
     *
     * @param people everyone with a code
     * @param computed of these, those whose facts were looked at
     * @param turning of these, those who would get another colour
     */
    public record Outcome(
            String ruleVersion,
            String comparedWith,
            Instant asOf,
            long people,
            long computed,
            long turning,
            List<Turn> turns) {}

    private final StandingStore standings;
    private final RulesInForce rules;
    private final RuleDesk desk;
    private final Clock clock;

    @Inject
    RuleSimulation(StandingStore standings, RulesInForce rules, RuleDesk desk, Clock clock) {
        this.standings = standings;
        this.rules = rules;
        this.desk = desk;
        this.clock = clock;
    }

    /** Computes it. Each batch is read on its own, so that nobody waits for it; people who change meanwhile count once. */
    public Outcome of(String version) {
        Instant now = clock.instant();
        ColourPolicy candidate = rules.asOf(desk.find(version), now);
        ColourPolicy present = rules.at(now);
        Set<String> areas = new LinkedHashSet<>(present.listedAreas());
        areas.addAll(candidate.listedAreas());
        Map<Colour, Long> all = standings.countByColour();
        Map<Colour, Map<Colour, Long>> turns = new EnumMap<>(Colour.class);
        Map<Colour, Long> seen = new EnumMap<>(Colour.class);
        UUID after = null;
        long computed = 0;
        for (Map<UUID, PersonStanding> batch = standings.withFacts(after, BATCH, areas);
                !batch.isEmpty();
                batch = standings.withFacts(after, BATCH, areas)) {
            Map<UUID, List<Fact>> facts = standings.facts(batch.keySet());
            Map<UUID, CheckIns> checkIns = standings.checkIns(batch.keySet());
            for (PersonStanding person : batch.values()) {
                after = person.personId();
                Colour from = Colour.valueOf(String.valueOf(person.colour()));
                Colour to = candidate
                        .standing(
                                facts.getOrDefault(after, List.of()),
                                checkIns.getOrDefault(after, CheckIns.NONE),
                                now,
                                null)
                        .colour();
                turns.computeIfAbsent(from, c -> new EnumMap<>(Colour.class)).merge(to, 1L, Long::sum);
                seen.merge(from, 1L, Long::sum);
                computed++;
            }
        }
        // The rest has no fact that counts.
        all.forEach((from, people) -> {
            long rest = people - seen.getOrDefault(from, 0L);
            if (rest > 0) {
                turns.computeIfAbsent(from, c -> new EnumMap<>(Colour.class)).merge(Colour.GREEN, rest, Long::sum);
            }
        });
        List<Turn> told = new ArrayList<>();
        turns.forEach((from, by) -> by.forEach((to, people) -> told.add(new Turn(from.name(), to.name(), people))));
        long turning = told.stream()
                .filter(t -> !t.from().equals(t.to()))
                .mapToLong(Turn::people)
                .sum();
        long people = told.stream().mapToLong(Turn::people).sum();
        return new Outcome(version, present.version(), now, people, computed, turning, told);
    }
}
