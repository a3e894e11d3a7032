package org.fugong.registry.enterprise.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.assistance.HelpApi;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ClosingTest {

    private static final String TOWN = "330110102";
    private static final LocalDate TODAY = LabourApi.today();

    @Test
    void what_is_open_ends_with_the_enterprise_and_a_mistake_is_undone() {
        // Given
        String id = registered(12_101, TOWN, 40);
        String hand = registerWorker(contact(id), id, worker(12_101))
                .then()
                .statusCode(201)
                .extract()
                .path("workerId");
        String application = apply(contact(id), id, plan(20)).path("applicationId");
        decide(town(TOWN), application, 1, "APPROVED").then().statusCode(200);
        String help = HelpApi.filed(contact(id), id, Map.of("category", "LOAN", "urgency", "NORMAL", "text", "周转贷款"));
        String need = LabourApi.post(id, LabourApi.entry("NEED", "6-05", 3));
        String task = write(district())
                .body(Map.of("reason", "群众反映食堂未错峰"))
                .post("/api/v1/enterprises/" + id + "/inspection-tasks")
                .path("taskId");

        // When
        close(town(TOWN), id, 1, Map.of("on", TODAY.plusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("out-of-range", "missing", "missing"));
        close(town(TOWN), id, 1, closing())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("closedWhy", equalTo("DEREGISTERED"))
                .body("closedOn", equalTo(TODAY.toString()));

        // Then
        as(district())
                .get("/api/v1/resumption-applications/" + application)
                .then()
                .body("state", equalTo("CLOSED"));
        as(district()).get("/api/v1/assistance-requests/" + help).then().body("state", equalTo("WITHDRAWN"));
        as(district()).get("/api/v1/labour-entries/" + need).then().body("state", equalTo("WITHDRAWN"));
        as(district()).get("/api/v1/inspection-tasks/" + task).then().body("state", equalTo("CANCELLED"));
        assertThat(Topics.await("worker-left", hand, 1).get(0).json()).contains("ENTERPRISE_CLOSED");
        assertThat(Topics.await("enterprise-closed", id, 1).get(0).json())
                .contains("\"version\":2", "DEREGISTERED")
                .doesNotContain("工商");
        for (Response refused : List.of(
                apply(contact(id), id, plan(20)),
                registerWorker(contact(id), id, worker(12_102)),
                HelpApi.file(contact(id), id, Map.of("category", "LOAN", "urgency", "NORMAL", "text", "周转贷款")),
                close(town(TOWN), id, 2, closing()))) {
            refused.then().statusCode(409).body("type", equalTo("urn:fugong:problem:enterprise-closed"));
        }
        as(district())
                .get("/api/v1/liaison-gaps?town=" + TOWN)
                .then()
                .statusCode(200)
                .body("items.findAll { it.enterpriseId == '" + id + "' }.size()", equalTo(0));

        // When
        write(town(TOWN))
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "同名企业"))
                .post("/api/v1/enterprises/" + id + "/reopening")
                .then()
                .statusCode(200)
                .body("closedOn", nullValue());

        // Then
        as(district())
                .get("/api/v1/resumption-applications/" + application)
                .then()
                .body("state", equalTo("APPROVED"));
        as(contact(id))
                .get("/api/v1/resumption-applications/" + application + "/steps")
                .then()
                .body("move", hasItem("REVIVE"));
        assertThat(Topics.await("worker-registered", hand, 2).get(1).json()).contains(id);
        assertThat(Topics.await("enterprise-reopened", id, 1).get(0).json()).contains("\"version\":3");
        write(town(TOWN))
                .header("If-Match", "\"3\"")
                .body(Map.of("reason", "再次"))
                .post("/api/v1/enterprises/" + id + "/reopening")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"));
    }

    private static Map<String, Object> closing() {
        return Map.of("on", TODAY.toString(), "why", "DEREGISTERED", "reason", "工商注销");
    }

    private static Response close(String token, String id, int version, Map<String, Object> body) {
        return write(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/enterprises/" + id + "/closing");
    }
}
