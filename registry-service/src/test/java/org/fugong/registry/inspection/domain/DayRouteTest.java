package org.fugong.registry.inspection.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.registry.inspection.domain.DayRoute.Stop;

import static org.assertj.core.api.Assertions.assertThat;

class DayRouteTest {

    private static final Instant TONIGHT = Instant.parse("2020-02-17T16:00:00Z");

    @Test
    void what_is_due_today_comes_first_and_then_what_lies_near_it() {
        List<Stop> chosen = DayRoute.choose(
                List.of(
                        stop("far", "b", null, 5),
                        stop("near", "a", null, 9),
                        stop("same park", "a", "P", 20),
                        stop("due", "a", "P", -1)),
                TONIGHT,
                3);
        assertThat(chosen).extracting(Stop::name).containsExactly("due", "same park", "near");
    }

    @Test
    void a_day_goes_town_by_town_and_park_by_park_and_then_by_name() {
        assertThat(DayRoute.order(
                        List.of(
                                stop("4", "b", null, 1),
                                stop("3", "a", null, 1),
                                stop("2", "a", "P", 1),
                                stop("1", "a", "P", 2)),
                        List.of("a", "b")))
                .extracting(Stop::name)
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void within_a_park_the_nearest_is_next() {
        assertThat(DayRoute.order(
                        List.of(at("1", 30.40), at("2", 30.49), at("3", 30.41), stop("4", "a", "P", 1)), List.of("a")))
                .extracting(Stop::name)
                .containsExactly("1", "3", "2", "4");
    }

    @Test
    void a_place_belongs_to_the_team_of_its_park_then_of_its_town_with_the_fewest_tasks() {
        Team park = team("park", List.of(), List.of("P"));
        Team busy = team("busy", List.of("a"), List.of());
        Team free = team("free", List.of("a"), List.of());
        Team rest = team("rest", List.of(), List.of());
        List<Team> all = List.of(busy, free, park, rest);
        Map<UUID, Long> loads = Map.of(busy.id(), 3L, park.id(), 9L);
        assertThat(Team.of(all, loads, "a", "P")).contains(park);
        assertThat(Team.of(all, loads, "a", null)).contains(free);
        assertThat(Team.of(all, loads, "b", null)).contains(rest);
        assertThat(Team.of(List.of(park), loads, "b", null)).isEmpty();
    }

    private static Team team(String name, List<String> towns, List<String> parks) {
        return new Team(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                1,
                name,
                List.of(),
                towns,
                parks);
    }

    private static Stop stop(String name, String town, @Nullable String park, int hours) {
        return new Stop(UUID.randomUUID(), name, town, park, null, null, TONIGHT.plusSeconds(hours * 3600L));
    }

    private static Stop at(String name, double latitude) {
        return new Stop(UUID.randomUUID(), name, "a", "P", latitude, 120.3, TONIGHT);
    }
}
