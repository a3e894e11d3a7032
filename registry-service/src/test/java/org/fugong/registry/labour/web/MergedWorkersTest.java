package org.fugong.registry.labour.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.registerWorker;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.write;
import static org.fugong.registry.labour.LabourApi.act;
import static org.fugong.registry.labour.LabourApi.boundWorker;
import static org.fugong.registry.labour.LabourApi.consent;
import static org.fugong.registry.labour.LabourApi.draft;
import static org.fugong.registry.labour.LabourApi.entry;
import static org.fugong.registry.labour.LabourApi.post;
import static org.fugong.registry.labour.LabourApi.sign;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Agreements whose workers turn out to be one person, and then two after all. */
@QuarkusTest
class MergedWorkersTest {

    private static final String NANYUAN = "330110002";

    @Test
    void a_worker_registered_twice_is_lent_once_and_the_right_one_stays_away_when_the_merge_is_undone() {
        // Given: one who consented, and another record with the same phone
        String factory = registered(60_201, LINPING, 200);
        String hotel = registered(60_202, NANYUAN, 70);
        String first = hired(hotel, 60_203);
        String second = hired(hotel, 60_204);
        String id = agreement(factory, hotel);
        act(contact(hotel), "PUT", id, "workers", Map.of("workerIds", List.of(first, second)))
                .then()
                .statusCode(200);
        consent(boundWorker(60_203), id, true).then().statusCode(200);

        // When
        String pair = merged(first, second);

        // Then: named once, under the record that goes on, and seen by the log-in of the other
        as(contact(hotel))
                .get("/api/v1/labour-agreements/" + id)
                .then()
                .body("workers.workerId", contains(second))
                .body("workers.answer", contains("CONSENTED"));
        as(boundWorker(60_203)).get("/api/v1/labour-consents").then().body("agreementId", contains(id));
        act(contact(hotel), "PUT", id, "workers", Map.of("workerIds", List.of(first, second)))
                .then()
                .statusCode(200)
                .body("workers.workerId", contains(second));
        act(contact(factory), "POST", id, "conclusion", Map.of())
                .then()
                .statusCode(200)
                .body("workers.findAll { it.lent }.workerId", contains(second));

        // When: two people after all
        settle(pair, "undoing", 2, Map.of("reason", "系两人"));

        // Then
        as(contact(hotel))
                .get("/api/v1/labour-agreements/" + id)
                .then()
                .body("workers.findAll { it.lent }.workerId", contains(first));
        as(contact(hotel)).get("/api/v1/workers/" + first).then().body("standing.state", equalTo("LENT"));
        as(contact(hotel)).get("/api/v1/workers/" + second).then().body("standing.state", equalTo("EMPLOYED"));
        as(contact(factory)).get("/api/v1/notices").then().body("items.text", hasItem(containsString("员工合并已撤销")));
        act(contact(hotel), "POST", id, "return", Map.of()).then().statusCode(200);
        as(contact(hotel)).get("/api/v1/workers/" + first).then().body("standing.state", equalTo("EMPLOYED"));
    }

    private static String agreement(String factory, String hotel) {
        String need = post(factory, entry("NEED", "6-26", 3));
        String surplus = post(hotel, entry("SURPLUS", "6-26", 60));
        String id = draft(contact(factory), need, surplus, 2);
        sign(hotel, id);
        sign(factory, id);
        return id;
    }

    /** Two with one phone. */
    private static String hired(String enterprise, int n) {
        Map<String, Object> worker = new HashMap<>(org.fugong.registry.RegistryApi.worker(n));
        worker.put("phone", "10000602034");
        return registerWorker(district(), enterprise, worker)
                .then()
                .statusCode(201)
                .extract()
                .path("workerId");
    }

    private static String merged(String alias, String survivor) {
        write(district()).post("/api/v1/worker-duplicates/look").then().statusCode(200);
        List<Map<String, Object>> open = as(district())
                .get("/api/v1/worker-duplicates?limit=500")
                .jsonPath()
                .getList("findAll { it.first.workerId == '" + alias + "' || it.second.workerId == '" + alias + "' }");
        String pair = String.valueOf(open.get(0).get("pairId"));
        settle(pair, "merge", 1, Map.of("survivingId", survivor, "reason", "同一人"));
        return pair;
    }

    private static void settle(String pair, String how, int version, Map<String, Object> body) {
        write(district())
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/worker-duplicates/" + pair + "/" + how)
                .then()
                .statusCode(200);
    }
}
