package org.fugong.healthcode.colour;

import java.time.Instant;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ExposureTest {

    @Test
    void diseaseControlTurnsAColourAndTheHolderSeesWhy() {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        // When
        report(id, "CLOSE_CONTACT", Instant.now());
        // Then
        Awaitility.await().untilAsserted(() -> code(person, "RED", "CLOSE_CONTACT"));
        assertThat(Topics.await("health-code-issued", id, 2).get(1).json()).contains("\"RED\"", "\"CLOSE_CONTACT\"");
    }

    @Test
    void theSameReportAHundredTimesTurnsTheColourOnce() {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        Instant from = Instant.now();
        // When
        for (int i = 0; i < 100; i++) {
            report(id, "QUARANTINE_ORDERED", from);
        }
        report(id, "QUARANTINE_ENDED", from.plusSeconds(1));
        // Then
        Awaitility.await().untilAsserted(() -> code(person, "GREEN", "QUARANTINE_ENDED"));
        assertThat(Topics.await("health-code-issued", id, 2)).hasSizeBetween(2, 3);
    }

    @Test
    void aReportAboutSomeoneYetToRegisterCountsWhenTheyDeclare() {
        // Given the id that the person will have, known to disease control before the person is to us
        Person person = Api.someone();
        String id = Api.register(person).statusCode(201).extract().path("personId");
        report(id, "CONFIRMED_CASE", Instant.now().minusSeconds(3600));
        Person other = Api.someone();
        String otherId = Api.healthy(other);
        report(otherId, "CONFIRMED_CASE", Instant.now());
        Awaitility.await().untilAsserted(() -> code(other, "RED", "CONFIRMED_CASE"));
        // When
        Awaitility.await().untilAsserted(() -> Api.declare(person, List.of(), false)
                .statusCode(200)
                .body("code.colour", equalTo("RED"))
                .body("code.cause", equalTo("CONFIRMED_CASE")));
    }

    @Test
    void aReportThatBreaksTheContractIsSetAsideAndTheRestGoesOn() {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        // When
        Topics.send("exposure-reported", id, "{\"personId\":\"" + id + "\",\"kind\":\"RUMOUR\"}");
        Topics.send("exposure-reported", id, "{truncated");
        report(id, "CLOSE_CONTACT", Instant.now());
        // Then
        Awaitility.await().untilAsserted(() -> code(person, "RED", "CLOSE_CONTACT"));
    }

    @Test
    void theRulesAndTheKeysArePublic() {
        given().get("/api/v1/colours/rules")
                .then()
                .statusCode(200)
                .body("yellowDays", equalTo(7))
                .body("redDays", equalTo(14));
        given().get("/api/v1/codes/keys").then().statusCode(200).body("keys", not(empty()));
    }

    private static void code(Person person, String colour, String cause) {
        Api.as(person.token())
                .get("/api/v1/codes/mine")
                .then()
                .statusCode(200)
                .body("colour", equalTo(colour))
                .body("cause", equalTo(cause));
    }

    private static void report(String person, String kind, Instant from) {
        Topics.send(
                "exposure-reported",
                person,
                "{\"personId\":\"%s\",\"kind\":\"%s\",\"from\":\"%s\",\"reportedAt\":\"%s\"}"
                        .formatted(person, kind, from, Instant.now()));
    }
}
