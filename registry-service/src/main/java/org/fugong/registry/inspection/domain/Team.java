package org.fugong.registry.inspection.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An inspection team.
 *
 * @param version rises with every change, from 1
 * @param members officials by the subject of their log-in; the first leads
 * @param towns nine-digit codes of its jurisdiction; with no park either, it takes what no other team has
 * @param parks ids of parks of its jurisdiction, whatever their town
 */
public record Team(UUID id, long version, String name, List<String> members, List<String> towns, List<String> parks) {

    /** Copies the lists. */
    public Team {
        members = List.copyOf(members);
        towns = List.copyOf(towns);
        parks = List.copyOf(parks);
    }

    /**
     * The team whose jurisdiction a place belongs to: of the park, else of the town, else one without a jurisdiction of
     * its own; of several, the one with the fewest open tasks, then by name.
     *
     * @param loads open tasks of each team
     */
    public static Optional<Team> of(List<Team> teams, Map<UUID, Long> loads, String town, @Nullable String park) {
        return least(
                        teams.stream()
                                .filter(team -> park != null && team.parks.contains(park))
                                .toList(),
                        loads)
                .or(() -> least(
                        teams.stream().filter(team -> team.towns.contains(town)).toList(), loads))
                .or(() -> least(
                        teams.stream()
                                .filter(team -> team.towns.isEmpty() && team.parks.isEmpty())
                                .toList(),
                        loads));
    }

    private static Optional<Team> least(List<Team> teams, Map<UUID, Long> loads) {
        return teams.stream()
                .min(Comparator.<Team>comparingLong(team -> loads.getOrDefault(team.id(), 0L))
                        .thenComparing(Team::name));
    }
}
