package org.fugong.district.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.fugong.district.District;
import org.fugong.district.Worker;

/**
 * The charters of one night, open at the same time: the train from Huangshan, a train from Chengdu, and a bus from
 * Xuancheng that is called off. Each is called out, its workers are nominated, agencies answer, the roster freezes at its
 * deadline, and people board and arrive.
 */
final class CharterNight {
    private static final Duration EVENTS_ARRIVE_WITHIN = Duration.ofMinutes(3);

    /** Contacts who nominate side by side: one after the other they would not be done by the deadline on a busy machine. */
    private static final int AT_ONCE = 6;

    private final District district;
    private final Rest rest;
    private final People people;
    private final Memory memory;
    private final Clock clock;
    private final BiFunction<String, Object, String> key;
    private final Consumer<String> narrator;
    private final Settings settings;
    private final IntFunction<String> personOf;
    private final AfterTheFreeze afterwards;

    CharterNight(
            District district,
            Rest rest,
            People people,
            Memory memory,
            Clock clock,
            BiFunction<String, Object, String> key,
            Consumer<String> narrator,
            Settings settings,
            IntFunction<String> personOf) {
        this.district = district;
        this.rest = rest;
        this.people = people;
        this.memory = memory;
        this.clock = clock;
        this.key = key;
        this.narrator = narrator;
        this.settings = settings;
        this.personOf = personOf;
        this.afterwards = new AfterTheFreeze(rest, people, key);
    }

    /**
     * One charter as it is called out.
     *
     * @param code name, and what its requests' keys are made of
     * @param division GB/T 2260 code of where it departs
     * @param ride from departure to arrival
     * @param clearances which each nomination asks for
     */
    private record Plan(
            String code,
            String mode,
            String origin,
            String division,
            int seats,
            Duration ride,
            List<String> clearances) {

        private static final List<String> USUAL = List.of("TICKET", "VILLAGE_EXIT");
        private static final List<String> ALL = List.of("TICKET", "VILLAGE_EXIT", "ORIGIN_BUREAU", "HEALTH_CODE");
    }

    /** The train of the story. Answers the person ids of those who arrived, by seat. */
    List<String> huangshan() {
        List<Integer> workers = district.contingent().workers();
        Plan plan = new Plan("D5580", "TRAIN", "黄山北", "341000", Figures.SEATS, Duration.ofHours(2), Plan.ALL);
        String charter = announce(plan);
        String path = "/transport/api/v1/charters/" + charter;
        narrator.accept(
                "18 Feb 03:00  Charter D5580 is called out: " + Figures.SEATS + " seats, rosters due at 11:00.");
        Map<String, Set<String>> refused = Map.of(
                "TICKET", persons(workers, 20, 60),
                "VILLAGE_EXIT", persons(workers, 30, 31, 90, 91));
        Map<String, Set<String>> unanswered = Map.of("VILLAGE_EXIT", persons(workers, 40, 41, 42));
        try (Agencies agencies = new Agencies(settings.kafka(), charter, refused, unanswered, clock)) {
            // Over a hundred enterprises, each at its own desk.
            try (Crowd contacts = new Crowd(AT_ONCE)) {
                contacts.each(workers, Duration.ZERO, index -> nominate(path, index));
            }
            narrator.accept(
                    "18 Feb 04:00  " + workers.size() + " workers of 130 enterprises are nominated; the railway and"
                            + " the origin's employment bureau answer for each, and so does each one's health code.");
            List<JsonNode> travellers = frozen(agencies, Figures.ON_ROSTER);
            narrator.accept("18 Feb 11:00  The roster is frozen: " + travellers.size() + " workers of "
                    + employers(travellers) + " enterprises.");
            tooLate(path);
            List<String> riding =
                    workerIds(travellers).stream().limit(Figures.ARRIVED).toList();
            record(path, charter, "boardings", riding);
            narrator.accept("19 Feb 18:40  " + riding.size() + " board at Huangshan North; " + Figures.MISSED_THE_TRAIN
                    + " are missing.");
            record(path, charter, "arrivals", riding);
            afterwards.orderBuses(charter);
            narrator.accept("19 Feb 20:51  D5580 arrives at Hangzhou East with " + riding.size() + " workers.");
            JsonNode buses = afterwards.buses(charter, riding.size());
            narrator.accept("19 Feb 20:55  " + buses.path("buses").asInt() + " buses take them on to their employers ("
                    + buses.path("busesBound").asInt() + " would be the fewest), nobody is left at the station.");
            handOver(path, charter, riding);
            accountFor(path, charter);
            narrator.accept("19 Feb 21:30  Their employers take them over; the " + Figures.MISSED_THE_TRAIN
                    + " who missed the train were called: one is ill, one comes by car. Nobody is lost.");
            return riding;
        }
    }

    /** The other train: more wait than move up, and all who are on the roster come. */
    void chengdu() {
        List<Integer> workers = OtherCharters.chengdu(district);
        String charter = announce(new Plan(
                "K8401", "TRAIN", "成都东", "510100", OtherCharters.CHENGDU_SEATS, Duration.ofHours(20), Plan.USUAL));
        String path = "/transport/api/v1/charters/" + charter;
        Set<String> refusedOnes = persons(workers, 5, 9);
        Map<String, Set<String>> refused = Map.of("TICKET", refusedOnes);
        try (Agencies agencies = new Agencies(settings.kafka(), charter, refused, Map.of(), clock)) {
            couple(path, workers.get(0), workers.get(1));
            workers.stream().skip(2).forEach(index -> nominate(path, index));
            narrator.accept("18 Feb 05:00  A second train, K8401 from Chengdu, is open at the same time: "
                    + workers.size() + " nominated for " + OtherCharters.CHENGDU_SEATS + " seats.");
            List<String> onRoster = workerIds(frozen(agencies, OtherCharters.CHENGDU_SEATS));
            String instead = workers.stream()
                    .map(personOf::apply)
                    .filter(worker -> !onRoster.contains(worker) && !refusedOnes.contains(worker))
                    .findFirst()
                    .orElseThrow();
            List<String> riding = afterwards.replaced(charter, onRoster, personOf.apply(workers.get(2)), instead);
            narrator.accept("19 Feb 07:00  One who had a seat on K8401 is ill; the first of those who waited goes"
                    + " instead, and all three versions of the roster can be compared.");
            agencies.post("railway-boarding-recorded", charter, boarded(charter, riding));
            awaitBoarded(path, riding.size());
            record(path, charter, "arrivals", riding);
            handOver(path, charter, riding);
            narrator.accept("20 Feb 06:10  K8401 arrives with " + riding.size()
                    + " workers; who boarded was told by the railway itself.");
        }
    }

    /** The bus that does not go: its people are told, and are free for another charter. */
    void calledOff() {
        List<Integer> workers = OtherCharters.xuancheng(district);
        String charter = announce(new Plan(
                "XC-01", "BUS", "宣城", "341800", OtherCharters.XUANCHENG_SEATS, Duration.ofHours(3), Plan.USUAL));
        String path = "/transport/api/v1/charters/" + charter;
        workers.forEach(index -> nominate(path, index));
        JsonNode cancelled = rest.postIfMatch(
                        path + "/cancellation",
                        people.districtOfficial(),
                        key.apply("cancel", charter),
                        1,
                        Map.of("reason", "宣城方向高速公路封闭，包车取消"))
                .expect();
        if (!cancelled.path("state").asText().equals("CANCELLED")) {
            throw new StoryFailed("The bus from Xuancheng is not called off: " + cancelled);
        }
        narrator.accept("18 Feb 09:20  The motorway from Xuancheng is closed: the bus for " + workers.size()
                + " workers is called off and everybody told.");
    }

    private String announce(Plan plan) {
        Instant deadline = memory.instant("charter-" + plan.code(), clock::instant)
                .plus(settings.callOut())
                .truncatedTo(ChronoUnit.SECONDS);
        Instant departure = deadline.plus(Duration.ofHours(7));
        return rest.post(
                        "/transport/api/v1/charters",
                        people.districtOfficial(),
                        key.apply("charter", plan.code()),
                        Map.of(
                                "name", plan.code(),
                                "mode", plan.mode(),
                                "origin", plan.origin(),
                                "originDivision", plan.division(),
                                "destination", "杭州东",
                                "departureAt", departure.toString(),
                                "arrivalAt", departure.plus(plan.ride()).toString(),
                                "seats", plan.seats(),
                                "deadline", deadline.toString(),
                                "clearances", plan.clearances()))
                .expect()
                .path("charterId")
                .asText();
    }

    private void nominate(String charter, int index) {
        Worker worker = district.worker(index);
        long until = System.nanoTime() + EVENTS_ARRIVE_WITHIN.toNanos();
        while (true) {
            Rest.Answer answer = rest.post(
                    charter + "/nominations",
                    people.contactOf(worker.employer()),
                    key.apply("nominate", index),
                    Map.of("workerId", personOf.apply(index)));
            // The worker's registration may still be on its way to transport-service.
            if (!answer.isProblem("worker-unknown") || System.nanoTime() > until) {
                answer.expect();
                return;
            }
            Rest.pause(Duration.ofMillis(100));
        }
    }

    /** Two who travel together or not at all; an official makes the group, since their employers may differ. */
    private void couple(String charter, int one, int other) {
        long until = System.nanoTime() + EVENTS_ARRIVE_WITHIN.toNanos();
        Map<String, Object> group = Map.of("workerIds", List.of(personOf.apply(one), personOf.apply(other)));
        while (true) {
            Rest.Answer answer = rest.post(
                    charter + "/nominations/groups", people.districtOfficial(), key.apply("couple", one), group);
            // Their registrations may still be on their way to transport-service; a refusal is not remembered.
            if (!answer.isProblem("group-refused") || System.nanoTime() > until) {
                answer.expect();
                return;
            }
            Rest.pause(Duration.ofMillis(100));
        }
    }

    private List<JsonNode> frozen(Agencies agencies, int expected) {
        JsonNode roster = agencies.awaitRoster(settings.callOut().plus(EVENTS_ARRIVE_WITHIN));
        List<JsonNode> travellers = StreamSupport.stream(
                        roster.path("travellers").spliterator(), false)
                .toList();
        if (travellers.size() != expected) {
            throw new StoryFailed("The roster has " + travellers.size() + " travellers instead of " + expected + "; "
                    + agencies.answered() + " clearances were answered in time.");
        }
        return travellers;
    }

    private void tooLate(String charter) {
        int latecomer = district.contingent().workers().get(0);
        Rest.Answer answer = rest.post(
                charter + "/nominations",
                people.contactOf(district.worker(latecomer).employer()),
                key.apply("nominate-late", latecomer),
                Map.of("workerId", personOf.apply(latecomer)));
        if (!answer.isProblem("charter-closed")) {
            throw new StoryFailed("A nomination after the deadline was not refused as such: " + answer.status() + " "
                    + answer.body());
        }
    }

    private void record(String path, String charter, String stage, List<String> workers) {
        rest.post(
                        path + "/" + stage,
                        people.districtOfficial(),
                        key.apply(stage, charter),
                        Map.of("workerIds", workers))
                .expect();
    }

    private void handOver(String path, String charter, List<String> workers) {
        rest.post(
                        path + "/hand-overs",
                        people.districtOfficial(),
                        key.apply("hand-over", charter),
                        Map.of("workerIds", workers, "place", "杭州东站西广场"))
                .expect();
    }

    /** Each who is missing is called; the charter is handed over once the last of them is accounted for. */
    private void accountFor(String path, String charter) {
        String official = people.districtOfficial();
        List<String> outcomes = List.of("ILL", "OTHER_WAY");
        // The missing stand in one order; who has been called in a run before the fall is missing no more.
        int called = 0;
        for (JsonNode missing :
                rest.get(path + "/reconciliation", official).expect().path("missing")) {
            String worker = missing.isTextual()
                    ? missing.asText()
                    : missing.path("workerId").asText();
            rest.post(
                            path + "/follow-ups",
                            official,
                            key.apply("follow-up", charter + worker),
                            Map.of("workerId", worker, "outcome", outcomes.get(called++ % outcomes.size())))
                    .expect();
        }
        String state = rest.get(path, official).expect().path("state").asText();
        if (!state.equals("HANDED_OVER")) {
            throw new StoryFailed("After the hand-over the charter is " + state + ".");
        }
    }

    private Map<String, Object> boarded(String charter, List<String> workers) {
        String at = memory.instant("boarded-" + charter, clock::instant).toString();
        return Map.of(
                "charterId",
                charter,
                "stop",
                1,
                "travellers",
                workers.stream()
                        .map(worker -> Map.of("workerId", worker, "boarded", true, "at", at))
                        .toList(),
                "recordedAt",
                at);
    }

    private void awaitBoarded(String path, int expected) {
        long until = System.nanoTime() + EVENTS_ARRIVE_WITHIN.toNanos();
        JsonNode seen =
                rest.get(path + "/reconciliation", people.districtOfficial()).expect();
        while (seen.path("boarded").asInt() < expected) {
            if (System.nanoTime() > until) {
                throw new StoryFailed("The railway's list of who boarded does not arrive: " + seen);
            }
            Rest.pause(Duration.ofMillis(200));
            seen = rest.get(path + "/reconciliation", people.districtOfficial()).expect();
        }
    }

    private Set<String> persons(List<Integer> workers, int... places) {
        Set<String> ids = new HashSet<>();
        for (int place : places) {
            ids.add(personOf.apply(workers.get(place)));
        }
        return ids;
    }

    private static List<String> workerIds(List<JsonNode> travellers) {
        return travellers.stream().map(t -> t.path("workerId").asText()).toList();
    }

    private static long employers(List<JsonNode> travellers) {
        return travellers.stream()
                .map(t -> t.path("enterpriseId").asText())
                .distinct()
                .count();
    }
}
