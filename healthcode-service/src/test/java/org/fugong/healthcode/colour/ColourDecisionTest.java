package org.fugong.healthcode.colour;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Check-ins, colours set by hand, and appeals. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ColourDecisionTest {

    private static final String SETTINGS = "/api/v1/colours/hand-settings";
    private static final String APPEALS = "/api/v1/appeals";
    private static final String TOWN = "330110001";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    DataSource database;

    @Test
    void one_check_in_a_day_is_taken_while_the_rules_ask_and_a_bad_one_puts_the_end_off() throws Exception {
        // Given someone who coughed three days ago and has checked in since, and someone who has not
        Person person = Api.someone();
        String id = Api.healthy(person);
        checkIn(person, 36.5, false).then().statusCode(409).body("type", equalTo(problem("no-check-in-asked")));
        coughed(id, 3);
        LocalDate today = LocalDate.now(ZONE);
        sql("insert into check_in select '" + id + "', d, true, 'x', now() from generate_series(date '"
                + today.minusDays(2) + "', date '" + today.minusDays(1) + "', interval '1 day') d");
        look(id);
        Awaitility.await().untilAsserted(() -> mine(person)
                .body("days", equalTo(7))
                .body("kept", equalTo(2))
                .body("missed", equalTo(0))
                .body("asked", equalTo(true))
                .body("today", nullValue())
                .body("until", equalTo(midnight(today.plusDays(5)))));
        // When
        checkIn(person, 37.3, false).then().statusCode(201).body("normal", equalTo(false));
        // Then
        mine(person)
                .body("missed", equalTo(1))
                .body("asked", equalTo(false))
                .body("until", equalTo(midnight(today.plusDays(6))));
        checkIn(person, 36.5, false).then().statusCode(409).body("type", equalTo(problem("checked-in-already")));
        assertThat(Topics.await("check-in-recorded", id, 1).get(0).json()).contains("\"normal\":false");
        Api.as(person.token()).get("/my-colour").then().statusCode(200).body(containsString("顺延"));
        // And what is no temperature is none
        checkIn(person, 45.0, false).then().statusCode(422);
        Api.as(person.token())
                .body("{\"temperature\":\"hot\"}")
                .post("/api/v1/check-ins")
                .then()
                .statusCode(422);
    }

    @Test
    void days_without_a_check_in_put_the_end_off() throws Exception {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        coughed(id, 3);
        // When
        look(id);
        // Then two days have passed without one
        Awaitility.await().untilAsserted(() -> mine(person)
                .body("missed", equalTo(2))
                .body("until", equalTo(midnight(LocalDate.now(ZONE).plusDays(7)))));
    }

    @Test
    void a_colour_set_by_hand_needs_two_officials_a_cause_a_reason_and_an_end() {
        // Given
        Person person = Api.someone();
        String id = Api.healthy(person);
        Api.as(official("one"))
                .body(Map.of("personId", id))
                .post(SETTINGS)
                .then()
                .statusCode(422);
        Api.as(official("one"))
                .body(ask(id, "RED", "MISTAKEN_IDENTITY"))
                .post(SETTINGS)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("not-for-this-colour"));
        Response asked =
                Api.as(official("one")).body(ask(id, "RED", "CLOSE_CONTACT")).post(SETTINGS);
        asked.then().statusCode(201).body("state", equalTo("ASKED"));
        String setting = asked.path("settingId");
        Api.as(official("two"))
                .body(ask(id, "YELLOW", "SYMPTOMS"))
                .post(SETTINGS)
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("setting-waits")));
        colour(person, "GREEN", "NOTHING_DECLARED");
        // When the one who asked approves
        decide(official("one"), setting, "approval", asked.header("ETag"))
                .statusCode(409)
                .body("type", equalTo(problem("second-person-needed")));
        // Then only another can
        decide(official("two"), setting, "approval", asked.header("ETag"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        colour(person, "RED", "SET_BY_HAND");
        assertThat(Topics.await("colour-set-by-hand", id, 1).get(0).json())
                .contains("CLOSE_CONTACT")
                .doesNotContain("met a case");
        Api.as(Tokens.of("auditor-by-hand", "auditor"))
                .queryParam("subject", id)
                .get("/api/v1/audit")
                .then()
                .body("items.action", hasItem("colour-by-hand-asked"))
                .body("items.action", hasItem("colour-by-hand-approved"));
        Api.as(official("two"))
                .body(Map.of("purpose", "to see"))
                .post(SETTINGS + "/" + setting + "/reveal")
                .then()
                .statusCode(200)
                .body("reason", containsString("met a case"));
        Api.as(official("two"))
                .get("/colour-settings?read=" + setting)
                .then()
                .statusCode(200)
                .body(containsString("met a case"));
        // And the database refuses one by one alone
        assertThatThrownBy(() -> sql("insert into colour_fact (person_id, cause, from_time, until_time, rule_version, "
                        + "declaration, recorded_at, source, colour) values ('" + id
                        + "', 'SET_BY_HAND', now(), now() + interval '1 day', 'r', 0, now(), 'hand:" + UUID.randomUUID()
                        + "', 'RED')"))
                .hasMessageContaining("two officials");
    }

    @Test
    void an_appeal_goes_to_the_town_and_granted_is_the_cause_of_the_green_that_follows() {
        // Given someone who works in the town and ticked a symptom by mistake
        Person person = Api.someone();
        String id = employed(person);
        Api.as(person.token()).body(Map.of("text", "why")).post(APPEALS).then().statusCode(409);
        Api.declare(person, List.of("COUGH"), false).statusCode(200);
        // When
        Api.as(person.token())
                .body(Map.of("text", "I ticked cough by mistake."))
                .post(APPEALS)
                .then()
                .statusCode(201)
                .body("level", equalTo("TOWN"))
                .body("town", equalTo(TOWN))
                .body("dueAt", notNullValue());
        Api.as(person.token())
                .body(Map.of("text", "again"))
                .post(APPEALS)
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("appeal-open")));
        String appeal = Api.as(person.token()).get(APPEALS + "/mine").path("items[0].appealId");
        // Then its town sees it and a neighbouring one does not
        String etag = Api.as(town(TOWN)).get(APPEALS + "/" + appeal).header("ETag");
        Api.as(town("330110002")).get(APPEALS + "/" + appeal).then().statusCode(404);
        Api.as(town("330110002"))
                .get(APPEALS + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.appealId", not(hasItem(appeal)));
        Api.as(town(TOWN))
                .body(Map.of("purpose", "to decide"))
                .post(APPEALS + "/" + appeal + "/reveal")
                .then()
                .body("text", equalTo("I ticked cough by mistake."));
        Api.as(town(TOWN))
                .get("/appeals/" + appeal + "?read=true")
                .then()
                .statusCode(200)
                .body(containsString("by mistake"));
        Api.as(town(TOWN)).get("/appeals").then().statusCode(200).body(containsString(appeal));
        // When
        decideAppeal(town(TOWN), appeal, "GRANTED", etag).statusCode(200).body("state", equalTo("GRANTED"));
        // Then
        colour(person, "GREEN", "APPEAL_GRANTED");
        Api.as(person.token())
                .get(APPEALS + "/mine")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("GRANTED"))
                .body("items[0].answer", equalTo("Because."));
        assertThat(Topics.await("appeal-filed", id, 1).get(0).json()).doesNotContain("mistake");
        assertThat(Topics.await("appeal-decided", id, 1).get(0).json()).contains("GRANTED");
        Api.as(person.token()).get("/my-colour").then().statusCode(200).body(containsString("Because."));
    }

    @Test
    void an_appeal_that_the_town_leaves_goes_to_the_district_and_not_to_who_set_the_colour() throws Exception {
        // Given a colour by hand
        Person person = Api.someone();
        String id = employed(person);
        Response asked =
                Api.as(official("one")).body(ask(id, "YELLOW", "SYMPTOMS")).post(SETTINGS);
        decide(official("two"), asked.path("settingId"), "approval", asked.header("ETag"))
                .statusCode(200);
        String appeal = Api.as(person.token())
                .body(Map.of("text", "I am well."))
                .post(APPEALS)
                .then()
                .statusCode(201)
                .extract()
                .path("appealId");
        // When the town's time runs out
        sql("update appeal set due_at = clock_timestamp() - interval '1 second' where appeal_id = '" + appeal + "'");
        Topics.await("appeal-escalated", id, 1);
        // Then
        Response found = Api.as(official("two")).get(APPEALS + "/" + appeal);
        found.then().body("level", equalTo("DISTRICT")).body("escalatedAt", notNullValue());
        String etag = found.header("ETag");
        decideAppeal(town(TOWN), appeal, "REJECTED", etag)
                .statusCode(409)
                .body("type", equalTo(problem("with-the-district")));
        for (String part : List.of("one", "two")) {
            decideAppeal(official(part), appeal, "REJECTED", etag)
                    .statusCode(409)
                    .body("type", equalTo(problem("not-by-who-set-it")));
        }
        decideAppeal(official("three"), appeal, "REJECTED", etag).statusCode(200);
        colour(person, "YELLOW", "SET_BY_HAND");
        decideAppeal(official("three"), appeal, "GRANTED", "\"3\"")
                .statusCode(409)
                .body("type", equalTo(problem("illegal-move")));
    }

    private String employed(Person person) {
        String id = Api.healthy(person);
        Topics.send(
                "worker-registered",
                id,
                """
                {"workerId":"%s","version":1,"enterpriseId":"%s","town":"%s","origin":"341002","skills":[],\
                "registeredAt":"2020-02-18T01:00:00Z"}"""
                        .formatted(id, UUID.randomUUID(), TOWN));
        Awaitility.await().untilAsserted(() -> assertThat(townOf(id)).isEqualTo(TOWN));
        return id;
    }

    private String townOf(String worker) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select town from employment where worker_id = '" + worker + "'")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** A declared cough of some days ago, known since. */
    private void coughed(String person, int daysAgo) throws Exception {
        sql("insert into colour_fact (person_id, cause, from_time, rule_version, declaration, recorded_at, source) "
                + "select '" + person
                + "', 'DECLARED_SYMPTOMS', t, 'colour-2020-02.1', 1, t, 'declaration' from (values ("
                + "timestamptz '" + Instant.now().minus(daysAgo, ChronoUnit.DAYS) + "')) v (t)");
        // The rules with check-ins were in force then.
        sql("alter table colour_rules disable trigger user; "
                + "update colour_rules set effective_from = '2020-02-12 00:00+08' where version = 'colour-2020-02.2'; "
                + "alter table colour_rules enable trigger user");
    }

    private void look(String person) throws Exception {
        // Longer than rules are kept in memory
        Awaitility.await().pollDelay(Duration.ofMillis(3_200)).until(() -> true);
        sql("update standing set next_change = now() where person_id = '" + person + "'");
    }

    private void sql(String statements) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static Response checkIn(Person person, double temperature, boolean symptoms) {
        return Api.as(person.token())
                .body(Map.of("temperature", temperature, "symptoms", symptoms))
                .post("/api/v1/check-ins");
    }

    private static ValidatableResponse mine(Person person) {
        return Api.as(person.token()).get("/api/v1/check-ins/mine").then().statusCode(200);
    }

    private static Map<String, Object> ask(String person, String colour, String cited) {
        return Map.of(
                "personId",
                person,
                "colour",
                colour,
                "citedCause",
                cited,
                "reason",
                "met a case at work",
                "until",
                Instant.now().plus(5, ChronoUnit.DAYS).toString());
    }

    private static ValidatableResponse decide(String token, String setting, String move, String etag) {
        return Api.as(token)
                .header("If-Match", etag)
                .post(SETTINGS + "/" + setting + "/" + move)
                .then();
    }

    private static ValidatableResponse decideAppeal(String token, String appeal, String outcome, String etag) {
        return Api.as(token)
                .header("If-Match", etag)
                .body(Map.of("outcome", outcome, "answer", "Because."))
                .post(APPEALS + "/" + appeal + "/decision")
                .then();
    }

    private static void colour(Person person, String colour, String cause) {
        Api.as(person.token())
                .get("/api/v1/codes/mine")
                .then()
                .statusCode(200)
                .body("colour", equalTo(colour))
                .body("cause", equalTo(cause));
    }

    private static String midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().toString();
    }

    private static String official(String subject) {
        return Tokens.of("decision-" + subject, "district-official");
    }

    private static String town(String code) {
        return Tokens.of("town-" + code, Map.of("roles", List.of("town-official"), "town", code));
    }

    private static String problem(String slug) {
        return "urn:fugong:problem:" + slug;
    }
}
