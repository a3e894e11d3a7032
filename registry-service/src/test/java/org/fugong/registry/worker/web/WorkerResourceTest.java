package org.fugong.registry.worker.web;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.registry.domain.identity.Codes;

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
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WorkerResourceTest {

    @Test
    void a_worker_is_registered_published_without_anything_personal_and_listed_masked() {
        // Given
        String enterprise = registered(101, ZHONGTAI, 50);

        // When
        String id = registerWorker(contact(enterprise), enterprise, worker(101))
                .then()
                .statusCode(201)
                .body("idNumber", not(containsString(Codes.residentNumber(101).substring(6, 14))))
                .body("phone", equalTo("100****0101"))
                .body("name", equalTo("李**"))
                .extract()
                .path("workerId");

        // Then
        String fact = Topics.await("worker-registered", id, 1).get(0).json();
        assertThat(fact)
                .contains(enterprise, ZHONGTAI, "341002", "焊工")
                .doesNotContain(Codes.residentNumber(101), "10000000101", "李四光", "合成村");
        as(contact(enterprise))
                .get("/api/v1/enterprises/" + enterprise + "/workers")
                .then()
                .statusCode(200)
                .body("items.workerId", contains(id))
                .body(not(containsString(Codes.residentNumber(101))))
                .body(not(containsString("李四光")));
    }

    @Test
    void the_same_person_elsewhere_is_refused_and_nobody_learns_where() {
        // Given
        String here = registered(102, ZHONGTAI, 50);
        String there = registered(103, LINPING, 50);
        registerWorker(contact(here), here, worker(102)).then().statusCode(201);

        // Then
        String refusal = registerWorker(contact(there), there, worker(102))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:worker-already-registered"))
                .extract()
                .asString();
        assertThat(refusal).doesNotContain(here, "合成企业");
        registerWorker(contact(here), here, worker(102)).then().statusCode(409);
    }

    @Test
    void wrong_fields_are_told_without_repeating_them() {
        // Given
        String enterprise = registered(104, ZHONGTAI, 50);
        Map<String, Object> wrong = worker(104);
        wrong.put("idNumber", "339999198002300009");
        wrong.put("origin", "000000");
        wrong.put("phone", "abc");

        // Then
        registerWorker(contact(enterprise), enterprise, wrong)
                .then()
                .statusCode(422)
                .body("errors.field", contains("idNumber", "phone", "origin"))
                .body("errors.code", contains("id-birth-date", "phone-format", "origin-unknown"))
                .body(not(containsString("339999198002300009")));
    }

    @Test
    void a_passport_is_an_identity_too() {
        String enterprise = registered(105, ZHONGTAI, 50);
        Map<String, Object> worker = worker(105);
        worker.put("idType", "PASSPORT");
        worker.put("idNumber", "e9990105");
        registerWorker(contact(enterprise), enterprise, worker)
                .then()
                .statusCode(201)
                .body("idType", equalTo("PASSPORT"));
    }

    @Test
    void a_look_at_a_worker_is_recorded() {
        // Given
        String enterprise = registered(106, ZHONGTAI, 50);
        String id = registerWorker(contact(enterprise), enterprise, worker(106))
                .then()
                .extract()
                .path("workerId");

        // Then
        write(contact(enterprise))
                .body(Map.of("purpose", "Buy the ticket"))
                .post("/api/v1/workers/" + id + "/reveal")
                .then()
                .statusCode(200)
                .body("idNumber", equalTo(Codes.residentNumber(106)))
                .body("name", equalTo("李四光"))
                .body("phone", equalTo("10000000106"))
                .body("originAddress", equalTo("合成村 106 组"));
        as(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/v1/audit")
                .then()
                .body("items.findAll { it.subject == '" + id + "' }.detail", contains("Buy the ticket"));
    }

    @Test
    void neighbours_and_other_roles_see_and_do_nothing() {
        // Given
        String enterprise = registered(107, ZHONGTAI, 50);
        String neighbour = registered(108, LINPING, 50);
        String id = registerWorker(contact(enterprise), enterprise, worker(107))
                .then()
                .extract()
                .path("workerId");
        String list = "/api/v1/enterprises/" + enterprise + "/workers";
        String reveal = "/api/v1/workers/" + id + "/reveal";

        // Then
        for (String token : List.of(contact(neighbour), town(LINPING))) {
            as(token).get(list).then().statusCode(404);
            registerWorker(token, enterprise, worker(109)).then().statusCode(404);
            write(token).body(Map.of("purpose", "curious")).post(reveal).then().statusCode(404);
        }
        for (String role : List.of(Role.WORKER, Role.GATE, Role.AGENCY, Role.OPERATOR)) {
            String token = Tokens.of("y-" + role, role);
            as(token).get(list).then().statusCode(403);
            registerWorker(token, enterprise, worker(109)).then().statusCode(403);
            write(token).body(Map.of("purpose", "curious")).post(reveal).then().statusCode(403);
        }
        write(Tokens.of("auditor", Role.AUDITOR))
                .body(Map.of("purpose", "x"))
                .post(reveal)
                .then()
                .statusCode(403);
        as(district()).get(list).then().statusCode(200);
    }
}
