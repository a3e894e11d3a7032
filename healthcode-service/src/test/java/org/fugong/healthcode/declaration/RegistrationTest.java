package org.fugong.healthcode.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RegistrationTest {

    private static final String MINE = "/api/v1/registrations/mine";

    @Test
    void someoneRegistersLeavesComesBackAndDeclares() {
        // Given
        Person person = Api.someone();
        String id = Api.register(person)
                .statusCode(201)
                .body("state", equalTo("STARTED"))
                .extract()
                .path("personId");
        Api.as(person.token())
                .body(Map.of("address", "Half an address", "symptoms", List.of()))
                .put(MINE + "/draft")
                .then()
                .statusCode(200);
        Api.as(person.token())
                .get(MINE)
                .then()
                .statusCode(200)
                .body("draft.address", equalTo("Half an address"))
                .body("draft.contactWithCase", nullValue())
                .body("code", nullValue());
        // When
        Api.declare(person, List.of("COUGH"), false)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("code.colour", equalTo("YELLOW"))
                .body("code.cause", equalTo("DECLARED_SYMPTOMS"))
                .body("code.until", notNullValue());
        // Then
        Api.as(person.token())
                .get(MINE)
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("draft", nullValue())
                .body("declaration.symptoms", hasItems("COUGH"))
                .body(not(containsString(person.idNumber())))
                .body(not(containsString("10000000001")));
        assertThat(Topics.await("declaration-started", id, 1)).hasSize(1);
        assertThat(Topics.await("declaration-completed", id, 1)).hasSize(1);
        List<Topics.Received> issued = Topics.await("health-code-issued", id, 1);
        assertThat(issued).hasSize(1);
        assertThat(issued.get(0).json()).contains("\"YELLOW\"", "\"DECLARED_SYMPTOMS\"");
    }

    @Test
    void whoeverComesTogetherIsEachAnsweredForThemselves() throws Exception {
        // Given a crowd, in which one document is given by two log-ins, and one log-in registers twice
        List<Person> crowd =
                new ArrayList<>(Stream.generate(Api::someone).limit(24).toList());
        Person twice = crowd.get(3);
        Person rival = new Person("rival", crowd.get(7).idNumber(), Tokens.of("rival-" + UUID.randomUUID(), "worker"));
        crowd.add(twice);
        crowd.add(rival);
        // When
        List<Response> registered = atOnce(crowd.stream()
                .map(person -> (Callable<Response>)
                        () -> Api.register(person).extract().response())
                .toList());
        // Then
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < crowd.size(); i++) {
            if (registered.get(i).statusCode() < 300) {
                ids.merge(registered.get(i).path("personId"), 1, Integer::sum);
            }
        }
        assertThat(ids).hasSize(24);
        assertThat(List.of(registered.get(3).statusCode(), registered.get(24).statusCode()))
                .containsExactlyInAnyOrder(201, 200);
        assertThat(List.of(registered.get(7).statusCode(), registered.get(25).statusCode()))
                .containsExactlyInAnyOrder(201, 409);
        // When all of the first declare, and one of them twice
        List<Person> declaring = new ArrayList<>(crowd.subList(8, 24));
        declaring.add(crowd.get(9));
        declaring.add(Api.someone());
        List<Response> declared = atOnce(declaring.stream()
                .map(person -> (Callable<Response>)
                        () -> Api.declare(person, List.of(), false).extract().response())
                .toList());
        // Then
        assertThat(declared.get(17).statusCode()).isEqualTo(404);
        assertThat(declared.get(17).<String>path("type")).isEqualTo("urn:fugong:problem:not-registered");
        for (int i = 0; i < 17; i++) {
            assertThat(declared.get(i).statusCode()).isEqualTo(200);
            assertThat(declared.get(i).<String>path("code.colour")).isEqualTo("GREEN");
            String id = declared.get(i).path("personId");
            assertThat(Topics.await("declaration-started", id, 1)).hasSize(1);
            assertThat(Topics.await("health-code-issued", id, 1)).hasSize(1);
        }
        assertThat(List.of(
                        declared.get(1).<Integer>path("version"),
                        declared.get(16).<Integer>path("version")))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(Topics.await("declaration-completed", declared.get(1).<String>path("personId"), 2))
                .hasSize(2);
    }

    @Test
    void whatIsSentAgainIsAnsweredAgainAndDoneOnce() {
        Person person = Api.someone();
        String key = UUID.randomUUID().toString();
        String body =
                """
                {"idType": "RESIDENT", "idNumber": "%s", "name": "Synthetic Zhang", "phone": "10000000001"}"""
                        .formatted(person.idNumber());
        Response first = post(person, key, body);
        Response again = post(person, key, body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location"))
                .isEqualTo(first.header("Location"))
                .endsWith("/healthcode/api/v1/registrations/mine");
        Response other = post(person, key, body.replace("Zhang", "Wang"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("type")).isEqualTo("urn:fugong:problem:idempotency-key-reused");
        assertThat(Topics.await("declaration-started", first.<String>path("personId"), 1))
                .hasSize(1);
    }

    private static Response post(Person person, String key, String body) {
        return given().auth()
                .oauth2(person.token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/registrations");
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        ExecutorService phones = Executors.newFixedThreadPool(requests.size());
        try {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : phones.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            phones.shutdown();
        }
    }

    @Test
    void aMistakeIsCorrectedByANewDeclaration() {
        // Given
        Person person = Api.someone();
        String id = Api.register(person).statusCode(201).extract().path("personId");
        Api.declare(person, List.of(), true).body("code.colour", equalTo("RED"));
        // When
        Api.declare(person, List.of(), false)
                .statusCode(200)
                .body("version", equalTo(2))
                .body("code.colour", equalTo("GREEN"))
                .body("code.cause", equalTo("NOTHING_DECLARED"));
        // Then
        assertThat(Topics.await("health-code-issued", id, 2)).hasSize(2);
    }

    @Test
    void theSameSubjectGetsTheSameRecordAndNobodyElseGetsIt() {
        // Given
        Person person = Api.someone();
        String id = Api.register(person).statusCode(201).extract().path("personId");
        Person stranger = new Person("stranger", person.idNumber(), Tokens.of("stranger-to-" + id, "worker"));
        // Then
        Api.register(person).statusCode(200).body("personId", equalTo(id));
        Api.register(stranger)
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:already-claimed"))
                .body(not(containsString(id)));
        Api.as(stranger.token()).get(MINE).then().statusCode(404);
    }

    @Test
    void oneLogInHasOneDocument() {
        Person person = Api.someone();
        Api.register(person).statusCode(201);
        Person other = new Person(person.subject(), Api.someone().idNumber(), person.token());
        Api.register(other).statusCode(409).body("type", equalTo("urn:fugong:problem:registered-otherwise"));
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndRepeatsNothing() {
        Person person = Api.someone();
        Api.as(person.token())
                .body(Map.of("idType", "RESIDENT", "idNumber", "110105194912310021", "name", "", "phone", "hot"))
                .post("/api/v1/registrations")
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("idNumber", "name", "phone"))
                .body(not(containsString("110105194912310021")));
    }

    @Test
    void aDeclarationNeedsARegistration() {
        Api.declare(Api.someone(), List.of(), false)
                .statusCode(404)
                .body("type", equalTo("urn:fugong:problem:not-registered"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"enterprise", "gate", "town-official", "district-official", "agency", "operator", "auditor"})
    void otherRolesHaveNoHealthRecord(String role) {
        Api.as(Tokens.of("someone-else", role)).get(MINE).then().statusCode(403);
        Api.as(Tokens.of("someone-else", role)).get("/api/v1/codes/mine").then().statusCode(403);
    }

    @Test
    void nobodyIsToldAnythingWithoutLogIn() {
        given().get(MINE).then().statusCode(401);
    }

    @Test
    void thatARecordWasReadIsAudited() {
        Person person = Api.someone();
        String id = Api.healthy(person);
        Api.as(person.token()).get(MINE).then().statusCode(200);
        Api.as(Tokens.of("auditor-" + UUID.randomUUID(), "auditor"))
                .queryParam("subject", id)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", hasItems("own-record-read"));
    }
}
