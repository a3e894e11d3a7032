package org.fugong.registry.enterprise.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.RegistryApi;
import org.fugong.registry.assistance.HelpApi;
import org.fugong.registry.due.application.DueClocks;
import org.fugong.registry.labour.LabourApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.apply;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.decide;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.plan;
import static org.fugong.registry.RegistryApi.registerWorker;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.worker;
import static org.fugong.registry.RegistryApi.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RelocationTest {

    private static final String OLD = "330110010";
    private static final String NEW = "330110011";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    DueClocks clocks;

    @Test
    void the_receiving_town_confirms_what_the_contact_asks_and_the_scope_is_its_own_from_then_on() {
        // Given
        String id = registered(12_001, OLD, 40);
        ask(contact(id), id, Map.of("town", OLD, "reason", " "))
                .then()
                .statusCode(422)
                .body("errors.code", contains("same-town", "missing", "missing"));
        ask(contact(id), id, move("110101001", TODAY.plusDays(400)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("town-unknown", "out-of-range"));

        // When
        String asked = ask(contact(id), id, move(NEW, TODAY))
                .then()
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .body("dueAt", notNullValue())
                .extract()
                .path("relocationId");

        // Then
        ask(contact(id), id, move(NEW, TODAY))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:relocation-asked-already"));
        as(town(NEW)).get("/api/v1/relocations?state=OPEN").then().body("items.relocationId", hasItem(asked));
        as(town(NEW)).get("/api/v1/enterprises/" + id).then().statusCode(404);
        answer(town(OLD), asked, "confirmation", 1)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fugong:problem:not-your-side"));
        answer(town(NEW), asked, "withdrawal", 1).then().statusCode(403);
        answer(town(NEW), asked, "confirmation", 7).then().statusCode(412);

        // When
        answer(town(NEW), asked, "confirmation", 1)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("settledAt", notNullValue());

        // Then
        as(town(NEW))
                .get("/api/v1/enterprises/" + id)
                .then()
                .statusCode(200)
                .body("town", equalTo(NEW))
                .body("version", equalTo(2));
        as(town(OLD)).get("/api/v1/enterprises/" + id).then().statusCode(404);
        as(town(OLD)).get("/api/v1/relocations").then().body("items.relocationId", hasItem(asked));
        as(contact(id))
                .get("/api/v1/enterprises/" + id + "/relocations")
                .then()
                .body("fromTown", contains(OLD))
                .body("toTown", contains(NEW));
        assertThat(Topics.await("enterprise-moved", id, 1).get(0).json())
                .contains("\"fromTown\":\"" + OLD + "\"", "\"toTown\":\"" + NEW + "\"", "\"version\":2")
                .doesNotContain("新厂房");
        assertThat(Topics.await("enterprise-registered", id, 2).get(1).json()).contains(NEW);
        answer(town(NEW), asked, "confirmation", 3)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"))
                .body("detailZh", equalTo("该迁移申请已办结。"));
    }

    @Test
    void what_is_open_goes_along_with_its_clocks_and_what_was_decided_stays_readable() {
        // Given
        String id = registered(12_011, OLD, 40);
        String worker = registerWorker(contact(id), id, worker(12_011))
                .then()
                .statusCode(201)
                .extract()
                .path("workerId");
        String rejected = apply(contact(id), id, plan(20)).path("applicationId");
        decide(town(OLD), rejected, 1, "REJECTED", "No screens yet").then().statusCode(200);
        String waiting = apply(contact(id), id, plan(20)).path("applicationId");
        String dueAt =
                as(district()).get("/api/v1/resumption-applications/" + waiting).path("dueAt");
        String park = HelpApi.park(OLD);
        write(contact(id))
                .header("If-Match", "\"0\"")
                .body(Map.of("parkId", park))
                .put("/api/v1/enterprises/" + id + "/park")
                .then()
                .statusCode(200);
        String help = HelpApi.filed(contact(id), id, HelpApi.meals(20, park));
        String need = LabourApi.post(id, LabourApi.entry("NEED", "6-05", 3));
        String task = write(district())
                .body(Map.of("reason", "群众反映食堂未错峰"))
                .post("/api/v1/enterprises/" + id + "/inspection-tasks")
                .path("taskId");
        officer("move-old", OLD);
        officer("move-new", NEW);
        write(district())
                .body(Map.of("officer", "move-old"))
                .put("/api/v1/enterprises/" + id + "/liaison")
                .then()
                .statusCode(200);

        // When
        ask(district(), id, move(NEW, TODAY.minusDays(2)))
                .then()
                .statusCode(201)
                .body("state", equalTo("DONE"));

        // Then
        as(town(NEW))
                .get("/api/v1/resumption-applications/" + waiting)
                .then()
                .statusCode(200)
                .body("town", equalTo(NEW))
                .body("dueAt", equalTo(dueAt));
        as(town(NEW))
                .get("/api/v1/resumption-applications/" + waiting + "/steps")
                .then()
                .body("move", hasItem("RELOCATE"));
        decide(town(OLD), waiting, 2, "APPROVED").then().statusCode(404);
        decide(town(NEW), waiting, 2, "APPROVED").then().statusCode(200);
        as(town(OLD))
                .get("/api/v1/resumption-applications/" + rejected)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        as(town(OLD)).get("/api/v1/resumption-applications/" + waiting).then().statusCode(404);
        as(district())
                .get("/api/v1/assistance-requests/" + help)
                .then()
                .body("town", equalTo(NEW))
                .body("parkId", nullValue());
        as(town(NEW)).get("/api/v1/enterprises/" + id + "/park").then().body("parkId", nullValue());
        as(district()).get("/api/v1/labour-entries/" + need).then().body("town", equalTo(NEW));
        as(district()).get("/api/v1/inspection-tasks/" + task).then().body("town", equalTo(NEW));
        as(town(NEW)).get("/api/v1/enterprises/" + id + "/liaison").then().body("today.name", equalTo("官 move-new"));
        find(town(NEW)).body("items.workerId", hasItem(worker));
        find(town(OLD)).body("items.workerId", not(hasItem(worker)));
        assertThat(Topics.await("worker-registered", worker, 2).get(1).json()).contains(NEW, "\"version\":2");
        assertThat(Topics.await("labour-entry-posted", id, 2).get(1).json()).contains(NEW);
    }

    @Test
    void a_move_ahead_waits_for_its_day_and_can_be_taken_back_until_then() {
        // Given
        String id = registered(12_021, OLD, 40);
        String ahead = ask(district(), id, move(NEW, TODAY.plusDays(20)))
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFIRMED"))
                .extract()
                .path("relocationId");
        as(town(OLD)).get("/api/v1/enterprises/" + id).then().statusCode(200);

        // When
        answer(contact(id), ahead, "withdrawal", 1).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        String again = ask(district(), id, move(NEW, TODAY.plusDays(20))).path("relocationId");
        runOut(again);

        // Then
        as(town(NEW)).get("/api/v1/enterprises/" + id).then().statusCode(200).body("town", equalTo(NEW));
        as(contact(id)).get("/api/v1/relocations/" + again).then().body("state", equalTo("DONE"));
    }

    @Test
    void a_town_that_is_silent_is_told_of_to_the_district_and_a_refusal_says_why() {
        // Given
        String id = registered(12_031, OLD, 40);
        String asked = ask(town(OLD), id, move(NEW, TODAY)).path("relocationId");

        // When
        runOut(asked);

        // Then
        as(district())
                .get("/api/v1/relocations/" + asked)
                .then()
                .body("overdue", equalTo(true))
                .body("state", equalTo("ASKED"));
        answer(town(NEW), asked, "refusal", 2).then().statusCode(422);
        write(town(NEW))
                .header("If-Match", "\"2\"")
                .body(Map.of("answer", "该地址无人"))
                .post("/api/v1/relocations/" + asked + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("answer", equalTo("该地址无人"));
        as(contact(id)).get("/api/v1/notices").then().body("items", hasSize(greaterThan(0)));
    }

    @Test
    void a_correction_moves_nobody_and_a_file_of_the_district_does() {
        // Given
        String id = registered(12_041, OLD, 40);

        // Then
        Map<String, Object> correction =
                new HashMap<>(Map.of("name", "合成企业 12041", "industry", "C34", "headcount", 41));
        write(district())
                .header("If-Match", "\"1\"")
                .body(correction)
                .put("/api/v1/enterprises/" + id)
                .then()
                .statusCode(200)
                .body("town", equalTo(OLD));
        correction.put("town", NEW);
        write(district())
                .header("If-Match", "\"2\"")
                .body(correction)
                .put("/api/v1/enterprises/" + id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("moves-by-relocation"));

        // When
        String csv = "uscc,name,town,industry,aboveScale,headcount,contactName,contactPhone\n"
                + RegistryApi.enterprise(12_041, NEW, 1).get("uscc") + ",合成企业 12041," + NEW
                + ",C34,false,41,张三丰,10000012041\n";
        String job = as(district())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/enterprises/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
        assertThat(job).isNotNull();

        // Then
        assertThat(Topics.await("enterprise-moved", id, 1).get(0).json()).contains(NEW);
        as(town(NEW))
                .get("/api/v1/enterprises/" + id + "/relocations")
                .then()
                .statusCode(200)
                .body("state", contains("DONE"));
    }

    private void runOut(String relocation) {
        QuarkusTransaction.requiringNew()
                .run(() -> clocks.start(
                        "enterprise-relocation",
                        UUID.fromString(relocation),
                        Instant.now().minusSeconds(1)));
        clocks.runDue();
    }

    private static Response ask(String token, String enterprise, Map<String, Object> body) {
        return write(token).body(body).post("/api/v1/enterprises/" + enterprise + "/relocations");
    }

    private static Map<String, Object> move(String town, LocalDate on) {
        return Map.of("town", town, "on", on.toString(), "reason", "新厂房启用");
    }

    private static Response answer(String token, String relocation, String what, int version) {
        return write(token)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of())
                .post("/api/v1/relocations/" + relocation + "/" + what);
    }

    private static io.restassured.response.ValidatableResponse find(String token) {
        return write(token)
                .body(Map.of("text", RegistryApi.worker(12_011).get("phone")))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200);
    }

    private static void officer(String subject, String town) {
        write(district())
                .body(Map.of("name", "官 " + subject, "phone", "0571-86200001", "town", town))
                .put("/api/v1/officers/" + subject)
                .then()
                .statusCode(200);
        write(district())
                .body(Map.of())
                .put("/api/v1/liaison-officers/" + subject)
                .then()
                .statusCode(200);
    }
}
