package org.fugong.transport.onward;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.transport.CharterNight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fugong.transport.CharterNight.OTHER_TOWN;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.announce;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.hamcrest.Matchers.equalTo;

/** A charter's onward buses, from the frozen roster through a late train and a bus that drops out. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OnwardBusesTest {

    private static final Map<String, Object> FLEET =
            Map.of("buses", List.of(Map.of("label", "Coach", "seats", 4, "count", 3)));

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Test
    void everybody_gets_a_bus_and_changes_leave_people_where_they_are() throws Exception {
        // Given: two enterprises, one of them with a place
        CharterNight night = new CharterNight(database);
        UUID factory = UUID.randomUUID();
        UUID hotel = UUID.randomUUID();
        UUID charter = announce(10);
        List<UUID> riders = night.manyWorkers(factory, TOWN, 4);
        List<UUID> others = night.manyWorkers(hotel, OTHER_TOWN, 2);
        String plans = "/charters/" + charter + "/onward-plans";
        riders.forEach(worker -> nominate(charter, factory, worker).statusCode(201));
        others.forEach(worker -> nominate(charter, hotel, worker).statusCode(201));
        Topics.send(
                "enterprise-located",
                factory.toString(),
                """
                {"enterpriseId": "%s", "latitude": 30.3, "longitude": 120.1, "saidAt": "2020-02-17T06:30:00Z"}"""
                        .formatted(factory));
        Topics.send(
                "enterprise-moved",
                factory.toString(),
                """
                {"enterpriseId": "%s", "version": 2, "relocationId": "%s", "fromTown": "330110014", "toTown": "330110001",
                 "movedOn": "2020-02-10", "carriedOutAt": "2020-02-10T01:30:00Z"}"""
                        .formatted(factory, UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        night.count("SELECT count(*) FROM enterprise_place WHERE enterprise_id = ?", factory) == 1);
        night.execute(
                "INSERT INTO known_enterprise (enterprise_id, version, name, town) VALUES (?, 1, 'A factory', '" + TOWN
                        + "')",
                factory);
        night.execute(
                "INSERT INTO known_enterprise (enterprise_id, version, name, town) VALUES (?, 1, 'A hotel', '"
                        + OTHER_TOWN + "')",
                hotel);

        // Then: nothing before the roster
        post(district(), plans, FLEET).statusCode(409).body("type", equalTo("urn:fugong:problem:charter-state"));
        get(district(), plans + "/latest").statusCode(404).body("type", equalTo("urn:fugong:problem:no-onward-plan"));
        assertThat(page(district(), charter, "zh")).contains("名单冻结后可排接驳客车");

        // When
        riders.forEach(night::clear);
        others.forEach(night::clear);
        night.deadlinePasses(charter);
        night.awaitState(charter, "CLOSED");
        assertThat(page(district(), charter, "en")).contains("Plan the buses");
        post(district(), plans + "/changes", Map.of("reason", "late"))
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:no-onward-plan"));
        post(district(), plans, FLEET).statusCode(202).body("state", equalTo("OPEN"));
        JsonPath first = version(plans, 1);

        // Then
        assertThat(first.getInt("figures.passengers")).isEqualTo(6);
        assertThat(first.getInt("figures.buses")).isEqualTo(2);
        assertThat(first.getInt("figures.busesBound")).isEqualTo(2);
        assertThat(first.getList("left")).isEmpty();
        assertThat(first.getList("stops.exact")).containsExactlyInAnyOrder(true, false);
        assertThat(first.getList("rides.calls.flatten().riders.flatten().workerId"))
                .containsExactlyInAnyOrderElementsOf(
                        night.query("SELECT worker_id FROM roster_traveller WHERE charter_id = ?", charter).stream()
                                .map(UUID::toString)
                                .toList());
        Contracts.assertValid("onward-plan-made", told("onward-plan-made", charter));
        String chinese = page(district(), charter, "zh");
        assertThat(chinese).contains("接驳客车", "A factory", "南苑街道中心", "<svg viewBox=\"0 0 900");
        assertThat(page(enterprise(hotel), charter, "en"))
                .contains("Centre of Nanyuan")
                .doesNotContain("A factory");
        assertThat(get(enterprise(hotel), plans + "/latest")
                        .extract()
                        .jsonPath()
                        .getList("rides.calls.flatten().riders.flatten().workerId"))
                .containsExactlyInAnyOrderElementsOf(
                        others.stream().map(UUID::toString).toList());
        int bus = first.getInt("rides[0].bus");
        String inIt = first.getString("rides[0].calls[0].riders[0].workerId");
        assertThat(as(district())
                        .accept("text/html")
                        .cookie("lang", "en")
                        .get("/charters/" + charter + "/onward/1/buses/" + bus)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Tick who got in", inIt);

        // When: one got in, and the other bus drops out
        post(district(), plans + "/boardings", Map.of("bus", bus, "workerIds", List.of(inIt, UUID.randomUUID())))
                .statusCode(200)
                .body("recorded", equalTo(1));
        int other = first.getInt("rides[1].bus");
        post(district(), plans + "/changes", Map.of("busesOut", List.of(99), "reason", "engine failure"))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("no-such-bus")));
        post(district(), plans + "/changes", Map.of("busesOut", List.of(other), "reason", "engine failure"))
                .statusCode(202);
        JsonPath second = version(plans, 2);

        // Then
        assertThat(second.getString("cause")).isEqualTo("FLEET");
        assertThat(second.getList("rides.bus")).contains(bus).doesNotContain(other);
        assertThat(second.getList("moves.from")).containsOnly(other);
        assertThat(second.getList("moves.workerId")).doesNotContain(inIt);
        Contracts.assertValid("onward-plan-changed", told("onward-plan-changed", charter));
        assertThat(page(district(), charter, "en")).contains("What is different from version 1", "engine failure");

        // When: the charter is late
        Instant late = Instant.parse(
                        get(district(), "/charters/" + charter).extract().path("arrivalAt"))
                .plus(Duration.ofMinutes(50));
        as(district())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(
                        "If-Match",
                        as(district()).get("/api/v1/charters/" + charter).header("ETag"))
                .contentType("application/json")
                .body(Map.of("arrivalAt", late.toString(), "reason", "late"))
                .post("/api/v1/charters/" + charter + "/changes")
                .then()
                .statusCode(200);
        JsonPath third = version(plans, 3);

        // Then: nobody is in another bus, and no version was changed
        assertThat(third.getString("cause")).isEqualTo("TRAIN_TIME");
        assertThat(third.getList("moves")).isEmpty();
        assertThat(Instant.parse(third.getString("setup.readyAt")))
                .isEqualTo(Instant.parse(second.getString("setup.readyAt")).plus(Duration.ofMinutes(50)));
        assertThat(get(district(), plans).extract().jsonPath().getList("version"))
                .containsExactly(3, 2, 1);
        assertThatThrownBy(() -> night.execute("UPDATE onward_plan SET version = 9 WHERE charter_id = ?", charter))
                .hasMessageContaining("never change");
    }

    private static JsonPath version(String plans, int version) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(district(), plans + "/" + version).extract().statusCode() == 200);
        return get(district(), plans + "/" + version).extract().jsonPath();
    }

    private JsonNode told(String topic, UUID charter) throws Exception {
        return json.readTree(Topics.await(topic, charter.toString(), 1).get(0).json());
    }

    private static String page(String token, UUID charter, String language) {
        return as(token)
                .accept("text/html")
                .cookie("lang", language)
                .get("/charters/" + charter + "/onward")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
