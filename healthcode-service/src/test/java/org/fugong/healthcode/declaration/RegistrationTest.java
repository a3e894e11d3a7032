package org.fugong.healthcode.declaration;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;

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
        io.restassured.RestAssured.given().get(MINE).then().statusCode(401);
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
