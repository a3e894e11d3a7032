package org.fugong.registry.assistance.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Finds requests that are alike. Two are alike if they are of one category with a quantity and of one park; those that say
 * no park, if they are of one town.
 */
public final class Likeness {

    private static final Comparator<Like> AS_ASKED =
            Comparator.comparing(Like::filedAt).thenComparing(Like::requestId);

    private Likeness() {}

    private record Place(Category category, String town, @Nullable UUID parkId) {}

    /**
     * The groups that are large enough to be proposed. Of an enterprise that asked for the same twice, what it said last
     * counts; it is one enterprise, however often it asks.
     *
     * @param open requests that nobody has seen to and that are in no scheme
     */
    public static List<Found> find(Collection<Like> open, SchemePolicy policy, Instant now) {
        Instant since = now.minus(policy.within());
        Map<Place, Map<UUID, Like>> places = new LinkedHashMap<>();
        open.stream()
                .filter(like -> !like.filedAt().isBefore(since))
                .sorted(AS_ASKED)
                .forEach(like -> places.computeIfAbsent(
                                new Place(like.category(), like.town(), like.parkId()), place -> new LinkedHashMap<>())
                        .put(like.enterpriseId(), like));
        List<Found> found = new ArrayList<>();
        places.forEach((place, likes) -> {
            if (likes.size() >= policy.leastMembers()) {
                found.add(new Found(
                        place.category(),
                        place.parkId() == null ? Nearness.TOWN : Nearness.PARK,
                        place.town(),
                        place.parkId(),
                        likes.values().stream().sorted(AS_ASKED).toList()));
            }
        });
        return found;
    }
}
