package org.fugong.reporting.dayclose.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.reporting.Story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DayClosesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String TOWN = "330110016";
    private static final String SCANS_OF_TOWN = "amendments.find { it.town == '" + TOWN + "' && it.figure == 'scans' }";

    @Inject
    DayCloses closes;

    @Test
    void aDayStaysAsIssuedAndWhatComesLateIsToldWithItsTopic() {
        // Given a day on which two people came to work, one of whom went out early the next morning, before it is
        // closed
        LocalDate day = LocalDate.now(ZONE).minusDays(5);
        Instant noon = day.atTime(12, 0).atZone(ZONE).toInstant();
        UUID enterprise = UUID.randomUUID();
        UUID early = UUID.randomUUID();
        int events = Story.figures().getInt("events");
        new Story()
                .enterprise(enterprise, 1, TOWN, false)
                .scanned(early, enterprise, UUID.randomUUID(), noon, true, true)
                .scanned(early, enterprise, UUID.randomUUID(), noon.plusSeconds(45_000), false, true)
                .scanned(UUID.randomUUID(), enterprise, UUID.randomUUID(), noon, true, true)
                .send();
        Story.figuresWhen(f -> f.getInt("events") >= events + 4);
        // When it is closed, and again
        assertThat(closes.close(day)).isTrue();
        assertThat(closes.close(day)).isFalse();
        // Then
        JsonPath issued = day(day);
        assertThat(issued.getLong("issued.byTime['" + TOWN + "'].scans")).isEqualTo(2);
        assertThat(issued.getLong("issued.byTime['" + TOWN + "'].onDuty")).isEqualTo(2);
        assertThat(issued.getLong("issued.asStood['" + TOWN + "'].enrolled")).isZero();
        assertThat(issued.getList("amendments")).isEmpty();
        assertThat(issued.getString("asOf")).isNotNull();
        assertThat(issued.getLong("issued.asStood[''].enterprises")).isPositive();
        // When a gate without net uploads what it took that day
        new Story()
                .scannedThen(UUID.randomUUID(), enterprise, UUID.randomUUID(), noon.plusSeconds(60))
                .send();
        // Then
        JsonPath amended = Awaitility.await()
                .until(() -> day(day), seen -> !seen.getList("lateFacts").isEmpty());
        assertThat(amended.getLong("issued.byTime['" + TOWN + "'].scans")).isEqualTo(2);
        assertThat(amended.getLong("now['" + TOWN + "'].scans")).isEqualTo(3);
        assertThat(amended.getLong(SCANS_OF_TOWN + ".issued")).isEqualTo(2);
        assertThat(amended.getLong(SCANS_OF_TOWN + ".now")).isEqualTo(3);
        assertThat(amended.getLong("lateFacts.find { it.topic == 'gate-scanned' }.facts"))
                .isEqualTo(1);
        onlyOfficialsOfTheDistrictRead(day);
    }

    private static void onlyOfficialsOfTheDistrictRead(LocalDate day) {
        for (String path : List.of("/api/v1/days", "/api/v1/days/" + day)) {
            assertThat(as(Role.AUDITOR).get(path).statusCode()).isEqualTo(200);
            for (String role : List.of(Role.TOWN, Role.ENTERPRISE, Role.WORKER, Role.GATE, Role.AGENCY)) {
                assertThat(as(role).get(path).statusCode()).as(role).isEqualTo(403);
            }
            assertThat(given().get(path).statusCode()).isEqualTo(401);
        }
        assertThat(as(Role.DISTRICT).get("/api/v1/days").jsonPath().getList("items.day"))
                .contains(day.toString());
        assertThat(as(Role.DISTRICT).get("/api/v1/days/2019-02-30").statusCode())
                .isEqualTo(404);
        assertThat(as(Role.DISTRICT).get("/api/v1/days/2019-01-01").statusCode())
                .isEqualTo(404);
    }

    private static JsonPath day(LocalDate day) {
        return as(Role.DISTRICT)
                .get("/api/v1/days/" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of("li", role));
    }
}
