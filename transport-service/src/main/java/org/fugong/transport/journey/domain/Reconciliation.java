package org.fugong.transport.journey.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Roster, boarding, arrival and hand-over held against each other. Lists are in the order of the roster.
 *
 * @param roster how many are on the roster
 * @param boarded how many of them boarded
 * @param arrived how many of them arrived
 * @param handedOver how many of them the employers took over
 * @param missing whom to call now: before the first arrival those who have not boarded, after it those who were not seen at
 *     the destination; nobody before the first boarding
 * @param awaitingHandOver who arrived and nobody has taken over yet
 * @param accountedFor of the missing and the awaiting, those of whom the last call told where they are
 * @param arrivedUnboarded who arrived though nobody recorded the boarding
 * @param handedOverUnarrived who was handed over though nobody recorded the arrival
 * @param irregular who has records that somebody should look at, these two among them
 */
public record Reconciliation(
        int roster,
        int boarded,
        int arrived,
        int handedOver,
        List<UUID> missing,
        List<UUID> awaitingHandOver,
        List<UUID> accountedFor,
        List<UUID> arrivedUnboarded,
        List<UUID> handedOverUnarrived,
        List<UUID> irregular) {

    /**
     * Compares.
     *
     * @param roster in the order of seats
     * @param progress of those of whom something was reported
     * @param accounted of whom the last call told where they are
     */
    public static Reconciliation of(List<UUID> roster, Map<UUID, Progress> progress, Set<UUID> accounted) {
        Predicate<UUID> boarded = id -> at(progress, id).boardedAt().isPresent();
        Predicate<UUID> arrived = id -> at(progress, id).arrivedAt().isPresent();
        Predicate<UUID> handedOver = id -> at(progress, id).handedOverAt().isPresent();
        Predicate<UUID> there = id -> at(progress, id).reachedTheDestination();
        List<UUID> missing = List.of();
        if (roster.stream().anyMatch(there)) {
            missing = some(roster, there.negate());
        } else if (roster.stream().anyMatch(boarded)) {
            missing = some(roster, boarded.negate());
        }
        List<UUID> awaiting = some(roster, arrived.and(handedOver.negate()));
        Set<UUID> unsettled = new HashSet<>(missing);
        unsettled.addAll(awaiting);
        return new Reconciliation(
                roster.size(),
                some(roster, boarded).size(),
                some(roster, arrived).size(),
                some(roster, handedOver).size(),
                missing,
                awaiting,
                some(roster, id -> unsettled.contains(id) && accounted.contains(id)),
                some(roster, id -> at(progress, id).irregularities().contains(Irregularity.ARRIVED_UNBOARDED)),
                some(roster, id -> at(progress, id).irregularities().contains(Irregularity.HANDED_OVER_UNARRIVED)),
                some(roster, id -> !at(progress, id).irregularities().isEmpty()));
    }

    /** Whether somebody was seen at the destination, and everyone on the roster was handed over or is accounted for. */
    public boolean isComplete() {
        boolean arrivedAtAll = arrived > 0 || handedOver > 0;
        return arrivedAtAll && missing.size() + awaitingHandOver.size() == accountedFor.size();
    }

    /** Whether a call about this traveller makes sense: missing, or not yet taken over. */
    public boolean isUnsettled(UUID workerId) {
        return missing.contains(workerId) || awaitingHandOver.contains(workerId);
    }

    private static Progress at(Map<UUID, Progress> progress, UUID id) {
        return progress.getOrDefault(id, Progress.NONE);
    }

    private static List<UUID> some(List<UUID> roster, Predicate<UUID> which) {
        return roster.stream().filter(which).toList();
    }
}
