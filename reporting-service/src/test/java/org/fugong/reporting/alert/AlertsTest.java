package org.fugong.reporting.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.reporting.Story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AlertsTest {
    private static final String PATH = "/api/v1/alerts?limit=500&state=";
    private static final String TOWN = "330110005";
    private static final String OTHER_TOWN = "330110014";

    @Test
    void aClusterOfFeversIsRaisedOnceAndToldToItsTownAndTheDistrict() {
        // Given
        UUID works = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        Instant now = Instant.now();
        new Story()
                .enterprise(works, 1, TOWN, false)
                .fever(person, works, UUID.randomUUID(), now.minusSeconds(600))
                .fever(person, works, UUID.randomUUID(), now.minusSeconds(300))
                .fever(UUID.randomUUID(), works, UUID.randomUUID(), now.minusSeconds(60))
                .fever(UUID.randomUUID(), works, UUID.randomUUID(), now.minusSeconds(10 * 3600))
                .send();
        // When two people, one of them twice, and a third long ago had one, nothing is raised; with another it is
        new Story().fever(UUID.randomUUID(), works, UUID.randomUUID(), now).send();
        JsonPath raised = alertsWhen("OPEN", found -> alert(found, works) != null);
        // Then
        Map<String, Object> alert = alert(raised, works);
        assertThat(alert).containsEntry("rule", "FEVER_CLUSTER").containsEntry("town", TOWN);
        assertThat(people(alert, "raised")).isEqualTo(3);

        // When one more person has a fever, the alert goes on with other figures, and is not raised again
        new Story().fever(UUID.randomUUID(), works, UUID.randomUUID(), now).send();
        JsonPath later = alertsWhen("OPEN", found -> people(alert(found, works), "latest") == 4);
        assertThat(alert(later, works).get("alertId")).isEqualTo(alert.get("alertId"));
        assertThat(people(alert(later, works), "raised")).isEqualTo(3);
        String id = alert.get("alertId").toString();
        assertThat(Topics.await("alert-raised", id, 1)).hasSize(1);

        // And it is seen by its own town alone
        as("town", Role.TOWN, TOWN).get(PATH + "OPEN").then().body(containsString(id));
        as("neighbour", Role.TOWN, OTHER_TOWN)
                .get(PATH + "OPEN")
                .then()
                .statusCode(200)
                .body(not(containsString(id)));
        as("nowhere", Role.TOWN, "").get(PATH + "ALL").then().statusCode(200).body(not(containsString(id)));
        as("neighbour", Role.TOWN, OTHER_TOWN).get("/alerts").then().body(not(containsString(works.toString())));
        as("town", Role.TOWN, TOWN)
                .header("Accept-Language", "zh")
                .get("/alerts?rule=FEVER_CLUSTER")
                .then()
                .statusCode(200)
                .body(containsString("120 分钟内发现 4 人发热"));
    }

    @Test
    void aCharterWithoutClearancesIsAlertedToUntilTheyCome() {
        // Given
        UUID charter = UUID.randomUUID();
        UUID worker = UUID.randomUUID();
        new Story()
                .charter(charter, "Alerting " + charter, 40)
                .nominated(charter, worker, true)
                .asked(charter, worker, "TICKET")
                .send();
        JsonPath raised = alertsWhen("OPEN", found -> alert(found, charter) != null);
        String id = alert(raised, charter).get("alertId").toString();
        assertThat(alert(raised, charter)).containsEntry("rule", "CHARTER_CLEARANCES_SHORT");
        // When
        new Story().cleared(charter, worker, "TICKET", true).send();
        // Then
        JsonPath over = alertsWhen("ENDED", found -> alert(found, charter) != null);
        assertThat(alert(over, charter)).containsEntry("alertId", id);
        assertThat(alert(over, charter).get("endedAt")).isNotNull();
        assertThat(Topics.await("alert-ended", id, 1)).hasSize(1);
    }

    @Test
    void onlyOfficialsAndAuditorsReadThem() {
        for (String role : List.of(Role.DISTRICT, Role.AUDITOR)) {
            as("reader", role, TOWN).get(PATH + "ALL").then().statusCode(200);
        }
        for (String role : List.of(Role.ENTERPRISE, Role.WORKER, Role.GATE, Role.AGENCY, Role.OPERATOR)) {
            as("reader", role, TOWN).get(PATH + "ALL").then().statusCode(403);
            as("reader", role, TOWN).get("/alerts").then().statusCode(403);
        }
        given().get(PATH + "ALL").then().statusCode(401);
        as("reader", Role.DISTRICT, TOWN)
                .get("/api/v1/alerts?state=SOME")
                .then()
                .statusCode(422);
        as("reader", Role.DISTRICT, TOWN).get("/api/v1/alerts?cursor=x").then().statusCode(400);
    }

    @Test
    void theListGoesOnAtItsCursor() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        for (UUID charter : List.of(first, second)) {
            new Story()
                    .charter(charter, "Paged " + charter, 40)
                    .nominated(charter, UUID.randomUUID(), true)
                    .asked(charter, UUID.randomUUID(), "TICKET")
                    .send();
        }
        alertsWhen("ALL", found -> alert(found, first) != null && alert(found, second) != null);
        JsonPath page = as("reader", Role.DISTRICT, TOWN)
                .get("/api/v1/alerts?state=ALL&limit=1")
                .jsonPath();
        String next = as("reader", Role.DISTRICT, TOWN)
                .queryParam("cursor", page.getString("next"))
                .get("/api/v1/alerts?state=ALL&limit=1")
                .jsonPath()
                .getString("items[0].alertId");
        assertThat(next).isNotEqualTo(page.getString("items[0].alertId"));
    }

    /** How many people the grounds tell; none where there is no alert. */
    @SuppressWarnings("unchecked")
    private static int people(@Nullable Map<String, Object> alert, String grounds) {
        if (alert == null) {
            return 0;
        }
        Map<String, Object> told = (Map<String, Object>) alert.get(grounds);
        List<Map<String, Object>> figures = (List<Map<String, Object>>) told.get("figures");
        return ((Number) figures.get(0).get("value")).intValue();
    }

    private static @Nullable Map<String, Object> alert(JsonPath alerts, UUID subject) {
        return alerts.getMap("items.find { it.subject == '" + subject + "' }");
    }

    private static JsonPath alertsWhen(String state, Predicate<JsonPath> expected) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> as("reader", Role.DISTRICT, TOWN)
                                .get(PATH + state)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        expected);
    }

    private static RequestSpecification as(String who, String role, String town) {
        return given().auth().oauth2(Tokens.of(who + role + town, Map.of("roles", List.of(role), "town", town)));
    }
}
