package org.fugong.reporting.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.reporting.Story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class FiguresResourceTest {
    private static final String LINPING = "330110001";
    private static final String TANGQI = "330110102";
    private static final String REFUSED = "charters.people.refused";

    @Test
    void theNightIsSeenInTheFiguresAndEveryoneSeesTheirPart() {
        // Given
        JsonPath before = Story.figures();
        UUID factory = UUID.randomUUID();
        UUID works = UUID.randomUUID();
        UUID charter = UUID.randomUUID();
        List<UUID> workers = ids(3);
        Instant now = Instant.now();
        Story story = new Story();
        // When: the facts come in reverse, people before their enterprise
        story.fever(workers.get(2), factory, UUID.randomUUID(), now)
                .scanned(workers.get(0), factory, UUID.randomUUID(), now, true, true)
                .scanned(workers.get(1), factory, UUID.randomUUID(), now, false, true)
                .scanned(workers.get(1), factory, UUID.randomUUID(), now.minusSeconds(1), true, true)
                .scanned(workers.get(2), factory, UUID.randomUUID(), now, true, false);
        for (UUID worker : workers) {
            story.arrived(charter, worker)
                    .boarded(charter, worker)
                    .asked(charter, worker, "TICKET")
                    .asked(charter, worker, "VILLAGE_EXIT")
                    .cleared(charter, worker, "VILLAGE_EXIT", true)
                    .cleared(charter, worker, "TICKET", true)
                    .nominated(charter, worker, true)
                    .coded(worker)
                    .completed(worker)
                    .started(worker)
                    .worker(worker, 1, factory);
        }
        story.frozen(charter, workers)
                .charter(charter, "D5580", 180)
                .decided(factory, 2, true)
                .applied(factory)
                .enterprise(factory, 1, LINPING, true)
                .decided(works, 2, false)
                .applied(works)
                .enterprise(works, 1, TANGQI, false)
                .send();
        // Then
        int events = before.getInt("events") + 5 + 3 * 11 + 8;
        JsonPath after = Story.figuresWhen(f -> f.getInt("events") >= events);
        assertThat(grown(before, after, "funnel.registered")).isEqualTo(3);
        assertThat(grown(before, after, "funnel.complete")).isEqualTo(3);
        assertThat(grown(before, after, "funnel.coded")).isEqualTo(3);
        assertThat(grown(before, after, "funnel.travelled")).isEqualTo(3);
        assertThat(grown(before, after, "funnel.arrived")).isEqualTo(3);
        assertThat(grown(before, after, "funnel.onDuty")).isEqualTo(1);
        assertThat(grown(before, after, "enrolled")).isEqualTo(3);
        assertThat(grown(before, after, "resumption.overall.total")).isEqualTo(2);
        assertThat(grown(before, after, "resumption.overall.resumed")).isEqualTo(1);
        assertThat(grown(before, after, "resumption.aboveScale.resumed")).isEqualTo(1);
        assertThat(grown(before, after, "resumption.applied")).isEqualTo(2);
        assertThat(grown(before, after, "charters.arrived")).isEqualTo(1);
        assertThat(grown(before, after, "charters.people.cleared")).isEqualTo(3);
        assertThat(grown(before, after, "gate.scans")).isEqualTo(4);
        assertThat(grown(before, after, "gate.refused")).isEqualTo(1);
        assertThat(grown(before, after, "gate.fevers")).isEqualTo(1);
        assertThat(after.getString("ruleVersion")).isEqualTo("figures-1");
        assertThat(after.getString("asOf")).isNotNull();
        // Other tests tell of other towns, and of what happened later.
        assertThat(after.getList("resumption.byTown")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(after.<String>getList("latest.at"))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(12)
                .isSortedAccordingTo(Comparator.comparing(Instant::parse).reversed());

        enterpriseIsSeenByItsOwnTownAndDistrictOnly(factory, works);
        townIsSeenByItsOwnOfficialsOnly();
    }

    private void enterpriseIsSeenByItsOwnTownAndDistrictOnly(UUID factory, UUID works) {
        String path = "/api/v1/figures/enterprises/" + factory;
        as("contact", Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", factory))
                .get(path)
                .then()
                .statusCode(200)
                .body("funnel.arrived", equalTo(3), "funnel.onDuty", equalTo(1), "enrolled", equalTo(3))
                .body("resumed", equalTo(true), "gate.scans", equalTo(4), "gate.fevers", equalTo(1));
        as("neighbour", Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", works))
                .get(path)
                .then()
                .statusCode(404);
        as("town", Map.of("roles", List.of(Role.TOWN), "town", LINPING))
                .get(path)
                .then()
                .statusCode(200);
        as("other-town", Map.of("roles", List.of(Role.TOWN), "town", TANGQI))
                .get(path)
                .then()
                .statusCode(404);
        as("auditor", Map.of("roles", List.of(Role.AUDITOR))).get(path).then().statusCode(200);
        as("worker", Map.of("roles", List.of(Role.WORKER))).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
        as("li", Map.of("roles", List.of(Role.DISTRICT)))
                .get("/api/v1/figures/enterprises/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private void townIsSeenByItsOwnOfficialsOnly() {
        String path = "/api/v1/figures/towns/" + LINPING;
        as("town", Map.of("roles", List.of(Role.TOWN), "town", LINPING))
                .get(path)
                .then()
                .statusCode(200)
                .body("nameEn", equalTo("Linping"), "aboveScale.rate", notNullValue());
        as("other-town", Map.of("roles", List.of(Role.TOWN), "town", TANGQI))
                .get(path)
                .then()
                .statusCode(404);
        as("li", Map.of("roles", List.of(Role.DISTRICT))).get(path).then().statusCode(200);
        as("contact", Map.of("roles", List.of(Role.ENTERPRISE)))
                .get(path)
                .then()
                .statusCode(403);
        as("li", Map.of("roles", List.of(Role.DISTRICT)))
                .get("/api/v1/figures/towns/999999999")
                .then()
                .statusCode(404);
    }

    @Test
    void thePublicSeesRatesButNoSmallCountsOfPeople() {
        // Given a count of a few people that nothing else in these tests raises
        new Story()
                .cleared(UUID.randomUUID(), UUID.randomUUID(), "TICKET", false)
                .send();
        JsonPath full = Story.figuresWhen(f -> f.getInt(REFUSED) > 0);
        assertThat(full.getInt(REFUSED)).isLessThan(10);
        assertThat(full.getString("withheldBelow")).isNull();
        // Then
        given().get("/api/v1/figures")
                .then()
                .statusCode(200)
                .body("withheldBelow", equalTo(10), REFUSED, nullValue(), "ruleVersion", notNullValue())
                .body("resumption.overall.total", notNullValue(), "charters.announced", notNullValue());
        as("worker", Map.of("roles", List.of(Role.WORKER)))
                .get("/api/v1/figures")
                .then()
                .body(REFUSED, nullValue());
        as("town", Map.of("roles", List.of(Role.TOWN), "town", LINPING))
                .get("/api/v1/figures")
                .then()
                .body(REFUSED, nullValue());
        as("auditor", Map.of("roles", List.of(Role.AUDITOR)))
                .get("/api/v1/figures")
                .then()
                .body("withheldBelow", nullValue(), REFUSED, notNullValue());
    }

    @Test
    void unchangedFiguresAreNotSentAgainAndTheViewsHaveTagsOfTheirOwn() {
        // Given
        String open = given().get("/api/v1/figures").header("ETag");
        String full = as("li", Map.of("roles", List.of(Role.DISTRICT)))
                .get("/api/v1/figures")
                .header("ETag");
        // Then
        assertThat(open).isNotEqualTo(full);
        // Other facts may still be coming in, and change the tag in between.
        Awaitility.await().untilAsserted(() -> {
            String tag = given().get("/api/v1/figures").header("ETag");
            given().header("If-None-Match", tag).get("/api/v1/figures").then().statusCode(304);
        });
        given().header("If-None-Match", full).get("/api/v1/figures").then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification as(String subject, Map<String, Object> claims) {
        return given().auth().oauth2(Tokens.of(subject, claims));
    }

    private static int grown(JsonPath before, JsonPath after, String path) {
        return after.getInt(path) - before.getInt(path);
    }

    private static List<UUID> ids(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(UUID.randomUUID());
        }
        return ids;
    }
}
