package org.fugong.reporting.breakdown;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.reporting.Readers;
import org.fugong.reporting.Story;
import org.fugong.reporting.breakdown.application.Amounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BreakdownResourceTest {
    // Towns that no other test counts in.
    private static final String HERE = "330110009";
    private static final String THERE = "330110010";
    private static final Map<String, Object> OFFICIAL = Map.of("roles", List.of(Role.DISTRICT));

    private final UUID valves = UUID.randomUUID();
    private final UUID hotel = UUID.randomUUID();
    private final UUID park = UUID.randomUUID();

    @Test
    void figuresOfAnyGroupAddUpAndEachSeesTheirOwn() {
        // Given: facts in another order than they happened
        UUID worker = UUID.randomUUID();
        UUID cook = UUID.randomUUID();
        new Story()
                .scanned(worker, valves, UUID.randomUUID(), Instant.now(), true, true)
                .coded(worker)
                .worker(worker, 1, valves)
                .worker(UUID.randomUUID(), 1, valves)
                .worker(cook, 1, hotel)
                .arrived(UUID.randomUUID(), cook)
                .decided(valves, 2, true)
                .applied(valves)
                .parked(valves, 2, park, "Synthetic park")
                .parked(valves, 1, UUID.randomUUID(), "Elsewhere")
                .moved(valves, 3, "330110001", HERE)
                .enterprise(valves, 3, HERE, true, "C34", 300)
                .enterprise(hotel, 1, THERE, false, "H61", 19)
                .send();
        // When
        Awaitility.await()
                .untilAsserted(() -> query(OFFICIAL, "town=" + THERE).body("figures.enterprises", equalTo(1)));
        soon().untilAsserted(() -> query(OFFICIAL, "town=" + HERE)
                .body("figures.enterprises", equalTo(1))
                .body("figures.onDuty.count", equalTo(1)));
        // Then
        query(OFFICIAL, "town=" + HERE)
                .body("figures.enrolled", equalTo(2))
                .body("figures.resumption.resumed", equalTo(1), "figures.resumption.rate", equalTo(1.0f))
                .body("figures.applied", equalTo(1), "figures.moved", equalTo(1))
                .body("figures.onDuty.of", equalTo(2), "figures.onDuty.rate", equalTo(0.5f))
                .body("figures.funnel.coded", equalTo(1), "figures.funnel.arrived", equalTo(0))
                .body("figures.gate.scans", equalTo(1), "sizeRule", equalTo("size-2017"))
                .body("filter.town", equalTo(HERE), "filter.scale", nullValue());
        query(OFFICIAL, "town=" + HERE + "&industry=C&park=" + park + "&scale=above&size=medium")
                .body("figures.enterprises", equalTo(1), "figures.enrolled", equalTo(2));
        query(OFFICIAL, "town=" + HERE + "&size=small").body("figures.enterprises", equalTo(0));
        query(OFFICIAL, "town=" + HERE + "&size=small").body("figures.resumption.rate", nullValue());
        query(OFFICIAL, "town=" + THERE + "&scale=below&size=micro&industry=H61")
                .body("figures.enterprises", equalTo(1), "figures.funnel.arrived", equalTo(1));
        by(OFFICIAL, "dimension=park&town=" + HERE)
                .body("items.value", contains(park.toString()), "items.name", contains("Synthetic park"));
        by(OFFICIAL, "dimension=section&town=" + THERE)
                .body("items.value", contains("H"), "items.nameEn", contains("Accommodation and catering"));
        by(OFFICIAL, "dimension=size&town=" + THERE).body("items.value", contains("micro"));
        partsAddUpToTheWhole();
        officialsOfATownSeeTheirsAndEnterprisesThemselves();
    }

    private static void partsAddUpToTheWhole() {
        for (String dimension : List.of("town", "section", "industry", "park", "scale", "size")) {
            // Facts of other tests may still be coming in between the two answers.
            soon().untilAsserted(() -> {
                JsonPath all = query(OFFICIAL, "").extract().jsonPath();
                JsonPath parts =
                        by(OFFICIAL, "dimension=" + dimension).extract().jsonPath();
                assertThat(parts.getInt("items.figures.enterprises.sum()"))
                        .as(dimension)
                        .isEqualTo(all.getInt("figures.enterprises"));
                assertThat(parts.getInt("items.figures.enrolled.sum()"))
                        .as(dimension)
                        .isEqualTo(all.getInt("figures.enrolled"));
            });
        }
    }

    private void officialsOfATownSeeTheirsAndEnterprisesThemselves() {
        Map<String, Object> town = Map.of("roles", List.of(Role.TOWN), "town", HERE);
        query(town, "").body("figures.enterprises", equalTo(1), "filter.town", equalTo(HERE));
        query(town, "town=" + HERE).body("figures.enterprises", equalTo(1));
        by(town, "dimension=town").body("items.value", contains(HERE));
        as(town).get("/api/v1/figures/query?town=" + THERE).then().statusCode(404);
        as(town).get("/api/v1/figures/by?dimension=scale&town=" + THERE).then().statusCode(404);
        as(Map.of("roles", List.of(Role.TOWN)))
                .get("/api/v1/figures/query")
                .then()
                .statusCode(404);
        Map<String, Object> contact = Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", valves);
        query(contact, "").body("figures.enterprises", equalTo(1), "figures.enrolled", equalTo(2));
        query(contact, "town=" + THERE).body("figures.enterprises", equalTo(0), "figures.enrolled", equalTo(0));
        by(contact, "dimension=town").body("items.value", contains(HERE));
        as(Map.of("roles", List.of(Role.ENTERPRISE)))
                .get("/api/v1/figures/query")
                .then()
                .statusCode(404);
    }

    @Test
    void peopleAreToldApartByWhereTheyComeFromAndWhatEnterprisesSayAndAskIsCounted() {
        // Given workers from Huangshan (the story's workers all are), one of them seen at a gate, one with a red code
        String town = "330110113";
        UUID works = UUID.randomUUID();
        UUID seen = UUID.randomUUID();
        UUID ill = UUID.randomUUID();
        UUID request = UUID.randomUUID();
        UUID entry = UUID.randomUUID();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Instant now = Instant.now();
        Story story = new Story()
                .enterprise(works, 1, town, false, "C17", 60)
                .worker(seen, 1, works)
                .worker(ill, 1, works)
                .scanned(seen, works, UUID.randomUUID(), now, true, true)
                .scanned(seen, works, UUID.randomUUID(), now.minusSeconds(86_400), true, true);
        story.told(
                "health-code-issued",
                ill,
                """
                {"personId":"%s","version":2,"colour":"RED","ruleVersion":"1","cause":"CLOSE_CONTACT","issuedAt":"%s"}"""
                        .formatted(ill, now));
        // the correction comes before what it corrects
        for (int version = 2; version >= 1; version--) {
            story.told(
                    "enterprise-reported",
                    works,
                    """
                    {"enterpriseId":"%s","day":"%s","version":%d,"town":"%s","onDuty":30,"headcount":60,"outputPercent":%d,
                    "missing":["WORKERS","MEALS"],"byOfficial":false,"reportedAt":"%s"}"""
                            .formatted(works, today, version, town, version * 20, now));
        }
        story.told(
                "assistance-escalated",
                works,
                """
                {"requestId":"%s","enterpriseId":"%s","version":2,"state":"OPEN","category":"MEALS","department":"COMMERCE",
                "urgency":"URGENT","town":"%s","level":1,"handOvers":0,"reopenings":0,"requestedAt":"%s","dueAt":"%s","at":"%s"}"""
                        .formatted(request, works, town, now.minusSeconds(2 * 86_400), now.minusSeconds(60), now));
        story.told(
                "labour-entry-posted",
                works,
                """
                {"entryId":"%s","enterpriseId":"%s","version":1,"side":"NEED","state":"POSTED","occupation":"6-05","people":25,
                "shift":"DAY","from":"2020-02-20","to":"2020-03-20","town":"%s","skills":[],"changedAt":"%s"}"""
                        .formatted(entry, works, town, now));
        story.told(
                "labour-need-surveyed",
                works,
                """
                {"visitId":"%s","enterpriseId":"%s","town":"%s","needs":[{"occupation":"x","number":40,"urgent":true}],
                "origins":[{"place":"341000","able":12,"unable":3}],"surveyedAt":"%s"}"""
                        .formatted(UUID.randomUUID(), works, town, now));
        schemes(story, town, now);
        story.send();
        // When
        soon().untilAsserted(() -> query(OFFICIAL, "town=" + town)
                .body("figures.survey.needed", equalTo(40))
                .body("figures.gate.scans", equalTo(1)));
        // Then
        query(OFFICIAL, "town=" + town)
                .body("figures.returned.count", equalTo(1), "figures.returned.rate", equalTo(0.5f))
                .body("figures.colours.red", equalTo(1), "figures.colours.green", equalTo(0))
                .body("figures.reports.reported.rate", equalTo(1.0f), "figures.reports.onDuty.rate", equalTo(0.5f))
                .body("figures.reports.output", equalTo(40.0f), "figures.reports.missing.meals", equalTo(1))
                .body("figures.reports.missing.funds", equalTo(0))
                .body("figures.help.open", equalTo(1), "figures.help.overdue", equalTo(1))
                .body("figures.help.escalated", equalTo(1), "figures.help.upToThreeDays", equalTo(1))
                .body("figures.labour.lacking", equalTo(25), "figures.survey.able", equalTo(12));
        schemesThatRunCountWithTheirMembersAndSavings(town);
        departmentsHaveTheTownsRequestsByAge(town);
        whatEachEnterpriseAddsIsTheFigure(town, works);
        // Who comes from where is a reading of its own, which may be some seconds older.
        soon().untilAsserted(() -> query(OFFICIAL, "town=" + town + "&origin=341000&size=small")
                .body("figures.enterprises", equalTo(1), "figures.enrolled", equalTo(2))
                .body(
                        "figures.returned.count",
                        equalTo(1),
                        "figures.onDuty",
                        nullValue(),
                        "figures.help",
                        nullValue()));
        query(OFFICIAL, "town=" + town + "&origin=340000")
                .body("figures.enterprises", equalTo(1), "figures.enrolled", equalTo(2));
        query(OFFICIAL, "town=" + town + "&origin=420000").body("figures.enrolled", equalTo(0));
        by(OFFICIAL, "dimension=city&town=" + town).body("items.value", contains("341000"));
        by(OFFICIAL, "dimension=province&town=" + town)
                .body("items.value", contains("340000"), "items[0].figures.enrolled", equalTo(2))
                .body("items[0].name", equalTo("安徽省"), "items[0].nameEn", equalTo("Anhui"));
        by(OFFICIAL, "dimension=city&origin=340000&town=" + town).body("items.value", contains("341000"));
        trendsTellWhatHappenedOnItsDay(town, works, today);
    }

    private static void whatEachEnterpriseAddsIsTheFigure(String town, UUID works) {
        JsonPath figures =
                Readers.town(town).get("/api/v1/figures/query?town=" + town).jsonPath();
        for (String key : Amounts.keys()) {
            List<Integer> amounts = Readers.town(town)
                    .get("/api/v1/measures/" + key + "/enterprises?limit=500")
                    .then()
                    .statusCode(200)
                    .body("items.applied", everyItem(nullValue()))
                    .extract()
                    .jsonPath()
                    .getList("items.amount", Integer.class);
            assertThat(amounts.stream().mapToInt(Integer::intValue).sum())
                    .as(key)
                    .isEqualTo(figures.getInt("figures." + key.replaceFirst("^group\\.", "")));
        }
        String lacking = "/measures/group.labour.lacking/enterprises";
        Readers.district()
                .get("/api/v1" + lacking + "?limit=1&town=" + town)
                .then()
                .body("items.enterpriseId", contains(works.toString()), "items.amount", contains(25));
        Readers.onlyFor("/api/v1" + lacking, Set.of(Role.TOWN, Role.DISTRICT, Role.AUDITOR));
        Readers.town("330110020")
                .get("/api/v1" + lacking + "?town=" + town)
                .then()
                .statusCode(404);
        Readers.town("330110020").get("/api/v1" + lacking).then().body("items", hasSize(0));
        for (String language : List.of("zh", "en")) {
            Readers.town(town)
                    .accept("text/html")
                    .header("Accept-Language", language)
                    .get(lacking)
                    .then()
                    .statusCode(200)
                    .body(containsString(works.toString()), containsString(">25<"));
        }
    }

    /** One that runs, of which three moves come in any order; one that is over; one of another town. */
    private static void schemes(Story story, String town, Instant now) {
        UUID meals = UUID.randomUUID();
        scheme(story, "assistance-scheme-left", meals, 4, "RUNNING", town, 2, 7_000, now);
        scheme(story, "assistance-scheme-started", meals, 3, "RUNNING", town, 3, 9_000, now);
        scheme(story, "assistance-scheme-left", meals, 4, "RUNNING", town, 2, 7_000, now);
        scheme(story, "assistance-scheme-started", UUID.randomUUID(), 3, "RUNNING", town, 4, 1_000, now);
        UUID over = UUID.randomUUID();
        scheme(story, "assistance-scheme-ended", over, 5, "ENDED", town, 5, 5_000, now);
        scheme(story, "assistance-scheme-prolonged", over, 4, "RUNNING", town, 5, 5_000, now);
        scheme(story, "assistance-scheme-started", UUID.randomUUID(), 3, "RUNNING", "330110020", 9, 9_000, now);
    }

    private static void scheme(
            Story story,
            String topic,
            UUID id,
            int version,
            String state,
            String town,
            int members,
            int saved,
            Instant at) {
        story.told(
                topic,
                id,
                """
                {"schemeId":"%s","version":%d,"state":"%s","category":"MEALS","nearness":"TOWN","town":"%s",
                "department":"COMMERCE","level":0,"members":%d,"consented":%d,"units":10,"savedFen":%d,
                "proposedAt":"%s","at":"%s"}"""
                        .formatted(id, version, state, town, members + 1, members, saved, at, at));
    }

    private static void schemesThatRunCountWithTheirMembersAndSavings(String town) {
        String path = "/api/v1/help/schemes";
        soon().untilAsserted(() -> Readers.town(town)
                .get(path)
                .then()
                .statusCode(200)
                .body("schemes.running", equalTo(2), "schemes.members", equalTo(6))
                .body("schemes.savedFen", equalTo(8_000)));
        Readers.district().get(path + "?town=330110020").then().body("schemes.members", equalTo(9));
        Readers.town("330110020").get(path + "?town=" + town).then().statusCode(404);
        Readers.onlyFor(path, Set.of(Role.TOWN, Role.DISTRICT, Role.AUDITOR));
    }

    private static void departmentsHaveTheTownsRequestsByAge(String town) {
        String path = "/api/v1/help/departments";
        for (String asked : List.of(path + "?town=" + town, path)) {
            Readers.town(town)
                    .get(asked)
                    .then()
                    .statusCode(200)
                    .body("ruleVersion", equalTo("figures-1"), "items.department", contains("COMMERCE"))
                    .body("items[0].open", equalTo(1), "items[0].overdue", equalTo(1), "items[0].escalated", equalTo(1))
                    .body("items[0].upToOneDay", equalTo(0), "items[0].upToThreeDays", equalTo(1))
                    .body("items[0].longer", equalTo(0));
        }
        Readers.district().get(path).then().body("items.department", hasItem("COMMERCE"));
        Readers.town("330110020").get(path + "?town=" + town).then().statusCode(404);
        Readers.town("330110020").get(path).then().statusCode(200).body("items", hasSize(0));
        Set<String> officials = Set.of(Role.TOWN, Role.DISTRICT, Role.AUDITOR);
        Readers.onlyFor(path, officials);
        Readers.town(town)
                .accept("text/html")
                .header("Accept-Language", "zh")
                .get("/help/departments")
                .then()
                .statusCode(200)
                .body(containsString("商务局"), containsString("超期"));
        Readers.auditor()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/help/departments?town=" + town)
                .then()
                .statusCode(200)
                .body(containsString("Commerce"));
    }

    private static void trendsTellWhatHappenedOnItsDay(String town, UUID works, LocalDate today) {
        String days = "&from=" + today.minusDays(1) + "&to=" + today + "&town=" + town;
        series(OFFICIAL, "measure=scans" + days)
                .body("points.value", contains(1, 1), "points.hour", everyItem(nullValue()));
        series(OFFICIAL, "measure=onDuty" + days).body("points.value", contains(1, 1));
        series(OFFICIAL, "measure=output" + days).body("points.value", contains(null, 40.0f));
        series(OFFICIAL, "measure=scans&by=hour&from=" + today + "&to=" + today + "&town=" + town)
                .body("points.size()", equalTo(24), "points.value.sum()", equalTo(1));
        // What becomes known late changes the day before.
        UUID late = UUID.randomUUID();
        new Story()
                .scanned(late, works, UUID.randomUUID(), Instant.now().minusSeconds(86_400), true, true)
                .scanned(late, works, UUID.randomUUID(), Instant.now().minusSeconds(86_399), false, false)
                .send();
        soon().untilAsserted(() -> series(OFFICIAL, "measure=scans" + days).body("points.value", contains(3, 1)));
        series(OFFICIAL, "measure=onDuty" + days).body("points.value", contains(2, 1));
        series(OFFICIAL, "measure=refused" + days).body("points.value", contains(1, 0));
        // An enterprise sees itself, a town itself.
        series(Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", works), "measure=scans" + days)
                .body("points.value", contains(3, 1));
        series(Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", UUID.randomUUID()), "measure=scans" + days)
                .body("points.value", contains(0, 0));
        as(Map.of("roles", List.of(Role.TOWN), "town", THERE))
                .get("/api/v1/series?measure=scans" + days)
                .then()
                .statusCode(404);
        as(Map.of("roles", List.of(Role.GATE)))
                .get("/api/v1/series?measure=scans")
                .then()
                .statusCode(403);
        given().get("/api/v1/series?measure=scans").then().statusCode(401);
        for (String wrong : List.of(
                "measure=x",
                "measure=onDuty&by=hour",
                "measure=scans&from=2019-01-01",
                "by=day",
                "measure=scans&origin=341000",
                "measure=arrived&by=hour&origin=341000",
                "measure=arrived&origin=x")) {
            as(OFFICIAL).get("/api/v1/series?" + wrong).then().statusCode(422);
        }
    }

    @Test
    void whoCameBackOnWhichDayIsToldAlsoByWhereTheyComeFrom() {
        // Given one who came by charter and passed a gate since, and two whom a gate let pass, one of them told late
        UUID works = UUID.randomUUID();
        UUID rider = UUID.randomUUID();
        UUID local = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Instant now = Instant.now();
        Story story = new Story()
                .enterprise(works, 1, "330110006", false)
                .worker(rider, 1, works)
                .worker(local, 1, works)
                .arrived(UUID.randomUUID(), rider)
                .scanned(rider, works, UUID.randomUUID(), now, true, true)
                .scanned(local, works, UUID.randomUUID(), now, true, true)
                .scanned(late, works, UUID.randomUUID(), now, true, true)
                .worker(late, 1, works);
        story.send();
        story.scanned(late, works, UUID.randomUUID(), now.minusSeconds(86_400), true, true)
                .send();
        Map<String, Object> own = Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", works);
        String days = "measure=returned&from=" + today.minusDays(2) + "&to=" + today;

        // Then
        soon().untilAsserted(() -> series(own, days).body("points.value.sum()", equalTo(3)));
        List<Integer> expected = series(own, days).extract().path("points.value");
        assertThat(expected.get(1)).isGreaterThanOrEqualTo(1);
        series(own, days + "&origin=341000")
                .body("points.value", equalTo(expected), "filter.origin", equalTo("341000"));
        series(own, days + "&origin=340000").body("points.value", equalTo(expected));
        series(own, days + "&origin=420000").body("points.value", contains(0, 0, 0));
        series(OFFICIAL, days + "&origin=341000&town=" + THERE).body("points.size()", equalTo(3));
        series(own, "measure=arrived&origin=341000").body("points.value.sum()", equalTo(1));
    }

    @Test
    void forecastsSayForEveryoneWhenItWillBeDoneOrThatTheyCannotTell() {
        given().get("/api/v1/forecasts")
                .then()
                .statusCode(200)
                // The district and its twenty towns: what has resumed, who is back and who is on duty.
                .body(
                        "items.size()",
                        equalTo(63),
                        "items.findAll { it.outcome == 'EXPECTED' && it.day == null }.size()",
                        equalTo(0))
                .body(
                        "items.find { it.town == '330110012' && it.subject == 'ON_DUTY' }.outcome",
                        equalTo("NOT_ENOUGH_DATA"));
    }

    @Test
    void whoIsNotLoggedInAndWhoIsNoOfficialGetNothingAndConditionsMustBeCodes() {
        given().get("/api/v1/figures/query").then().statusCode(401);
        given().get("/api/v1/figures/by?dimension=town").then().statusCode(401);
        as(Map.of("roles", List.of(Role.WORKER)))
                .get("/api/v1/figures/query")
                .then()
                .statusCode(403);
        for (String wrong : List.of("town=x", "industry=Z", "park=x", "scale=large", "size=x")) {
            as(OFFICIAL).get("/api/v1/figures/query?" + wrong).then().statusCode(422);
        }
        as(OFFICIAL).get("/api/v1/figures/by?dimension=x").then().statusCode(422);
        as(OFFICIAL).get("/api/v1/figures/by").then().statusCode(422);
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }

    private static ValidatableResponse query(Map<String, Object> claims, String conditions) {
        return as(claims)
                .get(("/api/v1/figures/query?" + conditions).replaceFirst("[?]$", ""))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse by(Map<String, Object> claims, String conditions) {
        return as(claims).get("/api/v1/figures/by?" + conditions).then().statusCode(200);
    }

    private static ValidatableResponse series(Map<String, Object> claims, String conditions) {
        return as(claims).get("/api/v1/series?" + conditions).then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification as(Map<String, Object> claims) {
        return given().auth().oauth2(Tokens.of("someone", claims));
    }
}
