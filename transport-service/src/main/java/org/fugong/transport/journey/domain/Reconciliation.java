package org.fugong.transport.journey.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Roster, boarding and arrival held against each other.
 *
 * @param roster how many are on the roster
 * @param boarded how many of them boarded
 * @param arrived how many of them arrived
 * @param missing whom to call now: before the first arrival those who have not boarded, after it those who have not
 *     arrived; nobody before the first boarding
 * @param arrivedUnboarded who arrived though nobody recorded the boarding
 */
public record Reconciliation(int roster, int boarded, int arrived, List<UUID> missing, List<UUID> arrivedUnboarded) {

    /**
     * Compares the three lists.
     *
     * @param roster in the order of seats
     * @param boarded subset of the roster
     * @param arrived subset of the roster
     */
    public static Reconciliation of(List<UUID> roster, Collection<UUID> boarded, Collection<UUID> arrived) {
        List<UUID> missing;
        if (!arrived.isEmpty()) {
            missing = without(roster, arrived);
        } else if (!boarded.isEmpty()) {
            missing = without(roster, boarded);
        } else {
            missing = List.of();
        }
        Set<UUID> unboarded = new LinkedHashSet<>(roster);
        unboarded.retainAll(Set.copyOf(arrived));
        unboarded.removeAll(Set.copyOf(boarded));
        return new Reconciliation(roster.size(), boarded.size(), arrived.size(), missing, List.copyOf(unboarded));
    }

    private static List<UUID> without(List<UUID> all, Collection<UUID> some) {
        Set<UUID> left = new LinkedHashSet<>(all);
        left.removeAll(Set.copyOf(some));
        return List.copyOf(left);
    }
}
