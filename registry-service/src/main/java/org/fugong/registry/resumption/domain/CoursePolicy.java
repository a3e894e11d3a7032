package org.fugong.registry.resumption.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fugong.registry.resumption.domain.Course.State;

/**
 * What a plan must hold, who is inspected, and how long each state may last. These are policy and change from week to
 * week: a setting with a version, kept with each step that was made under it. The story gives no such figures; the
 * defaults are ours.
 *
 * @param version names this set, such as the day it came into force
 * @param masksPerPerson masks in stock for each person who comes back
 * @param isolationRoomFrom from this many returning people on there has to be an isolation room
 * @param inspectedSections sections of GB/T 4754 that are inspected before a decision
 * @param inspectedHeadcount from this many people employed on, an enterprise is inspected before a decision
 * @param limits how long each state may last in the hands of each tier; what has no limit has no clock
 */
public record CoursePolicy(
        String version,
        int masksPerPerson,
        int isolationRoomFrom,
        Set<String> inspectedSections,
        int inspectedHeadcount,
        Map<State, Map<Tier, Duration>> limits) {

    /** Copies the collections and refuses limits that are missing or not positive. */
    public CoursePolicy {
        inspectedSections = Set.copyOf(inspectedSections);
        Map<State, Map<Tier, Duration>> copy = new EnumMap<>(State.class);
        limits.forEach((state, byTier) -> copy.put(state, Map.copyOf(byTier)));
        limits = Map.copyOf(copy);
        for (State state : Proceedings.CLOCKED) {
            for (Tier tier : Tier.values()) {
                Duration limit = limits.getOrDefault(state, Map.of()).get(tier);
                if (limit == null || limit.isNegative() || limit.isZero()) {
                    throw new IllegalArgumentException("No limit for " + state + " at the tier " + tier);
                }
            }
        }
    }

    /** What a plan that is well-formed lacks. */
    public List<Shortfall> shortfalls(Plan plan) {
        List<Shortfall> missing = new ArrayList<>();
        int people = plan.plannedReturn() == null ? 0 : plan.plannedReturn();
        int masks = plan.masksInStock() == null ? 0 : plan.masksInStock();
        long needed = Math.min(Integer.MAX_VALUE, (long) people * masksPerPerson);
        if (masks < needed) {
            missing.add(new Shortfall(Shortfall.Kind.MASKS, (int) needed));
        }
        if (people >= isolationRoomFrom && !Boolean.TRUE.equals(plan.isolationRoom())) {
            missing.add(new Shortfall(Shortfall.Kind.ISOLATION_ROOM, isolationRoomFrom));
        }
        return missing;
    }

    /** Whether an enterprise is inspected before a decision; officials can ask for it besides. */
    public boolean asksInspection(int headcount, String industry) {
        return headcount >= inspectedHeadcount
                || (!industry.isEmpty() && inspectedSections.contains(industry.substring(0, 1)));
    }

    /** How long a tier has for a state. */
    public Duration limit(State state, Tier tier) {
        Duration limit = limits.getOrDefault(state, Map.of()).get(tier);
        if (limit == null) {
            throw new IllegalArgumentException(state + " has no clock");
        }
        return limit;
    }
}
