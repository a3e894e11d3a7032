package org.fugong.registry.enterprise.web;

import java.util.HashMap;
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
import static org.fugong.registry.RegistryApi.enterprise;
import static org.fugong.registry.RegistryApi.register;
import static org.fugong.registry.RegistryApi.registered;
import static org.fugong.registry.RegistryApi.town;
import static org.fugong.registry.RegistryApi.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class EnterpriseResourceTest {

    @Test
    void an_official_finds_whose_contact_has_called_and_no_address_or_trail_holds_the_number() {
        // Given
        String id = registered(71_971, ZHONGTAI, 20);
        Map<String, Object> number = Map.of("contactPhone", "+86 100 0007 1971");

        // Then
        write(district())
                .body(number)
                .post("/api/v1/enterprises/search")
                .then()
                .body("items.enterpriseId", hasItem(id));
        write(town(ZHONGTAI))
                .body(number)
                .post("/api/v1/enterprises/search")
                .then()
                .body("items", hasSize(1));
        write(town(LINPING))
                .body(number)
                .post("/api/v1/enterprises/search")
                .then()
                .body("items", hasSize(0));
        write(contact(id))
                .body(number)
                .post("/api/v1/enterprises/search")
                .then()
                .statusCode(403);
        write(district())
                .body(Map.of("contactPhone", "1971"))
                .post("/api/v1/enterprises/search")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("search-phone"));
        as(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/v1/audit?limit=100")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("enterprises-searched"))
                .body(not(containsString("10000071971")));
    }

    @Test
    void a_contact_registers_its_enterprise_and_the_fact_is_published() {
        // When
        String id = register(Tokens.of("new-contact", Role.ENTERPRISE), enterprise(10_001, ZHONGTAI, 120))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern("https?://[^/]+/registry/api/v1/enterprises/[0-9a-f-]{36}"))
                .body("version", equalTo(1))
                .body("aboveScale", equalTo(false))
                .body("contactPhone", equalTo("100****0001"))
                .body("contactName", equalTo("张**"))
                .extract()
                .path("enterpriseId");

        // Then
        List<Topics.Received> facts = Topics.await("enterprise-registered", id, 1);
        assertThat(facts).hasSize(1);
        assertThat(facts.get(0).json()).contains(Codes.uscc(10_001)).doesNotContain("张三丰", "10000010001");
        as(contact(id))
                .get("/api/v1/enterprises/" + id)
                .then()
                .statusCode(200)
                .body("uscc", equalTo(Codes.uscc(10_001)));
    }

    @Test
    void every_wrong_field_is_told_at_once_and_by_code() {
        Map<String, Object> wrong = new HashMap<>(Map.of(
                "uscc",
                "913399998000000172",
                "name",
                "",
                "town",
                "110101001",
                "industry",
                "Z9",
                "headcount",
                -1,
                "contactPhone",
                "call me"));
        register(district(), wrong)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:fugong:problem:invalid-input"))
                .body(
                        "errors.code",
                        contains(
                                "uscc-check-digit",
                                "missing",
                                "town-unknown",
                                "industry-unknown",
                                "out-of-range",
                                "missing",
                                "phone-format"))
                .body(
                        "errors.field",
                        contains("uscc", "name", "town", "industry", "headcount", "contactName", "contactPhone"));
    }

    @Test
    void only_an_official_says_what_is_above_scale_or_vouches_for_a_code() {
        // Given
        Map<String, Object> odd = enterprise(2, ZHONGTAI, 10);
        String right = Codes.uscc(2);
        odd.put("uscc", right.substring(0, 17) + (right.endsWith("0") ? '1' : '0'));
        odd.put("usccOverrideReason", "On the licence of 2014 just like this");
        odd.put("aboveScale", true);

        // Then
        register(Tokens.of("someone", Role.ENTERPRISE), odd)
                .then()
                .statusCode(422)
                .body("errors.code", contains("official-only", "official-only"))
                .body("errors.field", contains("aboveScale", "usccOverrideReason"));
        String id = register(town(ZHONGTAI), odd)
                .then()
                .statusCode(201)
                .body("aboveScale", equalTo(true))
                .extract()
                .path("enterpriseId");
        as(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.findAll { it.subject == '" + id + "' }.action", contains("uscc-check-overridden"));
    }

    @Test
    void registering_twice_is_refused_with_a_way_on_and_sending_twice_is_not() {
        registered(3, ZHONGTAI, 50);
        register(district(), enterprise(3, ZHONGTAI, 50))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:enterprise-already-registered"))
                .body("detail", containsString("ask the officials"));

        String first = as(district())
                .header("Idempotency-Key", "k-4")
                .contentType("application/json")
                .body(enterprise(4, ZHONGTAI, 50))
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String second = as(district())
                .header("Idempotency-Key", "k-4")
                .contentType("application/json")
                .body(enterprise(4, ZHONGTAI, 50))
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .extract()
                .asString();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_correction_needs_the_version_it_was_made_on_and_is_published_with_the_next() {
        // Given
        String id = registered(5, ZHONGTAI, 50);
        Map<String, Object> correction =
                Map.of("name", "合成企业 5 更名", "town", ZHONGTAI, "industry", "C35", "headcount", 60);

        // Then
        write(contact(id))
                .body(correction)
                .put("/api/v1/enterprises/" + id)
                .then()
                .statusCode(428);
        write(contact(id))
                .header("If-Match", "\"7\"")
                .body(correction)
                .put("/api/v1/enterprises/" + id)
                .then()
                .statusCode(412);
        write(contact(id))
                .header("If-Match", "\"1\"")
                .body(correction)
                .put("/api/v1/enterprises/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("headcount", equalTo(60))
                .body("contactPhone", equalTo("100****0005"));
        assertThat(Topics.await("enterprise-registered", id, 2))
                .extracting(fact -> fact.json().contains("\"version\":2"))
                .containsExactly(false, true);
        Map<String, Object> otherCode = new HashMap<>(correction);
        otherCode.put("uscc", Codes.uscc(6));
        write(contact(id))
                .header("If-Match", "\"2\"")
                .body(otherCode)
                .put("/api/v1/enterprises/" + id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-correctable"));
    }

    @Test
    void lists_are_paged_by_name_searched_and_held_to_ones_scope() {
        // Given
        String one = named(11, "330110113", "分页一厂");
        String two = named(12, "330110113", "分页二厂");
        named(13, "330110112", "分页三厂");

        // Then
        String next = as(district())
                .get("/api/v1/enterprises?town=330110113&q=分页&limit=1")
                .then()
                .statusCode(200)
                .body("items.enterpriseId", contains(one))
                .body("next", notNullValue())
                .extract()
                .path("next");
        as(district())
                .queryParam("cursor", next)
                .get("/api/v1/enterprises?town=330110113&q=分页&limit=1")
                .then()
                .statusCode(200)
                .body("items.enterpriseId", contains(two))
                .body("next", nullValue());
        as(district())
                .queryParam("q", "页二厂")
                .get("/api/v1/enterprises?town=330110113")
                .then()
                .body("items.enterpriseId", contains(two));
        as(district())
                .queryParam("q", Codes.uscc(11))
                .get("/api/v1/enterprises")
                .then()
                .body("items.enterpriseId", contains(one));
        as(district()).queryParam("q", "100%").get("/api/v1/enterprises").then().body("items", hasSize(0));
        as(town("330110113"))
                .queryParam("q", "分页")
                .get("/api/v1/enterprises")
                .then()
                .body("items.enterpriseId", containsInAnyOrder(one, two));
        as(town("330110113")).get("/api/v1/enterprises?town=330110112").then().statusCode(404);
        as(contact(one)).get("/api/v1/enterprises").then().body("items.enterpriseId", contains(one));
        as(district()).get("/api/v1/enterprises?cursor=xyz").then().statusCode(400);
        as(district()).get("/api/v1/enterprises?limit=501").then().statusCode(422);
    }

    @Test
    void neighbours_and_other_roles_see_and_do_nothing() {
        String id = registered(21, ZHONGTAI, 50);
        String neighbour = registered(22, LINPING, 50);
        String path = "/api/v1/enterprises/" + id;
        Map<String, Object> correction = Map.of("name", "x", "town", ZHONGTAI, "industry", "C", "headcount", 1);

        as(contact(neighbour)).get(path).then().statusCode(404).body("type", equalTo("urn:fugong:problem:not-found"));
        as(town(LINPING)).get(path).then().statusCode(404);
        write(contact(neighbour))
                .header("If-Match", "\"1\"")
                .body(correction)
                .put(path)
                .then()
                .statusCode(404);
        write(contact(neighbour))
                .body(Map.of("purpose", "curious"))
                .post(path + "/reveal")
                .then()
                .statusCode(404);
        write(town(LINPING))
                .body(Map.of("purpose", "curious"))
                .post(path + "/reveal")
                .then()
                .statusCode(404);
        register(contact(neighbour), enterprise(23, ZHONGTAI, 5))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fugong:problem:not-your-enterprise"));
        register(town(LINPING), enterprise(23, ZHONGTAI, 5))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fugong:problem:not-your-town"));
        for (String role : List.of(Role.WORKER, Role.AGENCY, Role.OPERATOR)) {
            String token = Tokens.of("x-" + role, role);
            as(token).get(path).then().statusCode(403);
            as(token).get("/api/v1/enterprises").then().statusCode(403);
            register(token, enterprise(23, ZHONGTAI, 5)).then().statusCode(403);
            write(token).body(correction).put(path).then().statusCode(403);
            write(token)
                    .body(Map.of("purpose", "x"))
                    .post(path + "/reveal")
                    .then()
                    .statusCode(403);
        }
        io.restassured.RestAssured.given().get(path).then().statusCode(401);
    }

    @Test
    void the_contact_is_shown_in_clear_for_a_purpose_which_is_recorded() {
        // Given
        String id = registered(31, ZHONGTAI, 50);

        // Then
        write(town(ZHONGTAI))
                .body(Map.of())
                .post("/api/v1/enterprises/" + id + "/reveal")
                .then()
                .statusCode(422);
        write(town(ZHONGTAI))
                .body(Map.of("purpose", "Call about masks"))
                .post("/api/v1/enterprises/" + id + "/reveal")
                .then()
                .statusCode(200)
                .body("contactName", equalTo("张三丰"))
                .body("contactPhone", equalTo("10000000031"));
        as(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/v1/audit")
                .then()
                .body("items.findAll { it.subject == '" + id + "' }.detail", contains("Call about masks"))
                .body(not(containsString("10000000031")));
    }

    @Test
    void unknown_fields_and_truncated_json_are_told() {
        Map<String, Object> more = enterprise(41, ZHONGTAI, 1);
        more.put("colour", "green");
        register(district(), more).then().statusCode(422).body("type", equalTo("urn:fugong:problem:unknown-field"));
        write(district())
                .body("{\"uscc\": ")
                .post("/api/v1/enterprises")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fugong:problem:malformed-json"));
        Map<String, Object> text = enterprise(41, ZHONGTAI, 1);
        text.put("headcount", "many");
        assertThat(register(district(), text).statusCode()).isIn(400, 422);
    }

    private static String named(int n, String town, String name) {
        Map<String, Object> enterprise = enterprise(n, town, 50);
        enterprise.put("name", name);
        return register(district(), enterprise).then().statusCode(201).extract().path("enterpriseId");
    }
}
