package org.fugong.healthcode.colour;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RuleVersionTest {

    private static final String VERSIONS = "/api/v1/colours/rule-versions";

    @Inject
    DataSource database;

    @Test
    void a_version_is_drafted_by_one_published_by_another_and_read_by_all() {
        // Given
        String before = given().get("/api/v1/colours/rules").path("version");
        String name = name();
        String drafter = official("drafter");
        String etag = Api.as(drafter)
                .body(draft(name, Instant.now().plus(3, ChronoUnit.DAYS), List.of("42", "3303")))
                .post(VERSIONS)
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .extract()
                .header("ETag");
        given().get(VERSIONS + "/" + name).then().statusCode(404);
        // Who drafted it is not offered to publish it, another official is
        Api.as(drafter).get("/rules/" + name).then().statusCode(200).body(not(containsString("/publication")));
        Api.as(official("second")).get("/rules/" + name).then().statusCode(200).body(containsString("/publication"));
        // When the drafter tries to publish it
        publish(drafter, name, etag).then().statusCode(409).body("type", equalTo(problem("second-person-needed")));
        String published = publish(official("second"), name, etag)
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .extract()
                .header("ETag");
        // Then everyone can read it, without who wrote it, and the rules in force are as before
        given().get(VERSIONS + "/" + name)
                .then()
                .statusCode(200)
                .body("listedAreas", hasItem("3303"))
                .body("draftedBy", equalTo(""));
        given().get("/api/v1/colours/rules").then().body("version", equalTo(before));
        for (String page : List.of("/rules", "/rules/" + name)) {
            given().get(page).then().statusCode(200).body(containsString(name));
        }
        for (String page : List.of("/rules/new", "/rules/" + name + "?simulate=true")) {
            Api.as(drafter).get(page).then().statusCode(200);
        }
        assertThat(Topics.await("colour-rules-published", name, 1).get(0).json())
                .contains("3303");
        publish(official("third"), name, published)
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("illegal-move")));
        // And it can be withdrawn before it takes effect
        as(official("second"), published)
                .post(VERSIONS + "/" + name + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        given().get(VERSIONS).then().body("items.version", not(hasItem(name)));
        Topics.await("colour-rules-withdrawn", name, 1);
    }

    @Test
    void rules_are_public_for_as_long_as_the_notice_before_they_take_effect() {
        // Given a draft for in an hour
        String name = name();
        String etag = Api.as(official("drafter"))
                .body(draft(name, Instant.now().plus(1, ChronoUnit.HOURS), List.of()))
                .post(VERSIONS)
                .header("ETag");
        // Then
        publish(official("second"), name, etag)
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("notice-too-short")))
                .body("noticeHours", equalTo(24));
        // And its drafter, but no one else, gives it a later time
        Map<String, Object> later = draft(name, Instant.now().plus(2, ChronoUnit.DAYS), List.of());
        as(official("second"), etag)
                .body(later)
                .put(VERSIONS + "/" + name)
                .then()
                .statusCode(409);
        String changed = as(official("drafter"), etag)
                .body(later)
                .put(VERSIONS + "/" + name)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        publish(official("second"), name, etag).then().statusCode(412);
        publish(official("second"), name, changed).then().statusCode(200);
        as(official("second"), "\"3\"")
                .post(VERSIONS + "/" + name + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void a_draft_says_all_that_is_wrong_with_it() {
        Map<String, Object> draft = draft("NO", Instant.now(), List.of("Wuhan"));
        draft.put("noticeHours", 0);
        draft.put("summaryZh", " ");
        draft.put("causes", List.of(line("RUMOUR", "RED", 14), line("CLOSE_CONTACT", "RED", 99)));
        Api.as(official("drafter"))
                .body(draft)
                .post(VERSIONS)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("version"))
                .body("errors.field", hasItem("causes"))
                .body("errors.field", hasItem("listedAreas"))
                .body("errors.field", hasItem("noticeHours"))
                .body("errors.field", hasItem("summaryZh"));
    }

    @Test
    void a_simulation_tells_who_would_turn_and_rules_in_force_turn_them_in_batches() throws Exception {
        // Given someone who stayed in an area that is not listed
        Person person = Api.someone();
        String id = Api.register(person).statusCode(201).extract().path("personId");
        Api.declare(person, List.of(), false).statusCode(200).body("code.colour", equalTo("GREEN"));
        stayed(id, "659001");
        Awaitility.await().untilAsserted(() -> assertThat(facts(id)).isEqualTo(2));
        String name = name();
        Api.as(official("drafter"))
                .body(draft(name, Instant.now().plus(3, ChronoUnit.DAYS), List.of("42", "6590")))
                .post(VERSIONS)
                .then()
                .statusCode(201);
        // When
        JsonPath simulated = Api.as(official("drafter"))
                .get(VERSIONS + "/" + name + "/simulation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then nobody is changed yet
        assertThat(simulated.getInt("turns.find { it.from == 'GREEN' && it.to == 'YELLOW' }.people"))
                .isEqualTo(1);
        assertThat(simulated.getInt("turning")).isEqualTo(1);
        assertThat(Topics.await("health-code-issued", id, 1)).hasSize(1);
        // When such rules are in force
        inForce(name);
        // Then
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> Api.as(person.token())
                .get("/api/v1/codes/mine")
                .then()
                .body("cause", equalTo("STAYED_IN_LISTED_AREA"))
                .body("ruleVersion", equalTo(name)));
        Awaitility.await().untilAsserted(() -> given().get(VERSIONS + "/" + name)
                .then()
                .body("appliedAt", org.hamcrest.Matchers.notNullValue()));
        assertThat(Topics.await("health-code-issued", id, 2).get(1).json()).contains(name, "YELLOW");
        // And the rules of before are back, for the other tests
        inForce(back(name));
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        Api.as(person.token()).get("/api/v1/codes/mine").then().body("colour", equalTo("GREEN")));
    }

    @Test
    void the_database_refuses_a_colour_without_a_recorded_cause_and_the_auditor_finds_one_that_slipped_by()
            throws Exception {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        String turn =
                "update standing set colour = 'RED', cause = 'CONFIRMED_CASE', version = version + 1 where person_id = '"
                        + id + "'";
        // Then
        assertThatThrownBy(() -> sql(turn)).hasMessageContaining("no colour without a cause");
        assertThatThrownBy(() -> sql("insert into colour_issued select person_id, 2, 'RED', 'CONFIRMED_CASE', null, "
                        + "rule_version, null, now() from standing where person_id = '" + id + "'"))
                .hasMessageContaining("recorded_cause");
        assertThatThrownBy(() -> sql("update colour_issued set colour = 'RED' where person_id = '" + id + "'"))
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> sql("delete from colour_fact where person_id = '" + id + "'"))
                .hasMessageContaining("only added to");
        uncaused().body("items.personId", not(hasItem(id)));
        // When someone switches the guard off
        sql("alter table standing disable trigger user; " + turn + "; alter table standing enable trigger user");
        // Then
        uncaused().body("items.find { it.personId == '" + id + "' }.fault", equalTo("NOT_ISSUED"));
        sql("alter table standing disable trigger user; update standing set colour = 'GREEN', "
                + "cause = 'NOTHING_DECLARED', version = 1 where person_id = '" + id
                + "'; alter table standing enable trigger user");
        uncaused().body("items.personId", not(hasItem(id)));
    }

    private static io.restassured.response.ValidatableResponse uncaused() {
        return Api.as(Tokens.of("auditor-of-colours", "auditor"))
                .get("/api/v1/colours/without-cause?limit=500")
                .then()
                .statusCode(200);
    }

    /** Puts a draft in force, which by REST takes the notice's time. */
    private void inForce(String name) throws Exception {
        sql("update colour_rules set state = 'PUBLISHED', approved_by = 'second', published_at = now(), "
                + "effective_from = clock_timestamp() where version = '" + name + "'");
    }

    private String back(String after) {
        String name = after + "-back";
        Api.as(official("drafter"))
                .body(draft(name, Instant.now().plus(3, ChronoUnit.DAYS), List.of("42")))
                .post(VERSIONS)
                .then()
                .statusCode(201);
        return name;
    }

    private void sql(String statements) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private int facts(String person) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from colour_fact where person_id = '" + person + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void stayed(String person, String area) {
        Topics.send(
                "exposure-reported",
                person,
                "{\"personId\":\"%s\",\"kind\":\"STAYED_IN_AREA\",\"from\":\"%s\",\"reportedAt\":\"%s\",\"area\":\"%s\"}"
                        .formatted(person, Instant.now(), Instant.now(), area));
    }

    private static Map<String, Object> draft(String name, Instant effectiveFrom, List<String> areas) {
        List<Map<String, Object>> causes = new ArrayList<>();
        causes.add(line("DECLARED_SYMPTOMS", "YELLOW", 7));
        causes.add(line("STAYED_IN_LISTED_AREA", "YELLOW", 7));
        causes.add(line("DECLARED_CONTACT", "RED", 14));
        causes.add(line("CLOSE_CONTACT", "RED", 14));
        causes.add(line("QUARANTINE_ORDERED", "RED", 14));
        causes.add(line("CONFIRMED_CASE", "RED", 14));
        Map<String, Object> draft = new HashMap<>();
        draft.put("version", name);
        draft.put("effectiveFrom", effectiveFrom.toString());
        draft.put("causes", causes);
        draft.put("listedAreas", areas);
        draft.put("noticeHours", 24);
        draft.put("correctionHours", 24);
        draft.put("summaryEn", "Other areas are listed.");
        draft.put("summaryZh", "重点地区有变。");
        return draft;
    }

    private static Map<String, Object> line(String cause, String colour, int days) {
        return Map.of("cause", cause, "colour", colour, "days", days, "checkIns", true);
    }

    private static io.restassured.response.Response publish(String token, String name, String etag) {
        return as(token, etag).post(VERSIONS + "/" + name + "/publication");
    }

    private static RequestSpecification as(String token, String etag) {
        return Api.as(token).header("If-Match", etag);
    }

    private static String official(String subject) {
        return Tokens.of("rules-" + subject, "district-official");
    }

    private static String name() {
        return "test-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String problem(String slug) {
        return "urn:fugong:problem:" + slug;
    }
}
