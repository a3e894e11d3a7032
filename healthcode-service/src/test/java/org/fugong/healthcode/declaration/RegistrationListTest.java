package org.fugong.healthcode.declaration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.declaration.domain.Identity;
import org.fugong.healthcode.declaration.domain.IdentityType;
import org.fugong.healthcode.worker.application.Employment;
import org.fugong.healthcode.worker.application.Employment.Employed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

/** Offices register many people at once. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RegistrationListTest {

    private static final String LISTS = "/api/v1/registrations/lists";
    private static final String TOWN = "330110017";
    private static final String OTHER_TOWN = "330110018";
    private static final String DISTRICT = Tokens.of("registers-everyone", Role.DISTRICT);
    private static final String PHONE = "10000000001";

    @Inject
    Registrations registrations;

    @Inject
    Employment employment;

    private final UUID enterprise = UUID.randomUUID();
    private final String contact =
            Tokens.of("contact-" + enterprise, Map.of("roles", List.of(Role.ENTERPRISE), "enterprise_id", enterprise));

    @Test
    void an_office_registers_whom_it_has_in_its_charge_and_nobody_else() {
        // Given
        Person own = Api.someone();
        Person neighbours = Api.someone();
        Person nobodys = Api.someone();
        UUID worker = employ(own, enterprise, TOWN);
        UUID stranger = employ(neighbours, UUID.randomUUID(), OTHER_TOWN);
        List<Object> all = List.of(entry(own), entry(neighbours), entry(nobodys));
        // When an enterprise sends all of them
        send(contact, all)
                .statusCode(200)
                .body("registered", equalTo(1))
                .body("refused", equalTo(2))
                .body("items.outcome", equalTo(List.of("REGISTERED", "REFUSED", "REFUSED")))
                .body("items[0].personId", equalTo(worker.toString()))
                .body("items[0].colour", equalTo("GREEN"))
                .body("items[1].problem.type", equalTo("urn:fugong:problem:not-in-charge"))
                .body("items[2].problem.type", equalTo("urn:fugong:problem:not-in-charge"))
                .body(not(containsString(stranger.toString())))
                .body(not(containsString(neighbours.idNumber())))
                .body(not(containsString("cause")));
        // Then a town has its enterprises' workers in its charge, and the district everyone
        String town = Tokens.of("town-of-lists", Map.of("roles", List.of(Role.TOWN), "town", OTHER_TOWN));
        send(town, all)
                .statusCode(200)
                .body("items.outcome", equalTo(List.of("REFUSED", "REGISTERED", "REFUSED")))
                .body(not(containsString(worker.toString())));
        send(DISTRICT, all).statusCode(200).body("items.outcome", equalTo(List.of("KNOWN", "KNOWN", "REGISTERED")));
        // And all the same happened as if they had come alone
        for (UUID person : List.of(worker, stranger, person(nobodys))) {
            assertThat(Topics.await("declaration-started", person.toString(), 1))
                    .hasSize(1);
            assertThat(Topics.await("declaration-completed", person.toString(), 1))
                    .hasSize(1);
            assertThat(Topics.await("health-code-issued", person.toString(), 1))
                    .singleElement()
                    .satisfies(issued -> assertThat(issued.json()).contains("\"GREEN\"", "\"NOTHING_DECLARED\""));
        }
        Api.as(contact)
                .get("/api/v1/workers")
                .then()
                .body("items.find { it.workerId == '" + worker + "' }.colour", equalTo("GREEN"));
    }

    @Test
    void what_is_wrong_with_one_is_told_of_that_one_and_holds_up_nobody() {
        // Given
        Person good = Api.someone();
        Person alone = Api.someone();
        String id = Api.healthy(alone);
        Person last = Api.someone();
        Map<String, Object> mistyped = entry(Api.someone());
        mistyped.put("idNumber", "110105194912310021");
        mistyped.put("phone", "hot");
        Map<String, Object> undeclared = entry(Api.someone());
        undeclared.remove("declaration");
        Map<String, Object> half = entry(Api.someone());
        half.put("declaration", Map.of("address", "Made-up Road 1", "symptoms", List.of("BOREDOM")));
        List<@Nullable Object> all = new ArrayList<>();
        Collections.addAll(all, entry(good), null, mistyped, undeclared, half, entry(good), entry(alone), entry(last));
        // When
        JsonPath answer = send(DISTRICT, all)
                .statusCode(200)
                .body(not(containsString("110105194912310021")))
                .extract()
                .jsonPath();
        // Then
        assertThat(answer.getList("items.index")).isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        assertThat(answer.getInt("registered")).isEqualTo(2);
        assertThat(answer.getInt("refused")).isEqualTo(6);
        assertThat(answer.getList("items.outcome"))
                .startsWith("REGISTERED", "REFUSED")
                .endsWith("REFUSED", "REGISTERED");
        assertThat(answer.getList("items.problem.type"))
                .containsExactly(
                        "urn:fugong:problem:invalid-input",
                        "urn:fugong:problem:invalid-input",
                        "urn:fugong:problem:invalid-input",
                        "urn:fugong:problem:invalid-input",
                        "urn:fugong:problem:twice-in-list",
                        "urn:fugong:problem:registered-by-holder");
        assertThat(answer.getList("items[1].problem.errors.field")).isEqualTo(List.of("people[1]"));
        assertThat(answer.getList("items[2].problem.errors.field"))
                .isEqualTo(List.of("people[2].idNumber", "people[2].phone"));
        assertThat(answer.getList("items[3].problem.errors.field")).isEqualTo(List.of("people[3].declaration"));
        assertThat(answer.getList("items[4].problem.errors.field"))
                .isEqualTo(List.of(
                        "people[4].declaration.symptoms",
                        "people[4].declaration.contactWithCase",
                        "people[4].declaration.stayedIn"));
        assertThat(Topics.await("declaration-completed", answer.getString("items[0].personId"), 1))
                .hasSize(1);
        assertThat(Topics.await("declaration-completed", answer.getString("items[7].personId"), 1))
                .hasSize(1);
        // And who has a log-in keeps the own record
        assertThat(Topics.await("declaration-completed", id, 1)).hasSize(1);
        assertThat(Api.code(alone)).startsWith("FG1:");
    }

    @Test
    void what_is_sent_again_registers_nobody_twice_and_corrects_what_differs() {
        // Given
        Person first = Api.someone();
        Person second = Api.someone();
        List<Object> all = List.of(entry(first), entry(second));
        String key = UUID.randomUUID().toString();
        String told = send(DISTRICT, key, all)
                .statusCode(200)
                .body("registered", equalTo(2))
                .extract()
                .asString();
        // When it is sent again by its key, and by another
        String again = send(DISTRICT, key, all)
                .statusCode(200)
                .header("Idempotent-Replay", "true")
                .extract()
                .asString();
        assertThat(again).isEqualTo(told);
        send(DISTRICT, all)
                .statusCode(200)
                .body("known", equalTo(2))
                .body("items.version", equalTo(List.of(1, 1)))
                .body("items.colour", equalTo(List.of("GREEN", "GREEN")));
        send(DISTRICT, key, List.of(entry(first)))
                .statusCode(422)
                .body("type", equalTo("urn:fugong:problem:idempotency-key-reused"));
        // Then only what differs is a correction
        Map<String, Object> coughs = entry(second);
        coughs.put("declaration", declaration(List.of("COUGH")));
        send(DISTRICT, List.of(entry(first), coughs))
                .statusCode(200)
                .body("items.outcome", equalTo(List.of("KNOWN", "KNOWN")))
                .body("items.version", equalTo(List.of(1, 2)))
                .body("items.colour", equalTo(List.of("GREEN", "YELLOW")));
        String id = person(second).toString();
        assertThat(Topics.await("health-code-issued", id, 2)).hasSize(2);
        assertThat(Topics.await("declaration-completed", id, 2)).hasSize(2);
        assertThat(Topics.await("declaration-started", id, 1)).hasSize(1);
        assertThat(Topics.await("declaration-completed", person(first).toString(), 1))
                .hasSize(1);
    }

    @Test
    void a_record_waits_for_its_holder_who_gives_what_was_told() {
        // Given
        Person holder = Api.someone();
        String id = send(DISTRICT, List.of(entry(holder))).extract().path("items[0].personId");
        Person stranger = new Person("s", holder.idNumber(), Tokens.of("stranger-" + UUID.randomUUID(), Role.WORKER));
        // When somebody knows the document and no more
        Map<String, Object> other = entry(holder);
        other.remove("declaration");
        other.put("phone", "10000000002");
        Api.as(stranger.token())
                .body(other)
                .post("/api/v1/registrations")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:already-claimed"))
                .body(not(containsString(id)));
        // Then the holder, who knows all of it, has the record with its code
        Api.register(holder).statusCode(200).body("personId", equalTo(id)).body("state", equalTo("COMPLETED"));
        assertThat(Api.code(holder)).startsWith("FG1:");
        Api.as(holder.token())
                .get("/api/v1/registrations/mine/history")
                .then()
                .body("changes.what", equalTo(List.of("HOLDER")));
        Api.register(stranger).statusCode(409);
        send(DISTRICT, List.of(entry(holder)))
                .body("items[0].problem.type", equalTo("urn:fugong:problem:registered-by-holder"));
        Api.as(Tokens.of("auditor-" + UUID.randomUUID(), Role.AUDITOR))
                .queryParam("subject", id)
                .get("/api/v1/audit")
                .then()
                .body("items.action", hasItems("declared-by-office", "registration-taken-over"));
        assertThat(Topics.await("declaration-started", id, 1)).hasSize(1);
    }

    @Test
    void a_log_in_with_a_record_takes_no_other_over() {
        Person holder = Api.someone();
        Api.register(holder).statusCode(201);
        Person waiting = new Person(holder.subject(), Api.someone().idNumber(), holder.token());
        send(DISTRICT, List.of(entry(waiting))).body("registered", equalTo(1));
        Api.register(waiting).statusCode(409).body("type", equalTo("urn:fugong:problem:registered-otherwise"));
    }

    @Test
    void one_number_for_several_without_a_phone_is_no_claim_of_one_against_the_other() {
        // Given
        String phone =
                "1" + String.format("%010d", Math.abs(UUID.randomUUID().getMostSignificantBits() % 10_000_000_000L));
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Map<String, Object> entry = entry(Api.someone());
            entry.put("phone", phone);
            all.add(entry);
        }
        List<String> listed = send(DISTRICT, all).extract().path("items.personId");
        // When somebody with a log-in gives it as well
        Map<String, Object> body = entry(Api.someone());
        Person person = Api.someone();
        body.put("idNumber", person.idNumber());
        body.put("phone", phone);
        body.remove("declaration");
        String late = Api.as(person.token())
                .body(body)
                .post("/api/v1/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("personId");
        // Then that is a claim, and the only one
        List<Map<String, String>> claims = Awaitility.await()
                .until(
                        () -> Api.as(DISTRICT)
                                .queryParam("limit", 200)
                                .get("/api/v1/registration-claims")
                                .<List<Map<String, String>>>path("items"),
                        found -> found.stream().anyMatch(claim -> late.equals(claim.get("otherId"))));
        assertThat(claims)
                .filteredOn(claim -> listed.contains(claim.get("personId")) || listed.contains(claim.get("otherId")))
                .hasSize(1);
    }

    @Test
    void a_list_that_is_none_is_refused_as_a_whole() {
        send(DISTRICT, List.of()).statusCode(422).body("errors.field", equalTo(List.of("people")));
        send(DISTRICT, Collections.nCopies(501, null)).statusCode(422).body("errors.field", equalTo(List.of("people")));
        Map<String, Object> number = entry(Api.someone());
        number.put("name", List.of("Zhang"));
        send(DISTRICT, List.of(entry(Api.someone()), number))
                .statusCode(422)
                .body("errors[0].field", equalTo("people[1].name"));
    }

    private UUID employ(Person person, UUID employer, String town) {
        UUID id = person(person);
        employment.keepEmployed(List.of(new Employed(id, employer, town, null, 1)));
        return id;
    }

    private UUID person(Person person) {
        return registrations.personOf(new Identity(IdentityType.RESIDENT, person.idNumber()));
    }

    private static Map<String, Object> entry(Person person) {
        return new HashMap<>(Map.of(
                "idType",
                "RESIDENT",
                "idNumber",
                person.idNumber(),
                "name",
                "Synthetic Zhang",
                "phone",
                PHONE,
                "declaration",
                declaration(List.of())));
    }

    private static Map<String, Object> declaration(List<String> symptoms) {
        return Map.of(
                "address",
                "Made-up Road 1",
                "symptoms",
                symptoms,
                "contactWithCase",
                false,
                "stayedIn",
                List.of("341000"));
    }

    private static ValidatableResponse send(String token, List<?> people) {
        return send(token, UUID.randomUUID().toString(), people);
    }

    private static ValidatableResponse send(String token, String key, List<?> people) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("people", people))
                .post(LISTS)
                .then();
    }
}
