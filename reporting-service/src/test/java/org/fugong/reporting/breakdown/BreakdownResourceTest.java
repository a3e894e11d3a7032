package org.fugong.reporting.breakdown;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.reporting.Story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
        Awaitility.await().untilAsserted(() -> query(OFFICIAL, "town=" + HERE)
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
            Awaitility.await().untilAsserted(() -> {
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

    private static ValidatableResponse query(Map<String, Object> claims, String conditions) {
        return as(claims)
                .get(("/api/v1/figures/query?" + conditions).replaceFirst("[?]$", ""))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse by(Map<String, Object> claims, String conditions) {
        return as(claims).get("/api/v1/figures/by?" + conditions).then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification as(Map<String, Object> claims) {
        return given().auth().oauth2(Tokens.of("someone", claims));
    }
}
