package org.fugong.healthcode.declaration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Families, claims, corrections and the funnel. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PeopleTest {

    private static final String CLAIMS = "/api/v1/registration-claims";
    private static final String DISTRICT = Tokens.of("who-is-who", "district-official");

    @Test
    void a_guardian_declares_for_a_member_and_shows_the_members_code() {
        // Given
        Person guardian = Api.someone();
        Api.healthy(guardian);
        String member = register(guardian, Api.someone(), "10000000777");
        // When
        declare(guardian, member).statusCode(200).body("colour.colour", equalTo("GREEN"));
        // Then each has a code of their own on one phone
        String code = Api.as(guardian.token())
                .get("/api/v1/family/" + member + "/codes")
                .then()
                .statusCode(200)
                .body("codes.size()", equalTo(5))
                .extract()
                .path("codes[0].text");
        Api.post(Api.gate(UUID.randomUUID()), Api.scan(code, 36.5)).body("outcome", equalTo("PASSED"));
        assertThat(Topics.await("gate-scanned", member, 1)).hasSize(1);
        Api.as(guardian.token()).get("/api/v1/family").then().body("members.personId", hasItem(member));
        // And nobody else's
        Person stranger = Api.someone();
        Api.healthy(stranger);
        Api.as(stranger.token())
                .get("/api/v1/family/" + member + "/codes")
                .then()
                .statusCode(404);
        Api.as(guardian.token())
                .header("Accept", "text/html")
                .get("/my-code/" + member)
                .then()
                .statusCode(200);
        Api.as(guardian.token())
                .header("Accept", "text/html")
                .get("/family")
                .then()
                .statusCode(200);
        Api.as(guardian.token())
                .header("Accept", "text/html")
                .get("/declaration/" + member)
                .then()
                .statusCode(200)
                .body(containsString("/healthcode/api/v1/family/" + member));
    }

    @Test
    void a_grown_member_takes_the_own_record_over_when_the_guardian_lets_go() {
        // Given
        Person guardian = Api.someone();
        Api.healthy(guardian);
        Person grown = Api.someone();
        String member = register(guardian, grown, "10000000778");
        declare(guardian, member).statusCode(200);
        Api.register(grown).statusCode(409).body("type", equalTo("urn:fugong:problem:already-claimed"));
        String claim = claim(grown)
                .statusCode(201)
                .body("kind", equalTo("FAMILY"))
                .extract()
                .path("claimId");
        // When
        Api.as(grown.token()).post(CLAIMS + "/" + claim + "/consent").then().statusCode(404);
        Api.as(guardian.token()).post(CLAIMS + "/" + claim + "/consent").then().statusCode(200);
        // Then
        assertThat(Api.code(grown)).startsWith("FG1:");
        Api.as(guardian.token())
                .get("/api/v1/family/" + member + "/codes")
                .then()
                .statusCode(404);
    }

    @Test
    void a_strangers_record_of_my_document_is_given_to_me_and_can_be_given_back() {
        // Given a stranger who registered with my document, and whose phone shows codes for the next minutes
        Person mine = Api.someone();
        Person stranger = new Person("s", mine.idNumber(), Tokens.of("stranger-" + UUID.randomUUID(), "worker"));
        String id = Api.healthy(stranger);
        String shown = Api.code(stranger);
        Api.register(mine).statusCode(409);
        String claim = claim(mine)
                .statusCode(201)
                .body("kind", equalTo("DOCUMENT"))
                .body(not(containsString(mine.idNumber())))
                .extract()
                .path("claimId");
        claim(mine).statusCode(409).body("type", equalTo("urn:fugong:problem:claim-open"));
        // When an official looks at both sides and decides
        Api.as(DISTRICT)
                .body(Map.of("purpose", "to decide"))
                .post(CLAIMS + "/" + claim + "/reveal")
                .then()
                .statusCode(200)
                .body("claimantName", equalTo("Synthetic Zhang"))
                .body("words", equalTo("It is my card."));
        move(claim, "decision", "\"1\"", Map.of("outcome", "BOTH")).statusCode(422);
        move(claim, "decision", "\"1\"", Map.of("outcome", "CLAIMANT")).statusCode(200);
        // Then
        assertThat(Api.code(mine)).startsWith("FG1:");
        Api.as(stranger.token()).get("/api/v1/codes/mine").then().statusCode(404);
        Awaitility.await().untilAsserted(() -> Api.post(Api.gate(UUID.randomUUID()), Api.scan(shown, 36.5))
                .body("reason", equalTo("REVOKED")));
        for (Person told : List.of(mine, stranger)) {
            Api.as(told.token())
                    .get(CLAIMS + "/mine")
                    .then()
                    .body("claims.find { it.claimId == '" + claim + "' }.outcome", equalTo("CLAIMANT"));
        }
        // And undone
        move(claim, "decision", "\"2\"", Map.of("outcome", "HOLDER")).statusCode(409);
        move(claim, "undoing", "\"2\"", null).statusCode(200).body("state", equalTo("UNDONE"));
        move(claim, "undoing", "\"3\"", null).statusCode(409).body("type", equalTo("urn:fugong:problem:illegal-move"));
        assertThat(Api.code(stranger)).startsWith("FG1:");
        Api.as(mine.token()).get("/api/v1/codes/mine").then().statusCode(404);
        assertThat(Topics.await("registration-claim-decided", id, 2)).hasSize(2);
        for (String page : List.of("/registration-claims", "/registration-claims/" + claim + "?read=true")) {
            Api.as(DISTRICT).header("Accept", "text/html").get(page).then().statusCode(200);
        }
        Api.as(mine.token()).header("Accept", "text/html").get("/claim").then().statusCode(200);
    }

    @Test
    void a_number_that_two_records_give_is_found_and_sorted_out() {
        // Given
        String phone =
                "1" + String.format("%010d", Math.abs(UUID.randomUUID().getMostSignificantBits() % 10_000_000_000L));
        Person first = Api.someone();
        String older = register(first, phone);
        Person second = Api.someone();
        String newer = register(second, phone);
        // When
        String claim = Awaitility.await()
                .until(
                        () -> Api.as(DISTRICT)
                                .queryParam("limit", 200)
                                .get(CLAIMS)
                                .<String>path("items.find { it.otherId == '" + newer + "' }?.claimId"),
                        found -> found != null);
        Api.as(DISTRICT)
                .get(CLAIMS + "/" + claim)
                .then()
                .body("personId", equalTo(older))
                .body("kind", equalTo("PHONE"));
        Api.declare(second, List.of(), false).statusCode(200);
        move(claim, "decision", "\"1\"", Map.of("outcome", "DUPLICATE")).statusCode(200);
        // Then the later record has no code, until that was wrong
        Api.as(second.token())
                .get("/api/v1/codes/mine")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:record-closed"));
        move(claim, "undoing", "\"2\"", null).statusCode(200);
        assertThat(Api.code(second)).startsWith("FG1:");
    }

    @Test
    void an_owner_corrects_name_and_phone_and_sees_when() {
        Person person = Api.someone();
        Api.healthy(person);
        Api.as(person.token())
                .body(Map.of("name", "Synthetic Zhang San", "phone", "10000000009"))
                .put("/api/v1/registrations/mine/contact")
                .then()
                .statusCode(200);
        Api.declare(person, List.of(), false).statusCode(200);
        Api.as(person.token())
                .get("/api/v1/registrations/mine/history")
                .then()
                .statusCode(200)
                .body("changes.what", equalTo(List.of("DECLARATION", "CONTACT")));
        Api.as(person.token())
                .header("Accept", "text/html")
                .get("/declaration")
                .then()
                .statusCode(200);
    }

    @Test
    void officials_see_how_far_people_came() {
        Person person = Api.someone();
        Api.register(person).statusCode(201);
        Api.as(person.token())
                .body(Map.of("symptoms", List.of()))
                .put("/api/v1/registrations/mine/draft")
                .then()
                .statusCode(200);
        Api.as(DISTRICT)
                .get("/api/v1/registrations/funnel")
                .then()
                .statusCode(200)
                .body("days[0].started", greaterThan(0))
                .body("days[0].saved", greaterThan(0));
        Api.as(DISTRICT)
                .queryParam("days", 93)
                .get("/api/v1/registrations/funnel")
                .then()
                .statusCode(422);
        Api.as(DISTRICT)
                .header("Accept", "text/html")
                .get("/registrations")
                .then()
                .statusCode(200);
    }

    private static String register(Person guardian, Person member, String phone) {
        return Api.as(guardian.token())
                .body(body(member, phone))
                .post("/api/v1/family")
                .then()
                .statusCode(201)
                .extract()
                .path("personId");
    }

    private static String register(Person person, String phone) {
        return Api.as(person.token())
                .body(body(person, phone))
                .post("/api/v1/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("personId");
    }

    private static Map<String, String> body(Person person, String phone) {
        return Map.of("idType", "RESIDENT", "idNumber", person.idNumber(), "name", "Synthetic Zhang", "phone", phone);
    }

    private static ValidatableResponse declare(Person guardian, String member) {
        return Api.as(guardian.token())
                .body(Map.of(
                        "address",
                        "Made-up Road 1",
                        "symptoms",
                        List.of(),
                        "contactWithCase",
                        false,
                        "stayedIn",
                        List.of()))
                .put("/api/v1/family/" + member + "/declaration")
                .then();
    }

    private static ValidatableResponse claim(Person person) {
        Map<String, String> body = new HashMap<>(body(person, "10000000001"));
        body.put("words", "It is my card.");
        return Api.as(person.token()).body(body).post(CLAIMS).then();
    }

    private static ValidatableResponse move(
            String claim, String move, String edition, @Nullable Map<String, String> body) {
        var request = Api.as(DISTRICT).header("If-Match", edition);
        if (body != null) {
            request.body(body);
        }
        return request.post(CLAIMS + "/" + claim + "/" + move).then();
    }
}
