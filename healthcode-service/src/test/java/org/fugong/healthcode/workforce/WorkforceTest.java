package org.fugong.healthcode.workforce;

import java.sql.SQLException;
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
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.chassis.web.Cursor;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WorkforceTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    DataSource database;

    private UUID enterprise;
    private String contact;
    private String gate;
    private Person person;
    private String worker;

    @BeforeEach
    void a_worker_of_an_enterprise() {
        enterprise = UUID.randomUUID();
        contact = contact(enterprise);
        gate = Api.gate(enterprise);
        person = Api.someone();
        worker = Api.healthy(person);
        Api.employ(worker, enterprise, 1);
        Awaitility.await().untilAsserted(() -> workers("").body("items.workerId", equalTo(List.of(worker))));
    }

    @Test
    void a_worker_is_not_seen_then_at_work_then_gone_home_and_a_refused_scan_changes_nothing() {
        shows("NOT_SEEN", null);

        Api.post(gate, Api.scan(Api.code(person), 36.5)).statusCode(200).body("outcome", equalTo("PASSED"));
        shows("PRESENT", "north");

        Api.post(gate, Api.scan("FG1:NONSENSE", 36.5)).statusCode(200).body("outcome", equalTo("REFUSED"));
        shows("PRESENT", "north");
        workers("?show=NOT_SEEN").body("items", hasSize(0));

        // Hours later the phone shows another code; here the one for now is taken for it.
        forgetSeenCodes();
        Map<String, Object> out = Api.scan(Api.code(person), null);
        out.put("direction", "EXIT");
        out.put("gateId", "south");
        Api.post(gate, out).statusCode(200).body("outcome", equalTo("PASSED"));
        shows("LEFT", "south");
        summary("")
                .body("workers", equalTo(1))
                .body("left", equalTo(1))
                .body("present", equalTo(0))
                .body("colours.green", equalTo(1));
    }

    @Test
    void the_page_names_a_worker_as_far_as_a_mask_lets_it() {
        Api.as(contact)
                .accept("text/html")
                .get("/workers")
                .then()
                .statusCode(200)
                .body(containsString("Sy***ng"), not(containsString("Synthetic Zhang")));
    }

    @Test
    void a_list_belongs_to_an_enterprise_and_goes_on_after_the_one_that_its_cursor_names() {
        after(Cursor.encode(worker)).statusCode(200).body("items", hasSize(0));
        for (String other : List.of("???", Cursor.encode("no id"), Cursor.encode(worker, worker))) {
            after(other).statusCode(400).body("type", equalTo("urn:fugong:problem:bad-cursor"));
        }
        Api.as(Tokens.of("of-no-enterprise", "enterprise"))
                .get("/api/v1/workers")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fugong:problem:no-enterprise"));
    }

    private ValidatableResponse after(String cursor) {
        return Api.as(contact)
                .queryParam("cursor", cursor)
                .get("/api/v1/workers")
                .then();
    }

    @Test
    void whom_a_supervisor_lets_in_after_all_is_at_work() {
        String code = Api.code(person);
        Api.post(gate, Api.scan(code, 36.5)).statusCode(200);
        Map<String, Object> again = Api.scan(code, 36.6);
        again.put("direction", "EXIT");
        again.put("gateId", "south");
        Api.post(gate, again).statusCode(200).body("reason", equalTo("COPY"));
        shows("PRESENT", "north");

        Api.as(contact)
                .body(Map.of("name", "Synthetic Sun", "pin", "730518"))
                .post("/api/v1/gates/supervisors")
                .then()
                .statusCode(201);
        Api.as(gate)
                .body(Map.of("pin", "730518", "reason", "papers compared"))
                .post("/api/v1/gates/scans/" + again.get("scanId") + "/override")
                .then()
                .statusCode(200);
        shows("LEFT", "south");
    }

    @Test
    void a_fever_at_the_gate_is_seen_by_the_employer_the_same_day() {
        Api.post(gate, Api.scan(Api.code(person), 37.3)).statusCode(200).body("reason", equalTo("FEVER"));

        workers("?show=FEVER").body("items.workerId", contains(worker)).body("items[0].feverAt", notNullValue());
        summary("").body("fevers", equalTo(1)).body("refused", equalTo(1)).body("notSeen", equalTo(1));
    }

    @Test
    void temperatures_are_taken_twice_a_day_of_residents_and_a_fever_among_them_is_an_event_without_the_temperature() {
        String stranger = UUID.randomUUID().toString();
        move("residents", Map.of("dormitory", "Building 3", "workerIds", List.of(worker, stranger)))
                .statusCode(200)
                .body("noted", equalTo(1))
                .body("notYours", contains(stranger));
        workers("?show=TEMPERATURE_DUE").body("items.dormitory", contains("Building 3"));

        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        List<Map<String, Object>> readings = List.of(
                reading(worker, 37.3, now),
                reading(worker, 37.3, now),
                reading(stranger, 36.5, now),
                reading(worker, 45.0, now),
                reading(worker, -1, now),
                reading(worker, 36.5, Instant.now().plus(1, ChronoUnit.HOURS).toString()),
                reading(worker, 36.5, Instant.now().minus(3, ChronoUnit.DAYS).toString()));
        for (int sent = 0; sent < 2; sent++) {
            move("temperatures", Map.of("readings", readings))
                    .statusCode(200)
                    .body("results[0].fever", equalTo(true))
                    .body("results[1].fever", equalTo(true))
                    .body(
                            "results.fault",
                            equalTo(java.util.Arrays.asList(
                                    null, null, "not-a-resident", "out-of-range", "out-of-range", "ahead", "too-old")));
        }

        workers("?show=TEMPERATURE_DUE").body("items", hasSize(0));
        workers("?show=FEVER").body("items.workerId", contains(worker));
        summary("").body("residents", equalTo(1)).body("fevers", equalTo(1));
        List<Topics.Received> events = Topics.await("dormitory-temperature-recorded", worker, 1);
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.json()).contains("fever").doesNotContain("37.3"));

        move("departures", Map.of("workerIds", List.of(worker))).statusCode(200).body("noted", equalTo(1));
        workers("").body("items[0].dormitory", nullValue());
    }

    @Test
    void a_temperature_that_is_no_number_is_refused_and_its_value_not_repeated() {
        move("temperatures", Map.of("readings", List.of(Map.of("workerId", worker, "temperature", "hot"))))
                .statusCode(422)
                .body("errors.code", contains("type"))
                .body(not(containsString("hot")));
    }

    @Test
    void a_neighbour_sees_and_changes_nothing_of_it() {
        String neighbour = contact(UUID.randomUUID());
        Api.as(neighbour).get("/api/v1/workers").then().statusCode(200).body("items", hasSize(0));
        Api.as(neighbour).get("/api/v1/workers/summary").then().statusCode(200).body("workers", equalTo(0));
        Api.as(neighbour)
                .body(Map.of("dormitory", "Theirs", "workerIds", List.of(worker)))
                .post("/api/v1/dormitories/residents")
                .then()
                .statusCode(200)
                .body("noted", equalTo(0));
        workers("").body("items[0].dormitory", nullValue());
    }

    @Test
    void the_worker_sees_who_looked_and_how_often_and_a_summary_is_no_look() {
        int before = looks();
        workers("");
        workers("?show=ALL");
        summary("");
        Api.as(contact).accept("text/html").get("/workers/counts").then().statusCode(200);
        Api.as(person.token()).get("/workers/counts").then().statusCode(403);
        Api.as(contact(UUID.randomUUID())).get("/api/v1/workers").then().statusCode(200);

        assertThat(looks()).isEqualTo(before + 2);
        Api.as(person.token())
                .get("/api/v1/looks/mine")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].enterprise", equalTo(enterprise.toString()))
                .body("items[0].kind", equalTo("EMPLOYER_LIST"))
                .body("items[0].day", equalTo(LocalDate.now(ZONE).toString()));
        Api.as(Api.someone().token()).get("/api/v1/looks/mine").then().statusCode(404);
    }

    @Test
    void days_and_lists_that_there_are_not_are_refused() {
        summary("?day=2020-02-30").statusCode(422).body("errors.code", contains("malformed"));
        summary("?day=" + LocalDate.now(ZONE).plusDays(1))
                .statusCode(422)
                .body("errors.code", contains("out-of-range"));
        summary("?day=" + LocalDate.now(ZONE).minusDays(1)).statusCode(200).body("colours", nullValue());
        workers("?show=EVERYBODY").statusCode(422).body("errors.field", contains("show"));
    }

    @Test
    void the_pages_show_it_in_both_languages() {
        move("residents", Map.of("dormitory", "3号楼", "workerIds", List.of(worker)))
                .statusCode(200);
        for (String show : List.of("ALL", "FEVER")) {
            Api.as(contact)
                    .header("Accept-Language", "en")
                    .get("/workers?show=" + show)
                    .then()
                    .statusCode(200)
                    .body(containsString(show.equals("ALL") ? "3号楼" : "Nobody here"));
        }
        Api.as(contact).header("Accept-Language", "zh").get("/workers").then().body(containsString("今日员工健康"));
        Api.as(person.token())
                .header("Accept-Language", "zh")
                .get("/my-looks")
                .then()
                .statusCode(200)
                .body(containsString("您的用人单位"));
    }

    private void shows(String presence, @Nullable String lastGate) {
        workers("")
                .body("items[0].colour", equalTo("GREEN"))
                .body("items[0].presence", equalTo(presence))
                .body("items[0].lastGate", equalTo(lastGate));
    }

    private int looks() {
        List<Integer> times = Api.as(person.token())
                .get("/api/v1/looks/mine")
                .then()
                .extract()
                .path("items.times");
        return times.stream().mapToInt(Integer::intValue).sum();
    }

    private void forgetSeenCodes() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from code_seen");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ValidatableResponse workers(String query) {
        return Api.as(contact).get("/api/v1/workers" + query).then();
    }

    private ValidatableResponse summary(String query) {
        return Api.as(contact).get("/api/v1/workers/summary" + query).then();
    }

    private ValidatableResponse move(String what, Map<String, Object> body) {
        return Api.as(contact).body(body).post("/api/v1/dormitories/" + what).then();
    }

    private static Map<String, Object> reading(String worker, double temperature, String takenAt) {
        return Map.of("workerId", worker, "temperature", temperature, "takenAt", takenAt);
    }

    private static String contact(UUID enterprise) {
        return Tokens.of("contact-" + enterprise, Map.of("roles", List.of("enterprise"), "enterprise_id", enterprise));
    }
}
