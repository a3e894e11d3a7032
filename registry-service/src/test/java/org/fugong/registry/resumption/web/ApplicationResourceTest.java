package org.fugong.registry.resumption.web;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fugong.registry.RegistryApi.LINPING;
import static org.fugong.registry.RegistryApi.ZHONGTAI;
import static org.fugong.registry.RegistryApi.apply;
import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.contact;
import static org.fugong.registry.RegistryApi.decide;
import static org.fugong.registry.RegistryApi.district;
import static org.fugong.registry.RegistryApi.plan;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ApplicationResourceTest {

    @Test
    void a_small_enterprise_applies_is_rejected_mends_its_plan_and_is_approved_by_its_town() {
        // Given
        String enterprise = registered(201, ZHONGTAI, 80);
        String first = apply(contact(enterprise), enterprise, plan(60))
                .then()
                .statusCode(201)
                .body("tier", equalTo("TOWN"))
                .body("tierPolicy", equalTo("2020-02-10"))
                .extract()
                .path("applicationId");

        // Then: one application at a time
        apply(contact(enterprise), enterprise, plan(60))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"));

        // Then: a rejection has a reason
        decide(town(ZHONGTAI), first, 1, "REJECTED").then().statusCode(422).body("errors.field", contains("reasons"));
        decide(town(ZHONGTAI), first, 1, "REJECTED", "没有隔离间")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        decide(town(ZHONGTAI), first, 2, "APPROVED")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"));

        // Then: it can apply anew
        String second = apply(contact(enterprise), enterprise, plan(50))
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
        decide(town(ZHONGTAI), second, 1, "APPROVED").then().statusCode(200).header("ETag", "\"2\"");
        apply(contact(enterprise), enterprise, plan(50)).then().statusCode(409);
        assertThat(Topics.await("resumption-applied", enterprise, 2)).hasSize(2);
        assertThat(Topics.await("resumption-decided", enterprise, 2))
                .extracting(fact -> fact.json().contains("APPROVED"))
                .containsExactly(false, true);
    }

    @Test
    void an_application_is_decided_by_the_tier_it_was_routed_to() {
        String small = registered(202, ZHONGTAI, 80);
        String large = registered(203, ZHONGTAI, 300);
        String toTown = apply(contact(small), small, plan(80)).then().extract().path("applicationId");
        String toDistrict = apply(contact(large), large, plan(80))
                .then()
                .body("tier", equalTo("DISTRICT"))
                .extract()
                .path("applicationId");

        decide(district(), toTown, 1, "APPROVED")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fugong:problem:not-your-tier"));
        decide(town(LINPING), toTown, 1, "APPROVED").then().statusCode(404);
        decide(town(ZHONGTAI), toDistrict, 1, "APPROVED").then().statusCode(403);
        decide(district(), toDistrict, 1, "APPROVED").then().statusCode(200);
    }

    @Test
    void a_decision_needs_the_version_it_was_made_on() {
        String enterprise = registered(204, ZHONGTAI, 80);
        String id = apply(contact(enterprise), enterprise, plan(80))
                .then()
                .extract()
                .path("applicationId");
        write(town(ZHONGTAI))
                .body(Map.of("outcome", "APPROVED", "reasons", List.of()))
                .post("/api/v1/resumption-applications/" + id + "/decision")
                .then()
                .statusCode(428);
        decide(town(ZHONGTAI), id, 9, "APPROVED").then().statusCode(412);
        decide(town(ZHONGTAI), id, 1, "MAYBE").then().statusCode(422).body("errors.code", contains("outcome-unknown"));
    }

    @Test
    void a_faulty_plan_is_told_field_by_field() {
        String enterprise = registered(205, ZHONGTAI, 80);
        Map<String, Object> plan = plan(81);
        plan.put("plannedStart", "2020-02-19");
        plan.remove("isolationRoom");
        apply(contact(enterprise), enterprise, plan)
                .then()
                .statusCode(422)
                .body("errors.field", contains("plannedReturn", "isolationRoom", "plannedStart"));
    }

    @Test
    void the_worklist_shows_what_is_in_ones_charge() {
        String here = registered(206, "330110111", 80);
        String there = registered(207, LINPING, 80);
        String mine = apply(contact(here), here, plan(80)).then().extract().path("applicationId");
        String other = apply(contact(there), there, plan(80)).then().extract().path("applicationId");
        String list = "/api/v1/resumption-applications";

        as(town("330110111"))
                .get(list + "?state=APPLIED")
                .then()
                .statusCode(200)
                .body("items.applicationId", contains(mine));
        as(town("330110111")).get(list + "?town=" + LINPING).then().statusCode(404);
        as(contact(there)).get(list).then().body("items.applicationId", contains(other));
        as(district())
                .get(list + "?state=APPLIED&limit=500")
                .then()
                .body("items.applicationId", hasItem(mine))
                .body("items.applicationId", hasItem(other));
        as(district()).get(list + "?state=APPROVED&limit=500").then().body("items.applicationId", not(hasItem(mine)));
        as(district()).get(list + "?state=PERHAPS").then().statusCode(422);
        as(contact(there)).get(list + "/" + mine).then().statusCode(404);
    }

    @Test
    void neighbours_and_other_roles_do_nothing() {
        String enterprise = registered(208, ZHONGTAI, 80);
        String neighbour = registered(209, LINPING, 80);
        String id = apply(contact(enterprise), enterprise, plan(80))
                .then()
                .extract()
                .path("applicationId");
        apply(contact(neighbour), enterprise, plan(10)).then().statusCode(404);
        decide(contact(enterprise), id, 1, "APPROVED").then().statusCode(403);
        for (String role : List.of(Role.WORKER, Role.GATE, Role.AGENCY, Role.OPERATOR)) {
            String token = Tokens.of("z-" + role, role);
            apply(token, enterprise, plan(10)).then().statusCode(403);
            decide(token, id, 1, "APPROVED").then().statusCode(403);
            as(token).get("/api/v1/resumption-applications").then().statusCode(403);
            as(token).get("/api/v1/resumption-applications/" + id).then().statusCode(403);
        }
    }
}
