package org.fugong.registry.liaison.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Shares enterprises out among liaison officers. */
public final class Sharing {

    /**
     * A liaison officer who can take enterprises.
     *
     * @param town nine-digit code of the officer's town; null for one of the district
     * @param load enterprises that the officer has
     */
    public record Post(String subject, @Nullable String town, long load) {}

    /** An enterprise that needs an officer, and its town. */
    public record Home(UUID enterpriseId, String town) {}

    private record Place(String subject, long load) {}

    private Sharing() {}

    /**
     * Gives each enterprise to the officer of its town who has the fewest, and where its town has no officer, to the
     * one of the district who has the fewest; equal loads go by subject, so the same input gives the same answer.
     *
     * @return the officer of each enterprise; those that nobody can take are left out
     */
    public static Map<UUID, String> among(List<Post> posts, List<Home> homes) {
        Map<String, PriorityQueue<Place>> byTown = new LinkedHashMap<>();
        for (Post post : posts) {
            byTown.computeIfAbsent(
                            post.town() == null ? "" : post.town(),
                            town -> new PriorityQueue<>(
                                    Comparator.comparingLong(Place::load).thenComparing(Place::subject)))
                    .add(new Place(post.subject(), post.load()));
        }
        Map<UUID, String> shares = new LinkedHashMap<>();
        for (Home home : homes) {
            PriorityQueue<Place> places = byTown.getOrDefault(home.town(), byTown.get(""));
            Place least = places == null ? null : places.poll();
            if (places != null && least != null) {
                shares.put(home.enterpriseId(), least.subject());
                places.add(new Place(least.subject(), least.load() + 1));
            }
        }
        return shares;
    }
}
