package org.fugong.reporting.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.fugong.chassis.testing.Topics;
import org.fugong.reporting.Story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DataQualityTest {

    private static final String PATH = "/api/v1/data-quality";

    @Test
    void tellsWhatWasRefusedWhatWaitsAndWhatCameLate() {
        // Given
        UUID unknown = UUID.randomUUID();
        UUID charter = UUID.randomUUID();
        Instant longAgo = Instant.now().minus(3, ChronoUnit.HOURS);
        Story story = new Story();
        story.decided(unknown, 2, true)
                .worker(UUID.randomUUID(), 1, unknown)
                .worker(UUID.randomUUID(), 1, unknown)
                .scanned(UUID.randomUUID(), unknown, UUID.randomUUID(), Instant.now(), true, true)
                .boarded(charter, UUID.randomUUID());
        // When
        story.at(longAgo).started(UUID.randomUUID()).send();
        Topics.send("worker-arrived", unknown.toString(), "{\"charterId\":\"" + charter + "\"}");
        // Then
        JsonPath quality = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        DataQualityTest::quality,
                        q -> q.getList("refused.topic").contains("worker-arrived") && late(q) > 0);
        assertThat(quality.getString("refused.find { it.topic == 'worker-arrived' }.reason"))
                .isEqualTo("unreadable");
        assertThat(quality.getInt("refused.find { it.topic == 'worker-arrived' }.open"))
                .isPositive();
        assertThat(examples(quality, "ENTERPRISE_OF_DECISION")).contains(unknown.toString());
        assertThat(examples(quality, "ENTERPRISE_OF_WORKERS")).contains(unknown.toString());
        assertThat(examples(quality, "ENTERPRISE_OF_GATES")).contains(unknown.toString());
        assertThat(examples(quality, "CHARTER_OF_JOURNEYS")).contains(charter.toString());
        assertThat(quality.getInt("waiting.find { it.kind == 'PERSON_WHO_TRAVELLED' }.facts"))
                .isPositive();

        // When what was waited for comes, it waits no longer
        new Story().enterprise(unknown, 1, "330110001", false).send();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(quality().getString("waiting")).doesNotContain(unknown.toString()));
    }

    @Test
    void isReadByDistrictAuditorsAndOperatorsAsDataAndAsAPage() {
        for (String path : List.of(PATH, "/data-quality")) {
            for (String role : List.of(Role.DISTRICT, Role.AUDITOR, Role.OPERATOR)) {
                as(role).get(path).then().statusCode(200);
            }
            for (String role : List.of(Role.TOWN, Role.ENTERPRISE, Role.WORKER, Role.GATE, Role.AGENCY)) {
                as(role).get(path).then().statusCode(403);
            }
        }
        given().get(PATH).then().statusCode(401);
        as(Role.AUDITOR)
                .header("Accept-Language", "zh")
                .get("/data-quality")
                .then()
                .body(containsString("数据质量"));
    }

    private static int late(JsonPath quality) {
        Integer late = quality.get("arrivals.find { it.topic == 'declaration-started' }.late");
        return late == null ? 0 : late;
    }

    private static List<String> examples(JsonPath quality, String kind) {
        return quality.getList("waiting.find { it.kind == '" + kind + "' }.examples");
    }

    private static JsonPath quality() {
        return as(Role.DISTRICT).get(PATH).then().statusCode(200).extract().jsonPath();
    }

    private static io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of("quality-" + role, Map.of("roles", List.of(role), "town", "330110001")));
    }
}
