package org.fugong.district.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Worker;

/**
 * The hotel and the factory: a factory that has some twenty of two hundred back, a hotel in another town with sixty idle. An
 * official has the two matched, both sign, each worker answers, one of them by phone; the official concludes, one bus takes
 * them there, and the factory's next report shows them on duty.
 */
final class Sharing {
    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    /** From the order of the bus to its frozen roster. */
    private static final Duration NAMES_CLOSE_IN = Duration.ofSeconds(5);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Where the charter train's people are from; nobody else in the district is. */
    private static final String TRAIN_FROM = "3410";

    private static final int RETURN_AFTER_DAYS = 28;
    private static final int ORDERS_OF_THE_BUS = 5;

    private final District district;
    private final Rest rest;
    private final People people;
    private final Memory memory;
    private final Clock clock;
    private final BiFunction<String, Object, String> key;
    private final Consumer<String> narrator;
    private final Settings settings;
    private final Enterprise factory;
    private final Enterprise hotel;

    Sharing(
            District district,
            Rest rest,
            People people,
            Memory memory,
            Clock clock,
            BiFunction<String, Object, String> key,
            Consumer<String> narrator,
            Settings settings) {
        this.district = district;
        this.rest = rest;
        this.people = people;
        this.memory = memory;
        this.clock = clock;
        this.key = key;
        this.narrator = narrator;
        this.settings = settings;
        this.factory = SharingCast.factory(district);
        this.hotel = SharingCast.hotel(district);
    }

    /** Plays it; the factory works already. Each request bears a key of its own, so that it goes on where it was. */
    void play() {
        if (memory.has("labour-played")) {
            return;
        }
        String official = people.districtOfficial();
        LocalDate first = LocalDate.ofInstant(memory.instant("labour", clock::instant), ZONE)
                .plusDays(1);
        List<Integer> asked = SharingCast.withLogIn(district);
        report("before", SharingCast.back(district), "人手不足，设备大部分停开");
        String need = post(factory, "NEED", "6-05", SharingCast.needed(factory), first);
        String surplus = post(hotel, "SURPLUS", "4-03", SharingCast.idle(hotel), first);
        say(
                "Meanwhile     " + factory.name() + " has " + SharingCast.back(district) + " of " + factory.headcount()
                        + " people back; " + hotel.name() + " in the next town has " + SharingCast.idle(hotel)
                        + " idle.",
                "该厂 " + factory.headcount() + " 人仅返岗 " + SharingCast.back(district) + " 人；邻镇酒店富余 "
                        + SharingCast.idle(hotel) + " 人。");
        JsonNode proposal = awaitProposal(need, surplus);
        say(
                "Meanwhile     An official has them matched"
                        + (proposal.isMissingNode()
                                ? "."
                                : ": " + proposal.at("/reasons/0/en").asText() + "."),
                "干部发起匹配，建议及理由见： " + page("/registry/labour/entries/" + need));
        String agreement = agree(need, surplus, first, asked.size() + 1);
        answer(agreement, asked, name(agreement, asked));
        String path = "/registry/api/v1/labour-agreements/" + agreement;
        JsonNode concluded = rest.postIfMatch(
                        path + "/conclusion",
                        official,
                        key.apply("labour", "conclude"),
                        rest.get(path, official).expect().path("version").asLong(),
                        Map.of())
                .expect();
        say(
                "Meanwhile     Three sign: " + SharingCast.lent(district) + " workers are lent until "
                        + concluded.path("returnOn").asText() + ", one of them asked by phone; one declined.",
                "三方协议生效，借出 " + SharingCast.lent(district) + " 人： " + page("/registry/labour/agreements/" + agreement));
        String charter = ride(agreement, concluded);
        report(
                "after",
                SharingCast.back(district) + SharingCast.lent(district),
                "共享用工 " + SharingCast.lent(district) + " 人已到岗");
        say(
                "Meanwhile     The bus has brought them: " + (SharingCast.back(district) + SharingCast.lent(district))
                        + " on duty.",
                "包车已到达： " + page("/transport/charters/" + charter) + "，日报： "
                        + page("/registry/enterprises/" + StableId.ofEnterprise(factory.uscc()) + "/daily-reports"));
        memory.instant("labour-played", clock::instant);
    }

    /** What the factory says of the day; said again on the same day it is a correction. */
    private void report(String when, int onDuty, String note) {
        LocalDate day = LocalDate.ofInstant(memory.instant("labour-report-" + when, clock::instant), ZONE);
        LocalDate before = LocalDate.ofInstant(memory.instant("labour-report-before", clock::instant), ZONE);
        int output = onDuty * 100 / factory.headcount() - 2;
        rest.putIfMatch(
                        "/registry/api/v1/enterprises/" + StableId.ofEnterprise(factory.uscc()) + "/daily-reports/"
                                + day,
                        people.contactOf(factory),
                        key.apply("labour-report", when),
                        // Of the first report of a day it is not asked.
                        when.equals("after") && day.equals(before) ? 1 : 0,
                        Map.of("onDuty", onDuty, "outputPercent", output, "missing", List.of("WORKERS"), "note", note))
                .expect();
    }

    private String post(Enterprise enterprise, String side, String occupation, int number, LocalDate first) {
        return rest.post(
                        "/registry/api/v1/enterprises/" + StableId.ofEnterprise(enterprise.uscc()) + "/labour-entries",
                        people.contactOf(enterprise),
                        key.apply("labour-post", side),
                        Map.of(
                                "side",
                                side,
                                "occupation",
                                occupation,
                                "people",
                                number,
                                "shift",
                                side.equals("NEED") ? "DAY" : "ROTATING",
                                "from",
                                first.toString(),
                                "to",
                                first.plusDays(RETURN_AFTER_DAYS + 2).toString(),
                                "skills",
                                List.of("sewing"),
                                "skilled",
                                1,
                                "board",
                                "MEALS_AND_LODGING",
                                "training",
                                true))
                .expect()
                .path("entryId")
                .asText();
    }

    /** The hotel among those proposed for the need; nothing when the story went on after that. */
    private JsonNode awaitProposal(String need, String surplus) {
        String path = "/registry/api/v1/labour-entries/" + need + "/proposals";
        rest.post(path, people.districtOfficial(), key.apply("labour", "match"), Map.of())
                .expect();
        long until = System.nanoTime() + WITHIN.toNanos();
        while (!memory.has("labour-proposed")) {
            JsonNode proposals = rest.get(path, people.districtOfficial()).expect();
            JsonNode proposed = StreamSupport.stream(proposals.path("items").spliterator(), false)
                    .filter(item -> item.path("surplusId").asText().equals(surplus))
                    .findFirst()
                    .orElse(null);
            if (proposed != null) {
                memory.instant("labour-proposed", clock::instant);
                return proposed;
            }
            waitUntil(until, "the hotel to be proposed to the factory: " + proposals);
        }
        return MissingNode.getInstance();
    }

    private String agree(String need, String surplus, LocalDate first, int number) {
        String agreement = rest.post(
                        "/registry/api/v1/labour-agreements",
                        people.districtOfficial(),
                        key.apply("labour", "draft"),
                        Map.of(
                                "needId",
                                need,
                                "surplusId",
                                surplus,
                                "people",
                                number,
                                "from",
                                first.toString(),
                                "returnOn",
                                first.plusDays(RETURN_AFTER_DAYS).toString(),
                                "payPerDay",
                                180,
                                "insurer",
                                "LENDER",
                                "board",
                                "MEALS_AND_LODGING",
                                "trainingDays",
                                2))
                .expect()
                .path("agreementId")
                .asText();
        String signature = "/registry/api/v1/labour-agreements/" + agreement + "/signature";
        rest.postIfMatch(signature, people.contactOf(hotel), key.apply("labour-sign", "hotel"), 1, Map.of())
                .expect();
        rest.postIfMatch(signature, people.contactOf(factory), key.apply("labour-sign", "factory"), 2, Map.of())
                .expect();
        return agreement;
    }

    /** The hotel names them, once those with a log-in have said who they are; answers the id of the one without. */
    private String name(String agreement, List<Integer> asked) {
        List<String> ids = new ArrayList<>();
        asked.forEach(index -> ids.add(claim(district.worker(index))));
        JsonNode all = rest.get(
                        "/registry/api/v1/enterprises/" + StableId.ofEnterprise(hotel.uscc()) + "/workers?limit=500",
                        people.contactOf(hotel))
                .expect();
        String other = StreamSupport.stream(all.path("items").spliterator(), false)
                .filter(worker -> !worker.path("origin").asText().startsWith(TRAIN_FROM))
                .map(worker -> worker.path("workerId").asText())
                .filter(id -> !ids.contains(id))
                .sorted()
                .findFirst()
                .orElseThrow(() -> new StoryFailed("The hotel has nobody else."));
        ids.add(other);
        rest.putIfMatch(
                        "/registry/api/v1/labour-agreements/" + agreement + "/workers",
                        people.contactOf(hotel),
                        key.apply("labour", "name"),
                        3,
                        Map.of("workerIds", ids))
                .expect();
        return other;
    }

    private String claim(Worker worker) {
        return rest.put(
                        "/registry/api/v1/labour-worker/mine",
                        people.worker(worker.index()),
                        key.apply("labour-claim", worker.index()),
                        Map.of("idNumber", worker.residentId(), "name", worker.name()))
                .expect()
                .path("workerId")
                .asText();
    }

    /** One answers by phone, which the hotel's contact enters and its town confirms; the others themselves, the last declines. */
    private void answer(String agreement, List<Integer> asked, String byPhone) {
        String heard = rest.post(
                        "/registry/api/v1/labour-heard-answers",
                        people.contactOf(hotel),
                        key.apply("labour-heard", 0),
                        Map.of(
                                "agreementId",
                                agreement,
                                "workerId",
                                byPhone,
                                "consents",
                                true,
                                "way",
                                "PHONE",
                                "heardBy",
                                hotel.contactName(),
                                "heardAt",
                                memory.instant("labour-heard", clock::instant).toString()))
                .expect()
                .path("heardId")
                .asText();
        rest.post(
                        "/registry/api/v1/labour-heard-answers/" + heard + "/confirmation",
                        people.officialOf(hotel.town()),
                        key.apply("labour-confirm", 0),
                        Map.of())
                .expect();
        for (int n = 0; n < asked.size(); n++) {
            rest.post(
                            "/registry/api/v1/labour-consents/" + agreement,
                            people.worker(asked.get(n)),
                            key.apply("labour-consent", n),
                            Map.of("consents", n < asked.size() - 1))
                    .expect();
        }
    }

    /** The bus is ordered, boarded and arrives, and registry says so. */
    private String ride(String agreement, JsonNode concluded) {
        String official = people.districtOfficial();
        List<String> riding = StreamSupport.stream(concluded.path("workers").spliterator(), false)
                .filter(worker -> worker.path("lent").asBoolean())
                .map(worker -> worker.path("workerId").asText())
                .toList();
        String charter = order(agreement);
        String path = "/transport/api/v1/charters/" + charter;
        long until = System.nanoTime() + WITHIN.toNanos();
        while (rest.get(path, official).expect().path("state").asText().equals("ANNOUNCED")) {
            waitUntil(until, "the roster of the bus");
        }
        for (String stage : List.of("boardings", "arrivals")) {
            rest.post(path + "/" + stage, official, key.apply("labour-bus", stage), Map.of("workerIds", riding))
                    .expect();
        }
        JsonNode bus = rest.get("/registry/api/v1/labour-agreements/" + agreement, official)
                .expect()
                .path("bus");
        while (bus.path("arrived").asInt() < riding.size()) {
            waitUntil(until, "registry to hear of the bus: " + bus);
            bus = rest.get("/registry/api/v1/labour-agreements/" + agreement, official)
                    .expect()
                    .path("bus");
        }
        return charter;
    }

    private String order(String agreement) {
        String path = "/transport/api/v1/bus-requests/" + agreement + "/charter";
        long until = System.nanoTime() + WITHIN.toNanos();
        int attempt = 0;
        while (attempt < ORDERS_OF_THE_BUS) {
            // The instant is kept only once the request for the bus is there, lest the deadline pass while it is on its
            // way.
            boolean asked = memory.has("labour-bus-" + attempt) || requested(agreement);
            if (!asked) {
                waitUntil(until, "the request for the bus");
                continue;
            }
            Instant ordered = memory.instant("labour-bus-" + attempt, clock::instant);
            Rest.Answer answer = rest.post(
                    path,
                    people.districtOfficial(),
                    key.apply("labour-bus", attempt),
                    Map.of(
                            "deadline", ordered.plus(NAMES_CLOSE_IN).toString(),
                            "departureAt",
                                    ordered.plus(NAMES_CLOSE_IN).plusSeconds(1).toString()));
            // A story that fell between the two orders the bus anew: that deadline has passed.
            if (!answer.isProblem("invalid-input")) {
                JsonNode charter = answer.expect();
                if (charter.path("seated").asInt() != SharingCast.lent(district)) {
                    throw new StoryFailed("Not all who are lent are on the bus: " + charter);
                }
                return charter.path("charterId").asText();
            }
            attempt++;
        }
        throw new StoryFailed("The bus could not be ordered.");
    }

    private boolean requested(String agreement) {
        JsonNode open = rest.get("/transport/api/v1/bus-requests", people.districtOfficial())
                .expect();
        return StreamSupport.stream(open.spliterator(), false)
                .anyMatch(request -> request.path("agreementId").asText().equals(agreement));
    }

    private static void waitUntil(long until, String what) {
        if (System.nanoTime() > until) {
            throw new StoryFailed("Waited in vain for " + what);
        }
        Rest.pause(BETWEEN_LOOKS);
    }

    private String page(String path) {
        return settings.frontDoor().resolve(path).toString();
    }

    private void say(String english, String chinese) {
        narrator.accept(english);
        narrator.accept("              " + chinese);
    }
}
