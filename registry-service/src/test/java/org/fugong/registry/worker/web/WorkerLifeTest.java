package org.fugong.registry.worker.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.domain.identity.Codes;
import org.fugong.registry.due.application.DueClocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.ZHONGTAI;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registerWorker;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.worker;
import static org.fugong.registry.RegistryApi.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WorkerLifeTest {

    @Inject
    DueClocks clocks;

    @Test
    void a_correction_is_kept_by_field_and_never_by_value() {
        // Given
        String enterprise = registered(11_101, ZHONGTAI, 50);
        String id = hired(enterprise, 11_101);

        // When
        put(contact(enterprise), id, 1, Map.of("phone", "10000099999", "skills", List.of("焊工", "叉车")))
                .statusCode(200)
                .body("version", equalTo(2));

        // Then
        String history = as(district())
                .get("/api/v1/workers/" + id + "/history")
                .then()
                .statusCode(200)
                .body("[0].fields", contains("phone", "skills"))
                .body("[0].by", equalTo("ENTERPRISE"))
                .body("[0].bySubject", equalTo("contact-" + enterprise))
                .extract()
                .asString();
        assertThat(history).doesNotContain("99999", "叉车");
        as(contact(enterprise)).get("/api/v1/workers/" + id + "/history").then().body("[0].bySubject", nullValue());
        put(contact(enterprise), id, 1, Map.of("phone", "10000088888")).statusCode(412);
    }

    @Test
    void a_mistyped_number_is_corrected_and_the_old_id_stays_as_an_alias() {
        // Given
        String enterprise = registered(11_102, ZHONGTAI, 50);
        String id = hired(enterprise, 11_102);

        // When
        String now = put(contact(enterprise), id, 1, Map.of("idNumber", Codes.residentNumber(11_103)))
                .statusCode(200)
                .extract()
                .path("workerId");

        // Then
        assertThat(now).isNotEqualTo(id);
        Topics.await("workers-merged", id, 1);
        as(contact(enterprise)).get("/api/v1/workers/" + id).then().body("workerId", equalTo(now));
        as(contact(enterprise))
                .get("/api/v1/enterprises/" + enterprise + "/workers")
                .then()
                .body("items.workerId", contains(now));
    }

    @Test
    void who_leaves_can_be_taken_on_by_anybody() {
        // Given
        String enterprise = registered(11_104, ZHONGTAI, 50);
        String other = registered(11_105, LINPING, 50);
        String id = hired(enterprise, 11_104);
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

        // When
        post(contact(enterprise), "workers/" + id + "/leaving", 1, Map.of("on", today, "reason", "RESIGNED"))
                .statusCode(200)
                .body("standing.state", equalTo("LEFT"));

        // Then
        Topics.await("worker-left", id, 1);
        post(contact(enterprise), "workers/" + id + "/leaving", 2, Map.of("on", today, "reason", "RESIGNED"))
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"))
                .body("detail", equalTo("The worker has left already."));
        registerWorker(contact(other), other, worker(11_104)).then().statusCode(201);
        as(contact(other)).get("/api/v1/workers/" + id).then().statusCode(200);
        as(contact(enterprise)).get("/api/v1/workers/" + id).then().statusCode(404);
    }

    @Test
    void what_is_put_right_of_somebody_who_left_does_not_say_that_they_are_back() {
        // Given
        String enterprise = registered(11_140, ZHONGTAI, 50);
        String id = hired(enterprise, 11_140);
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        post(contact(enterprise), "workers/" + id + "/leaving", 1, Map.of("on", today, "reason", "RESIGNED"))
                .statusCode(200);

        // When
        put(contact(enterprise), id, 2, Map.of("phone", "10000077777")).statusCode(200);
        String now = put(contact(enterprise), id, 3, Map.of("idNumber", Codes.residentNumber(11_141)))
                .statusCode(200)
                .extract()
                .path("workerId");

        // Then
        assertThat(Topics.await("worker-left", id, 2).get(1).json()).contains("\"version\":3");
        assertThat(Topics.await("worker-left", now, 1).get(0).json()).contains("\"version\":1", today);
        assertThat(Topics.await("worker-registered", id, 1)).hasSize(1);
    }

    @Test
    void an_employer_lets_go_without_learning_to_whom() {
        // Given
        String from = registered(11_106, ZHONGTAI, 50);
        String to = registered(11_107, LINPING, 50);
        String id = hired(from, 11_106);

        // When
        ValidatableResponse asked = ask(to, 11_106).statusCode(201).body("fromEnterprise", nullValue());
        String request = asked.extract().path("requestId");

        // Then
        String seen = as(contact(from))
                .get("/api/v1/transfer-requests/" + request)
                .then()
                .statusCode(200)
                .body("side", equalTo("ASKED"))
                .extract()
                .asString();
        assertThat(seen).doesNotContain(to, "合同");
        ask(to, 11_106).statusCode(409).body("type", equalTo("urn:fugong:problem:transfer-asked-already"));
        post(contact(to), "transfer-requests/" + request + "/release", 1, null).statusCode(403);
        post(contact(from), "transfer-requests/" + request + "/release", 1, null)
                .statusCode(200)
                .body("state", equalTo("RELEASED"));
        assertThat(Topics.await("worker-transferred", id, 1).get(0).json()).contains(from, to, LINPING);
        as(contact(to)).get("/api/v1/workers/" + id).then().statusCode(200);
        as(contact(from)).get("/api/v1/workers/" + id).then().statusCode(404);
        post(contact(to), "transfer-requests/" + request + "/withdrawal", 2, null)
                .statusCode(409);
    }

    @Test
    void an_objection_or_silence_goes_to_the_officials_of_either_town() {
        // Given
        String from = registered(11_108, ZHONGTAI, 50);
        String to = registered(11_109, LINPING, 50);
        hired(from, 11_108);
        String request = ask(to, 11_108).extract().path("requestId");

        // When: nobody answers
        QuarkusTransaction.requiringNew()
                .run(() -> clocks.start(
                        "worker-transfer",
                        UUID.fromString(request),
                        Instant.now().minusSeconds(5)));
        clocks.runDue();

        // Then
        as(town(LINPING)).get("/api/v1/transfer-requests/" + request).then().body("state", equalTo("WITH_OFFICIALS"));
        post(contact(from), "transfer-requests/" + request + "/objection", 2, Map.of("reason", "仍在岗"))
                .statusCode(409);
        post(town("330110110"), "transfer-requests/" + request + "/decision", 2, Map.of("outcome", "ORDERED"))
                .statusCode(404);
        post(
                        town(ZHONGTAI),
                        "transfer-requests/" + request + "/decision",
                        2,
                        Map.of("outcome", "REFUSED", "reason", "合同未生效"))
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        as(contact(to))
                .get("/api/v1/transfer-requests")
                .then()
                .body("requestId", hasItem(request))
                .body(not(containsString(from)));
    }

    @Test
    void two_documents_of_one_person_are_found_merged_and_parted_again() {
        // Given
        String enterprise = registered(11_110, ZHONGTAI, 50);
        String resident = hired(enterprise, 11_110);
        Map<String, Object> passport = worker(11_110);
        passport.put("idType", "PASSPORT");
        passport.put("idNumber", "E9911110");
        String second = registerWorker(district(), enterprise, passport)
                .then()
                .statusCode(201)
                .extract()
                .path("workerId");

        // When
        post(district(), "worker-duplicates/look", 0, null).statusCode(200);
        List<Map<String, Object>> open = as(town(ZHONGTAI))
                .get("/api/v1/worker-duplicates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findAll { it.first.workerId == '" + resident + "' || it.second.workerId == '" + resident
                        + "' }");
        assertThat(open).isNotEmpty();
        String pair = String.valueOf(open.get(0).get("pairId"));

        // Then
        post(town(ZHONGTAI), "worker-duplicates/" + pair + "/merge", 1, Map.of("survivingId", resident))
                .statusCode(422);
        post(
                        town(ZHONGTAI),
                        "worker-duplicates/" + pair + "/merge",
                        1,
                        Map.of("survivingId", resident, "reason", "两证系同一人"))
                .statusCode(200)
                .body("state", equalTo("MERGED"));
        Topics.await("workers-merged", second, 1);
        as(contact(enterprise)).get("/api/v1/workers/" + second).then().body("workerId", equalTo(resident));
        found(contact(enterprise), "E9911110").body("items.workerId", contains(resident));
        post(town(ZHONGTAI), "worker-duplicates/" + pair + "/undoing", 2, Map.of("reason", "系两人"))
                .statusCode(200)
                .body("state", equalTo("UNDONE"));
        Topics.await("workers-merge-undone", second, 1);
        as(contact(enterprise)).get("/api/v1/workers/" + second).then().body("workerId", equalTo(second));
    }

    @Test
    void a_search_finds_by_part_of_the_name_phone_and_document_within_ones_scope() {
        // Given
        String enterprise = registered(11_111, ZHONGTAI, 50);
        String neighbour = registered(11_112, LINPING, 50);
        Map<String, Object> worker = worker(11_111);
        worker.put("name", "欧阳靓颖");
        worker.put("phone", "+86 10000987111");
        String id = registerWorker(district(), enterprise, worker)
                .then()
                .statusCode(201)
                .extract()
                .path("workerId");

        // Then
        for (String text : List.of("阳靓", "欧阳靓颖", "颖", "10000987111", "7111", Codes.residentNumber(11_111))) {
            found(contact(enterprise), text)
                    .body("items.workerId", contains(id))
                    .body(not(containsString("靓")));
            found(town(ZHONGTAI), text).body("items.workerId", hasItems(id));
            found(district(), text).body("items.workerId", hasItems(id));
            found(contact(neighbour), text).body("items", equalTo(List.of()));
            found(town(LINPING), text).body("items.workerId", not(hasItem(id)));
        }
        write(contact(neighbour))
                .body(Map.of("text", "颖", "enterpriseId", enterprise))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(404);
        write(district())
                .body(Map.of("text", "?"))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("search-text"));
    }

    @Test
    void the_pages_show_each_what_is_theirs_and_nothing_in_clear() {
        // Given
        String from = registered(11_113, ZHONGTAI, 50);
        String to = registered(11_114, LINPING, 50);
        String id = hired(from, 11_113);
        put(contact(from), id, 1, Map.of("phone", "10000077777")).statusCode(200);
        ask(to, 11_113).statusCode(201);
        post(district(), "worker-duplicates/look", 0, null).statusCode(200);

        // Then
        assertThat(page(contact(from), "/workers", "zh")).contains("查找员工", "data-worker-search");
        assertThat(page(town(ZHONGTAI), "/workers/" + id, "zh"))
                .contains("李**", "更正", "变更记录", "phone", "contact-" + from)
                .doesNotContain("李四光", "77777");
        assertThat(page(contact(from), "/workers/" + id, "en"))
                .contains("History of the record", "Corrected")
                // The frame shows the reader's own name, so the one in brackets is looked for.
                .doesNotContain("(contact-" + from);
        assertThat(page(contact(from), "/transfers", "en"))
                .contains("One of your workers", "Let go")
                .doesNotContain(to);
        assertThat(page(contact(to), "/transfers", "en"))
                .contains("Your request", "Take back")
                .doesNotContain(from);
        assertThat(page(town(LINPING), "/transfers", "zh")).contains("合成企业 11113", "裁定转移");
        assertThat(page(contact(to), "/transfers/new", "en")).contains("Why the worker is yours");
        assertThat(page(district(), "/duplicates", "zh")).contains("重复登记", "查找新的重复");
        as(contact(to)).accept("text/html").get("/workers/" + id).then().statusCode(404);
    }

    private static String page(String token, String path, String lang) {
        return as(token)
                .accept("text/html")
                .cookie("lang", lang)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse found(String token, String text) {
        return write(token)
                .body(Map.of("text", text))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200);
    }

    private static String hired(String enterprise, int n) {
        return registerWorker(district(), enterprise, worker(n))
                .then()
                .statusCode(201)
                .extract()
                .path("workerId");
    }

    private static ValidatableResponse ask(String enterprise, int n) {
        Map<String, Object> asked = worker(n);
        asked.put("ground", "劳动合同 2020-02-10");
        return write(contact(enterprise))
                .body(asked)
                .post("/api/v1/enterprises/" + enterprise + "/transfer-requests")
                .then();
    }

    private static ValidatableResponse put(String token, String id, int version, Map<String, Object> body) {
        return write(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1/workers/" + id)
                .then();
    }

    private static ValidatableResponse post(
            String token, String path, int version, @org.jspecify.annotations.Nullable Map<String, Object> body) {
        var request = write(token).header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body))
                .post("/api/v1/" + path)
                .then();
    }
}
