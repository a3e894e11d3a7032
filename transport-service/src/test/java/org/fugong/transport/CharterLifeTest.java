package org.fugong.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.transport.CharterNight.TOWN;
import static org.fugong.transport.CharterNight.as;
import static org.fugong.transport.CharterNight.district;
import static org.fugong.transport.CharterNight.enterprise;
import static org.fugong.transport.CharterNight.get;
import static org.fugong.transport.CharterNight.nominate;
import static org.fugong.transport.CharterNight.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** From draft to the end: what officials do with charters, and who is told. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CharterLifeTest {

    @Inject
    DataSource database;

    private CharterNight night;
    private final UUID factory = UUID.randomUUID();

    @BeforeEach
    void begin() {
        night = new CharterNight(database);
    }

    @Test
    void a_draft_is_seen_by_district_officials_alone_until_it_is_announced() {
        // Given
        UUID draft = drafted(plan(3));
        UUID worker = night.manyWorkers(factory, TOWN, 1).get(0);

        // Then
        get(district(), "/charters/" + draft)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("announcedAt", nullValue());
        get(district(), "/charters?limit=500").body("items.charterId", hasItem(draft.toString()));
        get(enterprise(factory), "/charters/" + draft).statusCode(404);
        get(enterprise(factory), "/charters?limit=500").body("items.charterId", not(hasItem(draft.toString())));
        nominate(draft, factory, worker).statusCode(404);

        // When
        write(draft, "/announcement", 1, Map.of()).statusCode(200).body("state", equalTo("ANNOUNCED"));

        // Then
        get(enterprise(factory), "/charters/" + draft).statusCode(200);
        nominate(draft, factory, worker).statusCode(201);
        assertThat(Topics.await("charter-announced", draft.toString(), 1)).hasSize(1);
        write(draft, "/announcement", 2, Map.of())
                .statusCode(409)
                .body("type", endsWith("illegal-move"))
                .body("detail", equalTo("The charter is announced already."))
                .body("detailZh", equalTo("车次已经发布。"));
    }

    @Test
    void a_draft_is_edited_by_whoever_saw_it_last() {
        // Given
        UUID draft = drafted(plan(3));
        Map<String, Object> better = plan(5);
        better.put("name", "G7316");

        // Then
        edit(draft, 1, better).statusCode(200).body("name", equalTo("G7316")).body("seats", equalTo(5));
        edit(draft, 1, plan(6)).statusCode(412);
        write(draft, "/announcement", 1, Map.of()).statusCode(412);
        write(draft, "/announcement", 2, Map.of()).statusCode(200);
        edit(draft, 3, plan(6)).statusCode(409).body("type", endsWith("illegal-move"));
    }

    @Test
    void stops_carriages_quotas_and_the_allow_list_are_told_as_they_were_given() {
        // Given
        Map<String, Object> plan = plan(100);
        Instant departure = Instant.parse(String.valueOf(plan.get("departureAt")));
        plan.put(
                "via",
                List.of(Map.of(
                        "name",
                        "Jixi North",
                        "division",
                        "341824",
                        "arriveAt",
                        departure.plusSeconds(600).toString(),
                        "departAt",
                        departure.plusSeconds(900).toString())));
        plan.put(
                "carriages",
                List.of(
                        Map.of("label", "01", "rows", 18, "letters", "ABC|DF"),
                        Map.of("label", "02", "rows", 18, "letters", "ABC|DF")));
        plan.put("quotas", List.of(Map.of("kind", "TOWN", "code", TOWN, "seats", 60)));
        plan.put("allowed", List.of(Map.of("kind", "ORIGIN", "code", "34")));

        // When
        UUID charter = UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));

        // Then
        get(enterprise(factory), "/charters/" + charter)
                .body("layout.stops.name", contains("Huangshan North", "Jixi North", "Hangzhou East"))
                .body("layout.carriages.label", contains("01", "02"))
                .body("layout.quotas.seats", contains(60))
                .body("layout.allowed.code", contains("34"));
        plan.remove("seats");
        post(district(), "/charters", plan).statusCode(201).body("seats", equalTo(180));
        plan.put("seats", 181);
        post(district(), "/charters", plan).statusCode(422).body("errors.code", contains("more-than-carriages"));
    }

    @Test
    void charters_are_found_by_state_and_by_day_of_departure() {
        // Given
        UUID draft = drafted(plan(3));

        // Then
        get(district(), "/charters?limit=500&state=DRAFT").body("items.charterId", hasItem(draft.toString()));
        get(district(), "/charters?limit=500&state=CLOSED&state=ARRIVED")
                .body("items.charterId", not(hasItem(draft.toString())));
        get(district(), "/charters?limit=500&departs=2020-02-19").body("items", equalTo(List.of()));
    }

    private static UUID drafted(Map<String, Object> plan) {
        plan.put("draft", true);
        return UUID.fromString(
                post(district(), "/charters", plan).statusCode(201).extract().path("charterId"));
    }

    private static Map<String, Object> plan(int seats) {
        return new HashMap<>(CharterNight.charter(seats, Instant.now().plus(Duration.ofHours(8))));
    }

    private static ValidatableResponse edit(UUID charter, int version, Map<String, Object> plan) {
        plan.remove("draft");
        return as(district())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(plan)
                .put("/api/v1/charters/" + charter)
                .then();
    }

    private static ValidatableResponse write(UUID charter, String below, int version, Map<String, Object> body) {
        return as(district())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/charters/" + charter + below)
                .then();
    }
}
