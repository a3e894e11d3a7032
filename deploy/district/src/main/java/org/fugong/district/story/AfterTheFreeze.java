package org.fugong.district.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;

/** What the coordinator still does once a roster is frozen: one falls out and another comes, and buses onward are planned. */
final class AfterTheFreeze {
    private static final Duration PLANNED_WITHIN = Duration.ofMinutes(3);

    private final Rest rest;
    private final People people;
    private final BiFunction<String, Object, String> key;

    AfterTheFreeze(Rest rest, People people, BiFunction<String, Object, String> key) {
        this.rest = rest;
        this.people = people;
        this.key = key;
    }

    /**
     * Somebody is ill on the morning of the journey, and somebody who waited goes instead: two versions more.
     *
     * @param onRoster who travels by the frozen version
     * @return who travels now
     */
    List<String> replaced(String charter, List<String> onRoster, String ill, String instead) {
        change(charter, "drop-outs", Map.of("workerId", ill, "cause", "NOT_WELL", "note", "早上发热，留在家中观察"));
        change(charter, "additions", Map.of("workerId", instead, "cause", "REPLACES", "note", "候补顶替"));
        JsonNode versions = rest.get(roster(charter) + "/versions", people.districtOfficial())
                .expect();
        if (versions.size() != 3) {
            throw new StoryFailed("The roster has other versions than frozen, dropped out and added: " + versions);
        }
        List<String> now = new ArrayList<>(onRoster);
        now.remove(ill);
        now.add(instead);
        return now;
    }

    private void change(String charter, String what, Map<String, String> body) {
        String seen = rest.get(roster(charter), people.districtOfficial())
                .expect()
                .path("checksum")
                .asText();
        rest.postIfMatch(
                        roster(charter) + "/" + what,
                        people.districtOfficial(),
                        key.apply(what, charter),
                        "\"" + seen + "\"",
                        body)
                .expect();
    }

    /** Asks for buses from the station to the employers; the plan is made meanwhile. */
    void orderBuses(String charter) {
        rest.post(
                        plans(charter),
                        people.districtOfficial(),
                        key.apply("onward", charter),
                        Map.of(
                                "buses",
                                List.of(
                                        Map.of("label", "大巴", "seats", 45, "count", 3),
                                        Map.of("label", "中巴", "seats", 33, "count", 4))))
                .expect();
    }

    /** The plan, once it is made: nobody is left, and nobody comes too late. */
    JsonNode buses(String charter, int passengers) {
        long until = System.nanoTime() + PLANNED_WITHIN.toNanos();
        Rest.Answer latest = rest.get(plans(charter) + "/latest", people.districtOfficial());
        while (latest.isProblem("no-onward-plan")) {
            if (System.nanoTime() > until) {
                throw new StoryFailed("No onward buses are planned for charter " + charter);
            }
            Rest.pause(Duration.ofMillis(200));
            latest = rest.get(plans(charter) + "/latest", people.districtOfficial());
        }
        JsonNode plan = latest.expect();
        JsonNode figures = plan.path("figures");
        if (figures.path("passengers").asInt() != passengers
                || !plan.path("left").isEmpty()) {
            throw new StoryFailed("The onward buses do not take all " + passengers + ": " + figures + ", left "
                    + plan.path("left").size());
        }
        return figures;
    }

    private static String roster(String charter) {
        return "/transport/api/v1/charters/" + charter + "/roster";
    }

    private static String plans(String charter) {
        return "/transport/api/v1/charters/" + charter + "/onward-plans";
    }
}
