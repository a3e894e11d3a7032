package org.fugong.registry.labour.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.assistance.HelpApi;
import org.fugong.registry.due.application.DueClocks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.write;
import static org.fugong.registry.labour.LabourApi.act;
import static org.fugong.registry.labour.LabourApi.boundWorker;
import static org.fugong.registry.labour.LabourApi.claim;
import static org.fugong.registry.labour.LabourApi.consent;
import static org.fugong.registry.labour.LabourApi.draft;
import static org.fugong.registry.labour.LabourApi.entry;
import static org.fugong.registry.labour.LabourApi.post;
import static org.fugong.registry.labour.LabourApi.sign;
import static org.fugong.registry.labour.LabourApi.today;
import static org.fugong.registry.labour.LabourApi.worker;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LabourResourceTest {

    private static final String NANYUAN = "330110002";

    @Inject
    DueClocks clocks;

    @Inject
    DataSource database;

    @Test
    void the_park_of_an_entry_is_one_of_its_town_and_what_was_written_before_stays_readable() throws Exception {
        // Given
        String factory = registered(60_081, LINPING, 200);
        Map<String, Object> need = entry("NEED", "6-26", 3);
        need.put("parkId", HelpApi.park(NANYUAN));
        write(contact(factory))
                .body(need)
                .post("/api/v1/enterprises/" + factory + "/labour-entries")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("park-unknown"));
        String park = HelpApi.park(LINPING);
        need.put("parkId", park);
        String id = post(factory, need);
        String name = as(contact(factory)).get("/api/v1/labour-entries/" + id).path("park");
        assertThat(name).isNotBlank();
        as(contact(factory)).get("/api/v1/labour-entries/" + id).then().body("parkId", equalTo(park));

        // When it was posted before there was a list
        try (java.sql.Connection connection = database.getConnection();
                java.sql.PreparedStatement old = connection.prepareStatement(
                        "update labour_entry set park_id = null, park = '东区 3 号门' where entry_id = ?::uuid")) {
            old.setString(1, id);
            old.executeUpdate();
        }
        need.remove("parkId");
        need.put("people", 4);
        write(contact(factory))
                .header("If-Match", "\"1\"")
                .body(need)
                .put("/api/v1/labour-entries/" + id)
                .then()
                .statusCode(200)
                .body("park", equalTo("东区 3 号门"));
        assertThat(as(contact(factory))
                        .accept("text/html")
                        .cookie("lang", "zh")
                        .get("/labour/entries/" + id + "/edit")
                        .asString())
                .contains("原填写：东区 3 号门", park);
    }

    @Test
    void the_hotel_lends_to_the_factory_and_has_its_people_back() {
        // Given
        String factory = registered(60_001, LINPING, 200);
        String hotel = registered(60_002, NANYUAN, 70);
        String need = post(factory, entry("NEED", "6-26", 3));
        String surplus = post(hotel, entry("SURPLUS", "6-26", 60));

        // Then: proposed, with reasons in words
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as(contact(factory))
                .get("/api/v1/labour-entries/" + need + "/proposals")
                .then()
                .statusCode(200)
                .body("stale", equalTo(false))
                .body("items.surplusId", hasItem(surplus))
                .body("items[0].people", equalTo(3))
                .body("items[0].lender", equalTo("合成企业 60002"))
                .body("items[0].reasons.en", hasItem(containsString("km away")))
                .body("open", equalTo(0)));

        // When: both sign
        String id = draft(contact(factory), need, surplus, 2);
        assertThat(as(contact(hotel))
                        .accept("text/html")
                        .cookie("lang", "en")
                        .get("/labour/agreements/" + id)
                        .asString())
                .contains("Why these two", "km away");
        sign(hotel, id);
        act(contact(hotel), "POST", id, "signature", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"));
        sign(factory, id);
        as(district())
                .get("/api/v1/labour-entries/" + need)
                .then()
                .body("state", equalTo("PARTLY_FILLED"))
                .body("free", equalTo(1));

        // When: the lender names, each worker answers
        List<String> workers = List.of(worker(hotel, 60_003), worker(hotel, 60_004), worker(hotel, 60_005));
        act(contact(factory), "PUT", id, "workers", Map.of("workerIds", workers))
                .then()
                .statusCode(403);
        act(contact(hotel), "PUT", id, "workers", Map.of("workerIds", List.of(worker(factory, 60_006))))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-your-worker"));
        act(contact(hotel), "PUT", id, "workers", Map.of("workerIds", workers))
                .then()
                .statusCode(200);
        act(contact(hotel), "POST", id, "conclusion", Map.of())
                .then()
                .statusCode(409)
                .body("detail", equalTo("Nobody has consented yet."));
        consent(contact(hotel), id, true).then().statusCode(403);
        consent(Tokens.of("labour-unbound", Role.WORKER), id, true).then().statusCode(404);
        claim(Tokens.of("labour-wrong-name", Role.WORKER), 60_003, "张三")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:fugong:problem:worker-not-found"));
        String first = boundWorker(60_003);
        claim(Tokens.of("labour-second-claim", Role.WORKER), 60_003, "李四光")
                .then()
                .statusCode(409);
        as(first).get("/api/v1/labour-consents").then().body("agreementId", contains(id));
        consent(first, id, true).then().statusCode(200).body("answer", equalTo("CONSENTED"));
        consent(boundWorker(60_004), id, false).then().statusCode(200);

        // When: those who consented go
        act(contact(factory), "POST", id, "conclusion", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("workers.findAll { it.lent }.workerId", contains(workers.get(0)));
        assertThat(Topics.await("labour-agreement-concluded", id, 1).get(0).json())
                .contains(workers.get(0))
                .doesNotContain(workers.get(1));
        as(contact(hotel)).get("/api/v1/notices").then().body("items.text", hasItem(containsString("已申请包车")));
        String twice = draft(contact(factory), need, surplus, 1);
        sign(hotel, twice);
        act(contact(hotel), "PUT", twice, "workers", Map.of("workerIds", List.of(workers.get(0))))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:worker-named-elsewhere"));

        // When: they are back, and both say how it went
        act(contact(hotel), "POST", id, "early-end", Map.of("reason", "LENDER_RESUMES"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED_EARLY"));
        act(contact(hotel), "POST", id, "rating", Map.of("wentWell", true))
                .then()
                .statusCode(200);
        act(contact(hotel), "POST", id, "rating", Map.of("wentWell", true))
                .then()
                .statusCode(409);
        act(contact(factory), "POST", id, "rating", Map.of("wentWell", true))
                .then()
                .statusCode(200);
        assertThat(Topics.await("labour-agreement-ended", id, 1).get(0).json()).contains("LENDER_RESUMES");
        as(district()).get("/api/v1/labour-entries/" + need).then().body("state", equalTo("POSTED"));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as(contact(factory))
                .get("/api/v1/labour-entries/" + need + "/proposals")
                .then()
                .body("items[0].reasons.en", hasItem("1 earlier dealings went well")));
    }

    @Test
    void no_more_people_are_promised_than_there_are() {
        String factory = registered(60_011, LINPING, 200);
        String hotel = registered(60_012, NANYUAN, 70);
        String need = post(factory, entry("NEED", "6-27", 10));
        String other = post(factory, entry("NEED", "6-27", 10));
        String surplus = post(hotel, entry("SURPLUS", "6-27", 8));
        String one = draft(contact(hotel), need, surplus, 6);
        String two = draft(contact(hotel), other, surplus, 6);
        for (String enterprise : List.of(hotel, factory)) {
            sign(enterprise, one);
        }
        sign(hotel, two);
        act(contact(factory), "POST", two, "signature", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:labour-no-longer-free"))
                .body("free", equalTo(2));
        Map<String, Object> terms = org.fugong.registry.labour.LabourApi.terms(3);
        act(contact(factory), "PUT", two, "terms", terms)
                .then()
                .statusCode(422)
                .body("errors.code", contains("more-than-free"));
        terms.put("people", 2);
        terms.put("returnOn", today().plusDays(40).toString());
        act(contact(factory), "PUT", two, "terms", terms)
                .then()
                .statusCode(422)
                .body("errors.code", contains("outside-period"));
        write(contact(hotel))
                .header(
                        "If-Match",
                        as(district()).get("/api/v1/labour-entries/" + surplus).header("ETag"))
                .post("/api/v1/labour-entries/" + surplus + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:labour-in-use"));
    }

    @Test
    void an_overdue_return_is_told_to_the_bureau_and_then_to_the_district() throws Exception {
        String factory = registered(60_021, LINPING, 200);
        String hotel = registered(60_022, "330110112", 70);
        String need = post(factory, entry("NEED", "6-28", 2));
        String surplus = post(hotel, entry("SURPLUS", "6-28", 2));
        String id = draft(contact(hotel), need, surplus, 1);
        sign(hotel, id);
        sign(factory, id);
        act(contact(hotel), "PUT", id, "workers", Map.of("workerIds", List.of(worker(hotel, 60_023))));
        consent(boundWorker(60_023), id, true).then().statusCode(200);
        act(contact(hotel), "POST", id, "conclusion", Map.of()).then().statusCode(200);

        remind(id, 0);
        as(contact(hotel)).get("/api/v1/notices").then().body("items.text", hasItem(containsString("到期返回")));
        as(town("330110112")).get("/api/v1/notices").then().body("items.text", not(hasItem(containsString("至今无返回确认"))));
        remind(id, 1);
        as(town("330110112")).get("/api/v1/notices").then().body("items.text", hasItem(containsString("至今无返回确认")));
        remind(id, 5);
        as(district())
                .get("/api/v1/notices?limit=500")
                .then()
                .body("items.href", hasItem("/registry/labour/agreements/" + id));
    }

    /** The return date was so many days ago, and its clock runs out. */
    private void remind(String id, int daysAgo) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update labour_agreement set from_day = ?, return_on = ? where agreement_id = ?")) {
            statement.setObject(1, today().minusDays(daysAgo + 1));
            statement.setObject(2, today().minusDays(daysAgo));
            statement.setObject(3, UUID.fromString(id));
            statement.executeUpdate();
        }
        QuarkusTransaction.requiringNew()
                .run(() -> clocks.start(
                        "labour-return", UUID.fromString(id), Instant.now().minusSeconds(1)));
        clocks.runDue();
    }

    @Test
    void anybody_reads_the_board_and_leaves_a_message_that_is_sealed_and_bounded() {
        String factory = registered(60_031, LINPING, 200);
        String need = post(factory, entry("NEED", "6-12", 10));
        String surplus = post(factory, entry("SURPLUS", "6-12", 10));
        given().get("/api/v1/public/labour-needs?occupation=6-12&town=" + LINPING + "&shift=DAY")
                .then()
                .statusCode(200)
                .body("items.needId", hasItem(need))
                .body("items.needId", not(hasItem(surplus)))
                .body("items.enterprise", hasItem("合成企业 60031"));
        given().get("/api/v1/public/labour-needs?occupation=6-12&shift=NIGHT")
                .then()
                .body("items", hasSize(0));

        leave(need, Map.of("name", "王老五", "phone", "10000060031", "message", "会包装"))
                .then()
                .statusCode(201);
        leave(surplus, Map.of("name", "王老五", "phone", "10000060031")).then().statusCode(404);
        leave(need, Map.of("phone", "x", "occupation", "9-99"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("missing", "phone-format", "occupation-unknown"));
        leave(need, Map.of("name", "王老五", "phone", "10000060031", "message", "长".repeat(501)))
                .then()
                .statusCode(422);
        for (int n = 0; n < 4; n++) {
            leave(need, Map.of("name", "王老五", "phone", "10000060031")).then().statusCode(201);
        }
        leave(need, Map.of("name", "王老五", "phone", "10000060031"))
                .then()
                .statusCode(429)
                .body("type", equalTo("urn:fugong:problem:too-many-messages"));

        String list = as(contact(factory))
                .get("/api/v1/labour-entries/" + need + "/feedback")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .extract()
                .asString();
        assertThat(list).doesNotContain("王老五", "10000060031", "会包装");
        String feedback = as(contact(factory))
                .get("/api/v1/labour-entries/" + need + "/feedback")
                .path("items[4].feedbackId");
        write(contact(factory))
                .body(Map.of())
                .post("/api/v1/labour-feedback/" + feedback + "/reveal")
                .then()
                .statusCode(422);
        write(contact(factory))
                .body(Map.of("purpose", "回电"))
                .post("/api/v1/labour-feedback/" + feedback + "/reveal")
                .then()
                .statusCode(200)
                .body("name", equalTo("王老五"))
                .body("message", equalTo("会包装"));

        // Forgotten when its time is over.
        QuarkusTransaction.requiringNew()
                .run(() -> clocks.start(
                        "labour-feedback",
                        UUID.fromString(feedback),
                        Instant.now().minusSeconds(1)));
        clocks.runDue();
        as(contact(factory))
                .get("/api/v1/labour-entries/" + need + "/feedback")
                .then()
                .body("items.feedbackId", not(hasItem(feedback)));
    }

    @Test
    void a_faulty_entry_is_told_field_by_field_and_expires_after_its_last_day() throws Exception {
        String factory = registered(60_041, LINPING, 200);
        write(contact(factory))
                .body(Map.of(
                        "people",
                        0,
                        "occupation",
                        "6-99x",
                        "from",
                        today().minusDays(9).toString()))
                .post("/api/v1/enterprises/" + factory + "/labour-entries")
                .then()
                .statusCode(422)
                .body("errors.field", contains("occupation", "people", "shift", "from", "to"));
        String need = post(factory, entry("NEED", "6-15", 10));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update labour_entry set from_day = ?, to_day = ? where entry_id = ?")) {
            statement.setObject(1, today().minusDays(3));
            statement.setObject(2, today().minusDays(1));
            statement.setObject(3, UUID.fromString(need));
            statement.executeUpdate();
        }
        QuarkusTransaction.requiringNew()
                .run(() -> clocks.start(
                        "labour-entry", UUID.fromString(need), Instant.now().minusSeconds(1)));
        clocks.runDue();
        as(district()).get("/api/v1/labour-entries/" + need).then().body("state", equalTo("EXPIRED"));
        assertThat(Topics.await("labour-entry-posted", factory, 2)).hasSize(2);
    }

    private static io.restassured.response.Response leave(String need, Map<String, ?> message) {
        return given().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(message)
                .post("/api/v1/public/labour-needs/" + need + "/feedback");
    }
}
