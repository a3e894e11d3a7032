package org.fugong.healthcode.declaration;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.privacy.PersonalData;
import org.fugong.chassis.privacy.Vault;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;
import org.fugong.chassis.testing.Topics;
import org.fugong.healthcode.Api;
import org.fugong.healthcode.Api.Person;
import org.fugong.healthcode.declaration.application.Registrations;
import org.fugong.healthcode.declaration.domain.Identity;
import org.fugong.healthcode.declaration.domain.IdentityType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A record that was made with a wrong document goes on under the right one, with all that is known of the health. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DocumentCorrectionTest {

    private static final String MINE = "/api/v1/registrations/mine";
    private static final String CLAIMS = "/api/v1/registration-claims";
    private static final String DISTRICT = Tokens.of("compares-papers", "district-official");

    @Inject
    Registrations registrations;

    @Inject
    DataSource database;

    @Inject
    Vault vault;

    @Test
    void a_record_goes_on_under_the_right_document_and_nobody_gets_rid_of_a_colour_by_it() throws Exception {
        // Given somebody who declared with a wrong number, and of whom an agency reported
        Person person = Api.someone();
        Person right = Api.someone();
        String wrong = Api.healthy(person);
        report(wrong, "CLOSE_CONTACT");
        Awaitility.await().untilAsserted(() -> colour(person).body("code.colour", equalTo("RED")));
        String until = colour(person).extract().path("code.until");
        LocalDate yesterday = LocalDate.of(2020, 2, 19);
        checkedIn(wrong, yesterday);

        // When
        String claim = file(person, right)
                .statusCode(201)
                .body("kind", equalTo("IDENTITY"))
                .body(not(containsString(right.idNumber())))
                .extract()
                .path("claimId");
        file(person, right).statusCode(409).body("type", equalTo("urn:fugong:problem:claim-open"));
        Api.as(DISTRICT)
                .body(Map.of("purpose", "to decide"))
                .post(CLAIMS + "/" + claim + "/reveal")
                .then()
                .statusCode(200)
                .body("wrongDocument.type", equalTo("RESIDENT"), "wrongDocument.number", equalTo(person.idNumber()))
                .body("rightDocument.number", equalTo(right.idNumber()))
                .body("claimantName", nullValue())
                .body("words", equalTo("A digit was wrong."));
        decide(claim, "\"1\"", "BOTH").statusCode(422);
        decide(claim, "\"1\"", "CLAIMANT").statusCode(200);

        // Then
        String now = id(right);
        colour(person)
                .body("personId", equalTo(now))
                .body("version", equalTo(1))
                .body("declaration.address", equalTo("Made-up Road 1"))
                .body("code.colour", equalTo("RED"))
                .body("code.cause", equalTo("CLOSE_CONTACT"))
                .body("code.until", equalTo(until));
        assertThat(vault.open(sealedCheckIn(now, yesterday), "check_in/sealed/" + now + "/" + yesterday)
                        .matches("36.5"::equals))
                .isTrue();
        assertThat(Topics.await("registration-claim-decided", wrong, 1).get(0).json())
                .contains("\"personIdNow\":\"" + now + "\"")
                .doesNotContain(right.idNumber());
        Topics.await("declaration-completed", now, 1);
        Api.as(person.token()).get(MINE + "/history").then().body("changes.what", hasItem("IDENTITY"));
        for (String page : List.of("/declaration", "/claim")) {
            Api.as(person.token()).accept("text/html").get(page).then().statusCode(200);
        }
        Api.as(DISTRICT)
                .accept("text/html")
                .get("/registration-claims/" + claim + "?read=true")
                .then()
                .statusCode(200)
                .body(containsString(right.idNumber()), not(containsString("/undoing")));

        // And what was wrong about it is corrected once more
        Api.as(DISTRICT)
                .header("If-Match", "\"2\"")
                .post(CLAIMS + "/" + claim + "/undoing")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fugong:problem:illegal-move"));
        String back = file(person, person).statusCode(201).extract().path("claimId");
        decide(back, "\"1\"", "CLAIMANT").statusCode(200);
        colour(person).body("personId", equalTo(wrong)).body("code.colour", equalTo("RED"));
    }

    @Test
    void until_an_official_has_decided_and_where_they_decide_against_it_the_record_stays_as_it_is() {
        Person person = Api.someone();
        String id = Api.healthy(person);
        file(person, person).statusCode(409).body("type", equalTo("urn:fugong:problem:same-document"));
        Api.as(person.token())
                .body(Map.of("idType", "RESIDENT", "idNumber", "33999919900101001X"))
                .post(MINE + "/document")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("idNumber")))
                .body(not(containsString("33999919900101001X")));
        file(Api.someone(), person).statusCode(404);

        String claim = file(person, Api.someone()).statusCode(201).extract().path("claimId");
        colour(person).body("personId", equalTo(id)).body("code.colour", equalTo("GREEN"));
        decide(claim, "\"1\"", "HOLDER").statusCode(200);
        colour(person).body("personId", equalTo(id)).body("code.colour", equalTo("GREEN"));
        assertThat(Topics.await("registration-claim-decided", id, 1).get(0).json())
                .doesNotContain("personIdNow");
    }

    @Test
    void a_record_that_the_right_document_has_already_goes_on_and_its_former_holder_has_none() {
        Person person = Api.someone();
        Person stranger = Api.someone();
        Api.healthy(person);
        String there = Api.healthy(stranger);
        String shown = Api.code(stranger);

        String claim = file(person, stranger).statusCode(201).extract().path("claimId");
        Api.as(DISTRICT)
                .body(Map.of("purpose", "to decide"))
                .post(CLAIMS + "/" + claim + "/reveal")
                .then()
                .body("claimantName", equalTo("Synthetic Zhang"));
        decide(claim, "\"1\"", "CLAIMANT").statusCode(200);

        colour(person).body("personId", equalTo(there));
        Api.as(stranger.token()).get(MINE).then().statusCode(404);
        Awaitility.await().untilAsserted(() -> Api.post(Api.gate(UUID.randomUUID()), Api.scan(shown, 36.5))
                .body("reason", equalTo("REVOKED")));
    }

    @Test
    void a_guardian_corrects_a_members_document_and_nobody_else_does() {
        Person guardian = Api.someone();
        Api.healthy(guardian);
        String member = Api.as(guardian.token())
                .body(Map.of(
                        "idType",
                        "RESIDENT",
                        "idNumber",
                        Api.someone().idNumber(),
                        "name",
                        "Synthetic Li",
                        "phone",
                        "10000000779"))
                .post("/api/v1/family")
                .then()
                .statusCode(201)
                .extract()
                .path("personId");
        Person right = Api.someone();
        Person neighbour = Api.someone();
        Api.healthy(neighbour);
        post(neighbour, "/api/v1/family/" + member + "/document", right).statusCode(404);

        String claim = post(guardian, "/api/v1/family/" + member + "/document", right)
                .statusCode(201)
                .extract()
                .path("claimId");
        decide(claim, "\"1\"", "CLAIMANT").statusCode(200);

        Api.as(guardian.token())
                .get("/api/v1/family")
                .then()
                .body("members", hasSize(1))
                .body("members[0].personId", equalTo(id(right)));
    }

    private String id(Person person) {
        return registrations
                .personOf(new Identity(IdentityType.RESIDENT, person.idNumber()))
                .toString();
    }

    private static ValidatableResponse colour(Person person) {
        return Api.as(person.token()).get(MINE).then().statusCode(200);
    }

    private static ValidatableResponse file(Person person, Person right) {
        return post(person, MINE + "/document", right);
    }

    private static ValidatableResponse post(Person by, String path, Person right) {
        return Api.as(by.token())
                .body(Map.of("idType", "RESIDENT", "idNumber", right.idNumber(), "words", "A digit was wrong."))
                .post(path)
                .then();
    }

    private static ValidatableResponse decide(String claim, String edition, String outcome) {
        return Api.as(DISTRICT)
                .header("If-Match", edition)
                .body(Map.of("outcome", outcome))
                .post(CLAIMS + "/" + claim + "/decision")
                .then();
    }

    private static void report(String person, String kind) {
        Topics.send(
                "exposure-reported",
                person,
                "{\"personId\":\"%s\",\"kind\":\"%s\",\"from\":\"%s\",\"reportedAt\":\"%s\"}"
                        .formatted(person, kind, Instant.now(), Instant.now()));
    }

    private void checkedIn(String person, LocalDate day) throws SQLException {
        byte[] sealed = vault.seal(PersonalData.of("36.5"), "check_in/sealed/" + person + "/" + day);
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("insert into check_in values (?::uuid, ?, true, ?, now())")) {
            statement.setString(1, person);
            statement.setObject(2, day);
            statement.setBytes(3, sealed);
            statement.executeUpdate();
        }
    }

    private byte[] sealedCheckIn(String person, LocalDate day) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select sealed from check_in where person_id = ?::uuid and day = ?")) {
            statement.setString(1, person);
            statement.setObject(2, day);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }
}
