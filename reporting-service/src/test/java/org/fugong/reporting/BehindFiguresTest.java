package org.fugong.reporting;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.privacy.Mailbox;
import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** From a figure to its enterprises and people, to a person's facts; and how insured people go together with them. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BehindFiguresTest {
    private static final String HERE = "330110003";
    private static final String ELSEWHERE = "330110007";
    private static final Map<String, String> PLACES = Map.of(
            "enrolled", "enrolled",
            "funnel.registered", "funnel.registered",
            "funnel.complete", "funnel.complete",
            "funnel.coded", "funnel.coded",
            "funnel.travelled", "funnel.travelled",
            "funnel.arrived", "funnel.arrived",
            "funnel.onDuty", "funnel.onDuty");
    private static final long SEED = 20200219;

    @ConfigProperty(name = "fugong.keys.dir")
    Path keys;

    private final Story story = new Story();

    @Test
    void theListBehindEachFigureIsAsLongAsTheFigure() {
        // Given people at four enterprises of whom anything may be known
        Random random = new Random(SEED);
        List<UUID> enterprises = ids(4);
        List<UUID> people = ids(30);
        UUID charter = UUID.randomUUID();
        int events = Story.figures().getInt("events");
        int told = enterprises.size();
        for (UUID id : enterprises) {
            story.enterprise(id, 1, HERE, id.equals(enterprises.get(0)));
        }
        UUID again = enterprises.get(0);
        story.applied(again).decided(again, 1, true).applied(enterprises.get(1));
        told += 3;
        for (int i = 0; i < 240; i++, told++) {
            UUID person = people.get(random.nextInt(people.size()));
            UUID enterprise = enterprises.get(random.nextInt(enterprises.size()));
            switch (random.nextInt(10)) {
                case 0 -> story.started(person);
                case 1 -> story.completed(person);
                case 2 -> story.coded(person);
                case 3 -> story.worker(person, random.nextInt(5), enterprise);
                case 4 -> story.left(person, random.nextInt(5), enterprise);
                case 5 -> story.boarded(charter, person);
                case 6 -> story.arrived(charter, person);
                case 7 -> story.transferred(person, random.nextInt(5), enterprises.get(0), enterprise);
                case 8 -> story.oneWorker(person, people.get(random.nextInt(people.size() / 2)));
                default ->
                    story.scanned(
                            person,
                            enterprise,
                            UUID.randomUUID(),
                            Instant.now().minusSeconds(random.nextInt(2) * 86_400L),
                            random.nextInt(3) > 0,
                            true);
            }
        }
        story.send();
        int all = events + told;
        Story.figuresWhen(f -> f.getInt("events") >= all);
        // Then
        JsonPath district = Story.figures();
        JsonPath town = Readers.district().get("/api/v1/figures/towns/" + HERE).jsonPath();
        PLACES.forEach((key, place) -> {
            Set<String> everybody = new LinkedHashSet<>();
            for (UUID enterprise : enterprises) {
                List<String> listed = people(Readers.district(), key, "&enterprise=" + enterprise, 7);
                assertThat(listed)
                        .as("%s of an enterprise", key)
                        .doesNotHaveDuplicates()
                        .hasSize(Story.figuresOf(enterprise).getInt(place));
                everybody.addAll(listed);
            }
            assertThat(people(Readers.district(), key, "&town=" + HERE, 7))
                    .as("%s of the town", key)
                    .containsExactlyInAnyOrderElementsOf(everybody)
                    .hasSize(town.getInt(place));
            assertThat(people(Readers.auditor(), key, "", 500))
                    .as("%s of the district", key)
                    .doesNotHaveDuplicates()
                    .hasSize(district.getInt(place));
            JsonPath counts = Readers.district()
                    .get("/api/v1/measures/" + key + "/enterprises?limit=500&town=" + HERE)
                    .jsonPath();
            assertThat(counts.getList("items.people", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as("%s by enterprise", key)
                    .isEqualTo(everybody.size());
        });
        JsonPath enterprisesHere = Readers.town(HERE)
                .get("/api/v1/measures/resumption.overall.total/enterprises?limit=500")
                .jsonPath();
        assertThat(enterprisesHere.getList("items.enterpriseId", String.class))
                .hasSize(town.getInt("overall.total"))
                .containsAll(enterprises.stream().map(UUID::toString).toList());
        whoCountsAndWhoIsMissingAreAllOfThem(enterprises);
    }

    private static void whoCountsAndWhoIsMissingAreAllOfThem(List<UUID> enterprises) {
        for (String key : List.of("overall.resumed", "overall.rate", "aboveScale.resumed", "aboveScale.rate")) {
            String measure = "resumption." + key;
            String of = key.substring(0, key.indexOf('.'));
            JsonPath town =
                    Readers.district().get("/api/v1/figures/towns/" + HERE).jsonPath();
            assertThat(enterprises(measure, "&missing=true"))
                    .as(measure)
                    .doesNotContain(enterprises.get(0).toString())
                    .hasSize(town.getInt(of + ".total") - town.getInt(of + ".resumed"));
        }
        assertThat(enterprises("resumption.overall.resumed", ""))
                .contains(enterprises.get(0).toString())
                .doesNotContain(enterprises.get(1).toString());
        assertThat(enterprises("resumption.overall.rate", "&missing=true"))
                .contains(enterprises.get(1).toString(), enterprises.get(2).toString());
        assertThat(enterprises("resumption.applied", "&missing=true"))
                .contains(enterprises.get(2).toString())
                .doesNotContain(
                        enterprises.get(0).toString(), enterprises.get(1).toString());
        for (String language : List.of("zh", "en")) {
            page(Readers.town(HERE), language, "/measures/resumption.overall.rate/enterprises?missing=true")
                    .body(
                            containsString(enterprises.get(2).toString()),
                            not(containsString(enterprises.get(0).toString())));
        }
        Readers.district()
                .get("/api/v1/measures/resumption.overall.total/enterprises?missing=true")
                .then()
                .statusCode(404);
        Readers.town(ELSEWHERE)
                .get("/api/v1/measures/resumption.overall.rate/enterprises?missing=true&town=" + HERE)
                .then()
                .statusCode(404);
    }

    private static List<String> enterprises(String key, String filter) {
        return Readers.town(HERE)
                .get("/api/v1/measures/" + key + "/enterprises?limit=500" + filter)
                .jsonPath()
                .getList("items.enterpriseId", String.class);
    }

    private static List<String> people(RequestSpecification reader, String key, String filter, int limit) {
        List<String> listed = new ArrayList<>();
        String next = "";
        int total;
        do {
            JsonPath page = reader.get("/api/v1/measures/" + key + "/persons?limit=" + limit + filter
                            + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.personId", String.class));
            total = page.getInt("total");
            next = page.getString("next");
        } while (next != null);
        assertThat(listed).as(key).hasSize(total);
        return listed;
    }

    @Test
    void peopleAreListedByMaskedNameAndOneIsShownInClearForAPurpose() {
        // Given
        UUID factory = UUID.randomUUID();
        UUID hotel = UUID.randomUUID();
        UUID lent = UUID.randomUUID();
        UUID moved = UUID.randomUUID();
        UUID charter = UUID.randomUUID();
        story.enterprise(factory, 1, HERE, false)
                .enterprise(hotel, 1, ELSEWHERE, false)
                .worker(lent, 1, hotel)
                .lent(lent, 2, hotel, factory)
                .charter(charter, "D5580", 100)
                .nominated(charter, lent, true)
                .asked(charter, lent, "TICKET")
                .cleared(charter, lent, "VILLAGE_EXIT", false)
                .coded(lent, 1, "YELLOW")
                .scanned(lent, factory, UUID.randomUUID(), Instant.now(), true, true)
                .named(lent, 2, sealed(lent, 2, "欧阳修远"))
                .named(lent, 1, sealed(lent, 1, "欧阳修"))
                .named(moved, 1, sealed(lent, 1, "欧阳修"))
                .send();
        String facts = "/api/v1/persons/" + lent + "/facts";
        Awaitility.await().untilAsserted(() -> Readers.district()
                .get(facts)
                .then()
                .statusCode(200)
                .body("person.name", notNullValue(), "facts.topic", hasItem("clearance-requested")));
        // Then
        Readers.district()
                .get(facts)
                .then()
                .body("person.name", not(containsString("修远")), "person.lentTo", equalTo(factory.toString()))
                .body("person.colour", equalTo("YELLOW"), "person.insideOf", equalTo(factory.toString()))
                .body("facts.topic", hasItem("gate-scanned"), "facts.topic", hasItem("worker-lent"))
                .body(
                        "facts.find { it.topic == 'clearance-decided' }.details.outcome", equalTo("REFUSED"),
                        "facts.find { it.topic == 'gate-scanned' }.details.scanId", notNullValue());
        theEventOf(lent, "gate-scanned", "data.enterpriseId", factory);
        theEventOf(lent, "worker-lent", "data.borrowerId", factory);
        theEventOf(lent, "clearance-decided", "data.charterId", charter);
        theEventOf(lent, "health-code-issued", "data.personId", lent);
        theEventOf(lent, "worker-registered", "data.enterpriseId", hotel);
        // Why a code has its colour is no employer's matter
        String cause = "facts.find { it.topic == 'health-code-issued' }.details.cause";
        Readers.district().get(facts).then().body(cause, notNullValue());
        Readers.enterprise(factory).get(facts).then().statusCode(200).body(cause, nullValue());
        String reveal = "/api/v1/persons/" + lent + "/reveal";
        reveal(Readers.enterprise(factory), reveal, "Call about the shift")
                .then()
                .statusCode(200)
                .body("name", equalTo("欧阳修远"));
        reveal(Readers.enterprise(hotel), reveal, "").then().statusCode(422);
        reveal(Readers.enterprise(UUID.randomUUID()), reveal, "Curious").then().statusCode(404);
        reveal(Readers.town("330110008"), reveal, "Curious").then().statusCode(404);
        reveal(Readers.auditor(), reveal, "Curious").then().statusCode(403);
        Readers.auditor()
                .get("/api/v1/audit?subject=" + lent)
                .then()
                .statusCode(200)
                .body("items.detail", hasItem("Call about the shift"), "items.detail", not(hasItem("Curious")));
        Awaitility.await().untilAsserted(() -> Readers.operator()
                .get("/api/v1/dead-letters?topic=worker-name-shared&reason=cannot-open")
                .then()
                .statusCode(200)
                .body("items.topic", hasItem("worker-name-shared")));
        // The lender does not list who is at the borrower's gate; the borrower does.
        assertThat(people(Readers.enterprise(factory), "funnel.onDuty", "", 50)).contains(lent.toString());
        // Pages, in both languages
        for (String language : List.of("zh", "en")) {
            page(Readers.town(HERE), language, "/persons/" + lent + "?measure=funnel.onDuty")
                    .body(containsString("gate-scanned"), not(containsString("修远")));
            page(Readers.enterprise(factory), language, "/measures/funnel.onDuty/persons")
                    .body(containsString(lent.toString()), not(containsString("修远")));
            page(Readers.district(), language, "/measures/funnel.onDuty/enterprises?town=" + HERE)
                    .body(containsString(factory.toString()));
            page(Readers.district(), language, "/measures/resumption.overall.total/enterprises?town=" + ELSEWHERE)
                    .body(containsString(hotel.toString()));
        }
        page(Readers.district(), "en", "/measures")
                .body(containsString("/reporting/measures/funnel.onDuty/enterprises"));
        eachSeesTheirOwnOnly(factory, lent);
    }

    /** From a fact to the event in its topic, for officials of the place and those of the district. */
    private static void theEventOf(UUID person, String topic, String place, UUID said) {
        String facts = "/api/v1/persons/" + person + "/facts";
        String key = Readers.district().get(facts).path("facts.find { it.topic == '" + topic + "' }.key");
        String event = facts + "/" + key + "/event";
        Readers.town(HERE)
                .get(event)
                .then()
                .statusCode(200)
                .body("topic", equalTo(topic), "id", notNullValue(), "offset", notNullValue())
                .body(place, equalTo(said.toString()));
        Readers.onlyFor(event, Set.of(Role.TOWN, Role.DISTRICT, Role.AUDITOR));
        Readers.town("330110008").get(event).then().statusCode(404);
        Readers.district().get(facts + "/0000000000000000/event").then().statusCode(404);
        for (String language : List.of("zh", "en")) {
            page(Readers.district(), language, "/persons/" + person + "/facts/" + key)
                    .body(containsString(topic), containsString(said.toString()), not(containsString("修远")));
        }
    }

    private void eachSeesTheirOwnOnly(UUID factory, UUID lent) {
        Set<String> officials = Set.of(Role.TOWN, Role.DISTRICT, Role.AUDITOR);
        Set<String> also = Set.of(Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR);
        Readers.onlyFor("/api/v1/measures/funnel.onDuty/enterprises", officials);
        Readers.onlyFor("/api/v1/measures/funnel.onDuty/persons", also);
        Readers.onlyFor("/api/v1/persons/" + lent + "/facts", also);
        String persons = "/api/v1/measures/funnel.onDuty/persons";
        Readers.enterprise(UUID.randomUUID())
                .get(persons + "?enterprise=" + factory)
                .then()
                .statusCode(404);
        Readers.town("330110008").get(persons + "?enterprise=" + factory).then().statusCode(404);
        Readers.town("330110008").get(persons + "?town=" + HERE).then().statusCode(404);
        Readers.town("330110008")
                .get(persons)
                .then()
                .statusCode(200)
                .body("items.personId", not(hasItem(lent.toString())));
        Readers.town("330110008")
                .get("/api/v1/persons/" + lent + "/facts")
                .then()
                .statusCode(404);
        Readers.district().get("/api/v1/measures/gate.scans/persons").then().statusCode(404);
        Readers.district().get("/api/v1/measures/no.such/enterprises").then().statusCode(404);
        Readers.district().get(persons + "?cursor=x").then().statusCode(400);
        Readers.district().get(persons + "?limit=0").then().statusCode(422);
    }

    @Test
    void insuredPeopleAreLinkedAndTheLinkedSayHowFarTheyHaveCome() {
        // Given a roll of January that was replaced by one of February, told out of order and twice
        UUID enterprise = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        List<UUID> people = ids(4);
        String town = "330110011";
        int events = Story.figures().getInt("events");
        for (int times = 0; times < 2; times++) {
            story.insured(enterprise, "2020-01", people.get(3), 0, 1, true, "exact")
                    .insured(enterprise, "2020-02", people.get(0), 0, 3, true, "exact")
                    .insured(enterprise, "2020-02", people.get(0), 0, 1, false, "worker-not-registered")
                    .insured(enterprise, "2020-02", people.get(0), 1, 1, false, "duplicate-in-roll")
                    .insured(enterprise, "2020-02", people.get(1), 0, 1, true, "old-number")
                    .insured(enterprise, "2020-02", people.get(2), 0, 1, false, "id-check-digit")
                    .insured(enterprise, "2020-02", people.get(3), 0, 1, true, "exact")
                    .insured(enterprise, "2020-02", people.get(3), 0, 2, false, "removed");
        }
        story.enterprise(enterprise, 1, town, true)
                .enterprise(other, 1, town, true)
                .worker(people.get(0), 1, enterprise)
                .completed(people.get(0))
                .coded(people.get(0))
                .coded(people.get(1), 1, "RED")
                .arrived(UUID.randomUUID(), people.get(1))
                .scanned(people.get(0), enterprise, UUID.randomUUID(), Instant.now(), true, true)
                .send();
        Story.figuresWhen(f -> f.getInt("events") >= events + 24);
        // Then
        for (String path : List.of("/api/v1/linkage?town=" + town, "/api/v1/linkage/enterprises/" + enterprise)) {
            Readers.district()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("insured", equalTo(3), "linked", equalTo(2), "unmatched", equalTo(1))
                    .body("duplicates", equalTo(1), "matchRules", equalTo(List.of("insured-2020-02.1")))
                    .body("ruleVersion", equalTo("linkage-1"), "asOf", notNullValue())
                    .body("kinds.find { it.kind == 'old-number' }.lines", equalTo(1))
                    .body("kinds.find { it.kind == 'removed' }", nullValue())
                    .body("people.persons", equalTo(2), "people.complete", equalTo(1), "people.coded", equalTo(2))
                    .body("people.green", equalTo(1), "people.yellow", equalTo(0), "people.red", equalTo(1))
                    .body("people.arrived", equalTo(1), "people.onDuty", equalTo(1));
        }
        // When a record of a linked person turns out to be another's, that one counts
        UUID survivor = UUID.randomUUID();
        story.oneWorker(people.get(1), survivor).completed(survivor).send();
        Story.figuresWhen(f -> f.getInt("events") >= events + 26);
        Readers.town(town)
                .get("/api/v1/linkage")
                .then()
                .body("people.persons", equalTo(2), "people.complete", equalTo(2), "people.red", equalTo(1));
        Readers.town(town)
                .get("/api/v1/linkage/enterprises")
                .then()
                .body("items.enterpriseId", equalTo(List.of(enterprise.toString())))
                .body("items[0].insured", equalTo(3), "items[0].unmatched", equalTo(1));
        Readers.district().get("/api/v1/linkage/enterprises?limit=1").then().statusCode(200);
        // Each sees their own
        Readers.enterprise(enterprise)
                .get("/api/v1/linkage/enterprises/" + enterprise)
                .then()
                .statusCode(200);
        Readers.enterprise(other)
                .get("/api/v1/linkage/enterprises/" + enterprise)
                .then()
                .statusCode(404);
        Readers.town(HERE)
                .get("/api/v1/linkage/enterprises/" + enterprise)
                .then()
                .statusCode(404);
        Readers.town(HERE).get("/api/v1/linkage?town=" + town).then().statusCode(404);
        Readers.onlyFor("/api/v1/linkage", Set.of(Role.TOWN, Role.DISTRICT, Role.AUDITOR));
        Readers.onlyFor("/api/v1/linkage/enterprises", Set.of(Role.TOWN, Role.DISTRICT, Role.AUDITOR));
        Readers.onlyFor(
                "/api/v1/linkage/enterprises/" + enterprise,
                Set.of(Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR));
        for (String language : List.of("zh", "en")) {
            page(Readers.district(), language, "/linkage?town=" + town).body(containsString(enterprise.toString()));
            page(Readers.town(town), language, "/linkage/enterprises/" + enterprise)
                    .body(containsString("linkage-bar"));
            page(Readers.enterprise(enterprise), language, "/linkage").body(containsString("linkage-bar"));
            page(Readers.enterprise(other), language, "/linkage").body(not(containsString("linkage-bar")));
        }
    }

    @Test
    void thePeopleBehindACharterFigureAreListedOncePerCharterAndEachSeesTheirOwn() {
        // Given
        Random random = new Random(7);
        UUID mill = UUID.randomUUID();
        UUID inn = UUID.randomUUID();
        String town = "330110004";
        List<UUID> charters = ids(2);
        List<UUID> people = ids(12);
        int events = Story.figures().getInt("events");
        int told = 2 + people.size();
        story.enterprise(mill, 1, town, false).enterprise(inn, 1, ELSEWHERE, false);
        for (int i = 0; i < people.size(); i++) {
            story.worker(people.get(i), 1, i % 2 == 0 ? mill : inn);
        }
        for (UUID charter : charters) {
            story.charter(charter, "Synthetic " + charter, 20);
            told++;
            for (UUID person : people) {
                // One is refused, since another test needs that to be few; one waits for the village's answer.
                story.nominated(charter, person, random.nextBoolean())
                        .asked(charter, person, "TICKET")
                        .asked(charter, person, "VILLAGE_EXIT")
                        .cleared(charter, person, "TICKET", true);
                told += 4;
                if (!person.equals(people.get(1))) {
                    story.cleared(charter, person, "VILLAGE_EXIT", !person.equals(people.get(0)));
                    told++;
                }
                if (random.nextBoolean()) {
                    story.boarded(charter, person).arrived(charter, person);
                    told += 2;
                }
            }
        }
        story.send();
        int all = events + told;
        Story.figuresWhen(f -> f.getInt("events") >= all);

        // Then each list is as long as its figure, and the towns' parts are the whole
        JsonPath figures = Story.figures();
        for (String stage : List.of("seated", "waiting", "cleared", "refused", "boarded", "arrived")) {
            String path = "/api/v1/measures/charters.people." + stage + "/travellers";
            List<String> listed = travellers(Readers::auditor, path);
            assertThat(listed).as(stage).doesNotHaveDuplicates().hasSize(figures.getInt("charters.people." + stage));
            assertThat(travellers(() -> Readers.town(town), path))
                    .as("%s of the town", stage)
                    .isSubsetOf(listed)
                    .containsExactlyInAnyOrderElementsOf(travellers(() -> Readers.enterprise(mill), path));
            Readers.auditor().get(path).then().body("total", equalTo(listed.size()));
        }
        String refused = "/api/v1/measures/charters.people.refused/travellers";
        Readers.enterprise(mill)
                .get(refused + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.enterpriseId.unique()", equalTo(List.of(mill.toString())))
                .body("items.findAll { it.clearances.granted.every { g -> g } }.size()", equalTo(0));
        Readers.enterprise(mill).get(refused + "?enterprise=" + inn).then().statusCode(404);
        Readers.town(town).get(refused + "?town=" + ELSEWHERE).then().statusCode(404);
        Readers.district().get("/api/v1/measures/gate.scans/travellers").then().statusCode(404);
        Readers.district()
                .get("/api/v1/measures/charters.people.refused/enterprises")
                .then()
                .statusCode(404);
        Readers.onlyFor(refused, Set.of(Role.ENTERPRISE, Role.TOWN, Role.DISTRICT, Role.AUDITOR));
        for (String language : List.of("zh", "en")) {
            page(Readers.district(), language, "/measures/charters.people.refused/travellers?town=" + town)
                    .body(containsString(charters.get(0).toString()));
            page(Readers.enterprise(mill), language, "/measures/charters.people.seated/travellers");
            page(Readers.district(), language, "/measures")
                    .body(containsString("/reporting/measures/charters.people.seated/travellers"));
        }
    }

    /** Charter and worker of all, page by page. */
    private static List<String> travellers(Supplier<RequestSpecification> reader, String path) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonPath page = reader.get()
                    .get(path + "?limit=7" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Map<String, Object> row : page.<Map<String, Object>>getList("items")) {
                all.add(row.get("charterId") + " " + row.get("workerId"));
            }
            if (page.getString("next") == null) {
                return all;
            }
            cursor = "&cursor=" + page.getString("next");
        }
    }

    private static io.restassured.response.Response reveal(RequestSpecification reader, String path, String purpose) {
        return reader.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("purpose", purpose))
                .post(path);
    }

    private static io.restassured.response.ValidatableResponse page(
            RequestSpecification reader, String language, String path) {
        return reader.accept(ContentType.HTML)
                .header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200);
    }

    private String sealed(UUID person, long version, String name) {
        return Mailbox.in(keys, true, "reporting", List.of("reporting"))
                .seal(
                        "reporting",
                        Map.of("name", PersonalData.of(name)),
                        "worker-name-shared/" + person + "/" + version);
    }

    private static List<UUID> ids(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(UUID.randomUUID());
        }
        return ids;
    }
}
