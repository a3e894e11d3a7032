package org.fugong.registry.liaison.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.fugong.registry.liaison.domain.Sharing.Home;
import org.fugong.registry.liaison.domain.Sharing.Post;

import static org.assertj.core.api.Assertions.assertThat;

class SharingTest {

    private static final String TOWN = "330110014";

    @Test
    void the_officer_of_the_town_with_the_fewest_comes_first() {
        Map<UUID, String> shares = Sharing.among(
                List.of(new Post("busy", TOWN, 9), new Post("free", TOWN, 2), new Post("elsewhere", "330110001", 0)),
                homes(3));
        assertThat(shares.values()).containsOnly("free");
    }

    @Test
    void a_town_without_an_officer_is_looked_after_by_the_district() {
        assertThat(Sharing.among(List.of(new Post("district", null, 0), new Post("other", "330110001", 0)), homes(1)))
                .containsValue("district");
        assertThat(Sharing.among(List.of(new Post("other", "330110001", 0)), homes(1)))
                .isEmpty();
    }

    @Property(tries = 100)
    void loads_differ_by_one_at_most_when_they_began_equal(
            @ForAll @IntRange(min = 1, max = 12) int officers, @ForAll @IntRange(max = 200) int enterprises) {
        List<Post> posts = IntStream.range(0, officers)
                .mapToObj(i -> new Post("officer-" + i, TOWN, 5))
                .toList();
        Map<UUID, String> shares = Sharing.among(posts, homes(enterprises));
        assertThat(shares).hasSize(enterprises);
        List<Integer> loads = new ArrayList<>();
        posts.forEach(post -> loads.add(Collections.frequency(shares.values(), post.subject())));
        assertThat(Collections.max(loads) - Collections.min(loads)).isLessThanOrEqualTo(1);
    }

    private static List<Home> homes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Home(new UUID(1, i), TOWN))
                .toList();
    }
}
