package org.fugong.district.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Town;

/**
 * The meals: the first factory to open lived on instant noodles for a day. Its neighbours turn out to need the same, and one
 * canteen of the park delivers to all of them, cheaper for each.
 */
public final class Meals {
    /** Worker of the charter's contingent whose employer has a log-in in {@code deploy/up}. */
    private static final int TRAVELLER = 10;

    private static final int NEIGHBOURS = 4;
    private static final int ALONE_FEN = 2200;
    private static final int TOGETHER_FEN = 1600;
    /** For the delivery, of each meal of the least that make it worth while. */
    private static final int DELIVERY_FEN = 200;

    private static final Duration FOUND_WITHIN = Duration.ofMinutes(1);

    private final District district;
    private final Rest rest;
    private final People people;
    private final BiFunction<String, Object, String> key;
    private final Consumer<String> narrator;

    Meals(
            District district,
            Rest rest,
            People people,
            BiFunction<String, Object, String> key,
            Consumer<String> narrator) {
        this.district = district;
        this.rest = rest;
        this.people = people;
        this.key = key;
        this.narrator = narrator;
    }

    /** The park's id, the same in every run. */
    public static String park() {
        return StableId.of("park:meals");
    }

    /** The factories of the park: one that has a log-in if it has neighbours enough, and those that opened with it. */
    public static List<Enterprise> factories(District district) {
        Map<Town, List<Enterprise>> byTown = new LinkedHashMap<>();
        Enterprise first =
                district.worker(district.contingent().workers().get(TRAVELLER)).employer();
        byTown.computeIfAbsent(first.town(), town -> new ArrayList<>()).add(first);
        new Cast(district)
                .resumingEnterprises()
                .filter(enterprise -> enterprise.index() != first.index())
                .forEach(enterprise -> byTown.computeIfAbsent(enterprise.town(), town -> new ArrayList<>())
                        .add(enterprise));
        return byTown.values().stream()
                .filter(some -> some.size() >= NEIGHBOURS)
                .findFirst()
                .orElseThrow(() -> new StoryFailed("No town has " + NEIGHBOURS + " enterprises that are open."))
                .subList(0, NEIGHBOURS);
    }

    /** Plays it; played again under the same run, it changes nothing. */
    void play() {
        List<Enterprise> factories = factories(district);
        Town town = factories.get(0).town();
        String official = people.officialOf(town);
        rest.put(
                        "/registry/api/v1/parks/" + park(),
                        official,
                        key.apply("park", "meals"),
                        Map.of("town", town.code(), "name", town.name() + "合成产业园", "active", true))
                .expect();
        narrator.accept(
                "20 Feb 12:00  The first factory of a park is open and lives on instant noodles; the officer asks"
                        + " its neighbours.");
        List<String> requests = new ArrayList<>();
        for (Enterprise factory : factories) {
            requests.add(ask(factory));
        }
        JsonNode proposed = awaitProposal(official, factories.size());
        String scheme = "/registry/api/v1/assistance-schemes/"
                + proposed.path("schemeId").asText();
        int least = Math.max(1, proposed.path("units").asInt() * 2 / 3);
        rest.postIfMatch(
                        scheme + "/offer",
                        official,
                        key.apply("meals-offer", 1),
                        proposed.path("version").asLong(),
                        Map.of(
                                "provider",
                                town.name() + "合成产业园食堂",
                                "what",
                                "一日三餐盒饭，分时段送至厂门口",
                                "aloneFen",
                                ALONE_FEN,
                                "togetherFen",
                                TOGETHER_FEN,
                                "sharedFen",
                                least * DELIVERY_FEN,
                                "leastMembers",
                                NEIGHBOURS - 1,
                                "leastUnits",
                                least))
                .expect();
        for (Enterprise factory : factories) {
            rest.post(
                            scheme + "/consent",
                            people.contactOf(factory),
                            key.apply("meals-consent", factory.index()),
                            Map.of("offer", 1))
                    .expect();
        }
        rest.postIfMatch(
                        scheme + "/start",
                        official,
                        key.apply("meals-start", 1),
                        rest.get(scheme, official).expect().path("version").asLong(),
                        Map.of())
                .expect();
        served(rest.get(scheme, official).expect(), factories.get(0), requests);
    }

    private String ask(Enterprise factory) {
        return rest.post(
                        "/registry/api/v1/enterprises/" + StableId.ofEnterprise(factory.uscc())
                                + "/assistance-requests",
                        people.contactOf(factory),
                        key.apply("meals", factory.index()),
                        Map.of(
                                "category",
                                "MEALS",
                                "urgency",
                                "URGENT",
                                "quantity",
                                factory.headcount() * 3,
                                "parkId",
                                park(),
                                "text",
                                "食堂未开，员工只能吃方便面，需要送餐。"))
                .expect()
                .path("requestId")
                .asText();
    }

    /** Like requests are found by the registry itself, soon after the third has been made. */
    private JsonNode awaitProposal(String official, int members) {
        long until = System.nanoTime() + FOUND_WITHIN.toNanos();
        while (true) {
            JsonNode found = rest.get("/registry/api/v1/assistance-schemes?park=" + park(), official)
                    .expect()
                    .path("items")
                    .path(0);
            if (found.path("taking").asInt() == members) {
                return found;
            }
            if (System.nanoTime() > until) {
                throw new StoryFailed("The neighbours' requests were not joined: " + found);
            }
            Rest.pause(Duration.ofMillis(200));
        }
    }

    private void served(JsonNode scheme, Enterprise first, List<String> requests) {
        for (JsonNode member : scheme.path("members")) {
            if (member.path("shareFen").asLong() >= member.path("aloneFen").asLong()) {
                throw new StoryFailed("The canteen is not cheaper for each: " + scheme);
            }
        }
        String token = people.contactOf(first);
        String request = "/registry/api/v1/assistance-requests/" + requests.get(0);
        JsonNode answered = rest.get(request, token).expect();
        if (!answered.path("schemeId").asText().equals(scheme.path("schemeId").asText())) {
            throw new StoryFailed("The canteen does not answer the request: " + answered);
        }
        rest.postIfMatch(
                        request + "/rating",
                        token,
                        key.apply("meals-rating", 1),
                        answered.path("version").asLong(),
                        Map.of("stars", 5, "note", "热饭准时送到。"))
                .expect();
        long total = scheme.path("totalFen").asLong();
        long saved = scheme.path("savedFen").asLong();
        narrator.accept("20 Feb 17:00  One canteen of the park serves " + requests.size() + " factories "
                + scheme.path("units").asLong() + " meals a day for " + total / 100 + " yuan instead of "
                + (total + saved) / 100 + ".");
    }
}
